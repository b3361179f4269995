import type { FinalDemandCategory, FinalDemandKind, PrimaryInput, PrimaryInputKind } from '../../table.ts';
import type { Line } from './bea-lines.ts';

/** Final uses by the first four characters of their code: detail codes have two zeros more. */
const FINAL: Readonly<Record<string, readonly [kind: FinalDemandKind, ko: string]>> = {
  F010: ['households', '개인소비지출'],
  F02S: ['investment', '민간 비주거용 구축물 투자'],
  F02E: ['investment', '민간 비주거용 설비 투자'],
  F02N: ['investment', '민간 비주거용 지식재산생산물 투자'],
  F02R: ['investment', '민간 주거용 고정투자'],
  F030: ['inventories', '민간 재고증감'],
  F040: ['export', '재화 및 서비스 수출'],
  F050: ['import', '재화 및 서비스 수입'],
  F06C: ['government', '연방정부 국방 소비지출'],
  F06S: ['investment', '연방정부 국방 구축물 투자'],
  F06E: ['investment', '연방정부 국방 설비 투자'],
  F06N: ['investment', '연방정부 국방 지식재산생산물 투자'],
  F07C: ['government', '연방정부 비국방 소비지출'],
  F07S: ['investment', '연방정부 비국방 구축물 투자'],
  F07E: ['investment', '연방정부 비국방 설비 투자'],
  F07N: ['investment', '연방정부 비국방 지식재산생산물 투자'],
  F10C: ['government', '주 및 지방정부 소비지출'],
  F10S: ['investment', '주 및 지방정부 구축물 투자'],
  F10E: ['investment', '주 및 지방정부 설비 투자'],
  F10N: ['investment', '주 및 지방정부 지식재산생산물 투자'],
};

const PRIMARY: Readonly<Record<string, readonly [kind: PrimaryInputKind, ko: string]>> = {
  V001: ['wages', '피용자보수'],
  V002: ['production-taxes', '생산 및 수입세(보조금 공제)'],
  V003: ['surplus', '총영업잉여'],
  T00O: ['production-taxes', '기타 생산세(보조금 공제)'],
};

const SPECIAL: Readonly<Record<string, string>> = {
  S00401: '스크랩',
  S00402: '중고품',
  S00300: '비교 불가능 수입',
  S00900: '국외 조정',
  Used: '스크랩 및 중고품',
  Other: '비교 불가능 수입 및 국외 조정',
};

/** A column of final uses; one of a code unknown here is of the kind `other`. */
export function finalDemandOf({ code, name }: Line, region: string): FinalDemandCategory {
  const [kind, ko] = FINAL[code.slice(0, 4)] ?? ['other', name];
  return { code, name: { en: name, ko }, kind, region };
}

/** A row of value added, or a commodity kept out of the flows, which is no value added. */
export function primaryInputOf({ code, name }: Line): PrimaryInput {
  const [kind, ko] = PRIMARY[code.slice(0, 4)] ?? ['other', SPECIAL[code] ?? name];
  return { code, name: { en: name, ko }, kind, inValueAdded: kind !== 'other' };
}
