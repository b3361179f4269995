import type { Language, LocalText } from '@spillway/core/shared';

const AREAS: Readonly<Record<string, LocalText>> = {
  AUS: { en: 'Australia', ko: '호주' },
  CAN: { en: 'Canada', ko: '캐나다' },
  CHN: { en: 'China', ko: '중국' },
  CRI: { en: 'Costa Rica', ko: '코스타리카' },
  DEU: { en: 'Germany', ko: '독일' },
  DNK: { en: 'Denmark', ko: '덴마크' },
  ESP: { en: 'Spain', ko: '스페인' },
  FRA: { en: 'France', ko: '프랑스' },
  GBR: { en: 'the United Kingdom', ko: '영국' },
  IRL: { en: 'Ireland', ko: '아일랜드' },
  ITA: { en: 'Italy', ko: '이탈리아' },
  JPN: { en: 'Japan', ko: '일본' },
  KOR: { en: 'Korea', ko: '한국' },
  NLD: { en: 'the Netherlands', ko: '네덜란드' },
  NOR: { en: 'Norway', ko: '노르웨이' },
  UKR: { en: 'Ukraine', ko: '우크라이나' },
  USA: { en: 'the United States', ko: '미국' },
  WLD: { en: 'the world', ko: '세계' },
};

/** The name of a country in a sentence; one without a name here keeps its code. */
export const areaName = (code: string, language: Language): string =>
  Object.hasOwn(AREAS, code) ? AREAS[code][language] : code;
