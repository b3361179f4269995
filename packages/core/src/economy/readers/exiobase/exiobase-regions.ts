import type { Region } from '../../table.ts';
import { areaOf } from '../layout/area-names.ts';

/** EXIOBASE's two letters (ISO 3166-1 alpha-2) and the alpha-3 code of the same country. */
const COUNTRIES: Readonly<Record<string, string>> = {
  AT: 'AUT',
  AU: 'AUS',
  BE: 'BEL',
  BG: 'BGR',
  BR: 'BRA',
  CA: 'CAN',
  CH: 'CHE',
  CN: 'CHN',
  CY: 'CYP',
  CZ: 'CZE',
  DE: 'DEU',
  DK: 'DNK',
  EE: 'EST',
  ES: 'ESP',
  FI: 'FIN',
  FR: 'FRA',
  GB: 'GBR',
  GR: 'GRC',
  HR: 'HRV',
  HU: 'HUN',
  ID: 'IDN',
  IE: 'IRL',
  IN: 'IND',
  IT: 'ITA',
  JP: 'JPN',
  KR: 'KOR',
  LT: 'LTU',
  LU: 'LUX',
  LV: 'LVA',
  MT: 'MLT',
  MX: 'MEX',
  NL: 'NLD',
  NO: 'NOR',
  PL: 'POL',
  PT: 'PRT',
  RO: 'ROU',
  RU: 'RUS',
  SE: 'SWE',
  SI: 'SVN',
  SK: 'SVK',
  TR: 'TUR',
  TW: 'TWN',
  US: 'USA',
  ZA: 'ZAF',
};

/** The rests of the continents, which have no code of ISO, under EXIOBASE's own. */
const RESTS: Readonly<Record<string, Region>> = {
  WA: { code: 'WA', name: { en: 'Rest of Asia and Pacific', ko: '기타 아시아·태평양' } },
  WE: { code: 'WE', name: { en: 'Rest of Europe', ko: '기타 유럽' } },
  WF: { code: 'WF', name: { en: 'Rest of Africa', ko: '기타 아프리카' } },
  WL: { code: 'WL', name: { en: 'Rest of America', ko: '기타 아메리카' } },
  WM: { code: 'WM', name: { en: 'Rest of Middle East', ko: '기타 중동' } },
};

/** The region that EXIOBASE writes so; one of an unknown code keeps it as its name. */
export const exiobaseRegion = (code: string): Region => RESTS[code] ?? areaOf(COUNTRIES[code] ?? code);
