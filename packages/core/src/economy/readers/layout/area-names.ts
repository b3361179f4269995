import type { Region } from '../../table.ts';

/** English and Korean names of economies by ISO 3166-1 alpha-3; `ROW` is what remains of the world. */
const NAMES: Readonly<Record<string, readonly [en: string, ko: string]>> = {
  AGO: ['Angola', '앙골라'],
  ARE: ['United Arab Emirates', '아랍에미리트'],
  ARG: ['Argentina', '아르헨티나'],
  AUS: ['Australia', '호주'],
  AUT: ['Austria', '오스트리아'],
  BEL: ['Belgium', '벨기에'],
  BGD: ['Bangladesh', '방글라데시'],
  BGR: ['Bulgaria', '불가리아'],
  BLR: ['Belarus', '벨라루스'],
  BRA: ['Brazil', '브라질'],
  BRN: ['Brunei Darussalam', '브루나이'],
  CAN: ['Canada', '캐나다'],
  CHE: ['Switzerland', '스위스'],
  CHL: ['Chile', '칠레'],
  CHN: ['China', '중국'],
  CIV: ['Côte d’Ivoire', '코트디부아르'],
  CMR: ['Cameroon', '카메룬'],
  COD: ['Democratic Republic of the Congo', '콩고민주공화국'],
  COL: ['Colombia', '콜롬비아'],
  CRI: ['Costa Rica', '코스타리카'],
  CYP: ['Cyprus', '키프로스'],
  CZE: ['Czechia', '체코'],
  DEU: ['Germany', '독일'],
  DNK: ['Denmark', '덴마크'],
  EGY: ['Egypt', '이집트'],
  ESP: ['Spain', '스페인'],
  EST: ['Estonia', '에스토니아'],
  FIN: ['Finland', '핀란드'],
  FRA: ['France', '프랑스'],
  GBR: ['United Kingdom', '영국'],
  GRC: ['Greece', '그리스'],
  HKG: ['Hong Kong, China', '홍콩'],
  HRV: ['Croatia', '크로아티아'],
  HUN: ['Hungary', '헝가리'],
  IDN: ['Indonesia', '인도네시아'],
  IND: ['India', '인도'],
  IRL: ['Ireland', '아일랜드'],
  ISL: ['Iceland', '아이슬란드'],
  ISR: ['Israel', '이스라엘'],
  ITA: ['Italy', '이탈리아'],
  JOR: ['Jordan', '요르단'],
  JPN: ['Japan', '일본'],
  KAZ: ['Kazakhstan', '카자흐스탄'],
  KHM: ['Cambodia', '캄보디아'],
  KOR: ['Korea', '한국'],
  LAO: ['Lao PDR', '라오스'],
  LTU: ['Lithuania', '리투아니아'],
  LUX: ['Luxembourg', '룩셈부르크'],
  LVA: ['Latvia', '라트비아'],
  MAR: ['Morocco', '모로코'],
  MEX: ['Mexico', '멕시코'],
  MLT: ['Malta', '몰타'],
  MMR: ['Myanmar', '미얀마'],
  MYS: ['Malaysia', '말레이시아'],
  NGA: ['Nigeria', '나이지리아'],
  NLD: ['Netherlands', '네덜란드'],
  NOR: ['Norway', '노르웨이'],
  NZL: ['New Zealand', '뉴질랜드'],
  PAK: ['Pakistan', '파키스탄'],
  PER: ['Peru', '페루'],
  PHL: ['Philippines', '필리핀'],
  POL: ['Poland', '폴란드'],
  PRT: ['Portugal', '포르투갈'],
  ROU: ['Romania', '루마니아'],
  RUS: ['Russian Federation', '러시아'],
  SAU: ['Saudi Arabia', '사우디아라비아'],
  SEN: ['Senegal', '세네갈'],
  SGP: ['Singapore', '싱가포르'],
  STP: ['São Tomé and Príncipe', '상투메 프린시페'],
  SVK: ['Slovak Republic', '슬로바키아'],
  SVN: ['Slovenia', '슬로베니아'],
  SWE: ['Sweden', '스웨덴'],
  THA: ['Thailand', '태국'],
  TUN: ['Tunisia', '튀니지'],
  TUR: ['Türkiye', '튀르키예'],
  TWN: ['Chinese Taipei', '대만'],
  UKR: ['Ukraine', '우크라이나'],
  USA: ['United States', '미국'],
  VNM: ['Viet Nam', '베트남'],
  ZAF: ['South Africa', '남아프리카공화국'],
  ROW: ['Rest of the world', '기타 국가'],
};

/** The region of a code, whose name is the code itself where it is not known. */
export function areaOf(code: string): Region {
  const upper = code.toUpperCase();
  const [en, ko] = Object.hasOwn(NAMES, upper) ? NAMES[upper] : [code, code];
  return { code, name: { en, ko } };
}

/** A region by the publisher's code and English name, with a Korean name where the code is a country we know. */
export function namedRegion(code: string, en: string): Region {
  const area = areaOf(code);
  // What a publisher calls the rest is its own: Eora's ROW are statistical discrepancies.
  const known = code !== 'ROW' && area.name.ko !== code;
  return { code, name: { en, ko: known ? area.name.ko : en } };
}
