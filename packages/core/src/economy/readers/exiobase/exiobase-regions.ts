import type { Region } from '../../table.ts';
import { wiodRegion } from '../wiod/wiod-regions.ts';

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
};

/** What is no country of WIOD, under EXIOBASE's own code where there is no ISO code. */
const OTHERS: Readonly<Record<string, Region>> = {
  ZA: { code: 'ZAF', name: { en: 'South Africa', ko: '남아프리카공화국' } },
  WA: { code: 'WA', name: { en: 'Rest of Asia and Pacific', ko: '기타 아시아·태평양' } },
  WE: { code: 'WE', name: { en: 'Rest of Europe', ko: '기타 유럽' } },
  WF: { code: 'WF', name: { en: 'Rest of Africa', ko: '기타 아프리카' } },
  WL: { code: 'WL', name: { en: 'Rest of America', ko: '기타 아메리카' } },
  WM: { code: 'WM', name: { en: 'Rest of Middle East', ko: '기타 중동' } },
};

/** The region that EXIOBASE writes so; one of an unknown code keeps it as its name. */
export const exiobaseRegion = (code: string): Region =>
  OTHERS[code] ?? wiodRegion(COUNTRIES[code] ?? code) ?? { code, name: { en: code, ko: code } };
