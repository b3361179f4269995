import type { Region } from '../../table.ts';

/** Code, English and Korean name, and how else the publisher's files write the code or the name. */
const ROWS: readonly (readonly [code: string, en: string, ko: string, ...others: string[]])[] = [
  ['AUS', 'Australia', '호주'],
  ['AUT', 'Austria', '오스트리아'],
  ['BEL', 'Belgium', '벨기에'],
  ['BGR', 'Bulgaria', '불가리아'],
  ['BRA', 'Brazil', '브라질'],
  ['CAN', 'Canada', '캐나다'],
  ['CHE', 'Switzerland', '스위스'],
  ['CHN', 'China', '중국', "China, People's Republic of"],
  ['CYP', 'Cyprus', '키프로스'],
  ['CZE', 'Czechia', '체코', 'Czech Republic'],
  ['DEU', 'Germany', '독일'],
  ['DNK', 'Denmark', '덴마크'],
  ['ESP', 'Spain', '스페인'],
  ['EST', 'Estonia', '에스토니아', 'Estionia'],
  ['FIN', 'Finland', '핀란드'],
  ['FRA', 'France', '프랑스'],
  ['GBR', 'United Kingdom', '영국', 'Great Britain'],
  ['GRC', 'Greece', '그리스'],
  ['HRV', 'Croatia', '크로아티아'],
  ['HUN', 'Hungary', '헝가리'],
  ['IDN', 'Indonesia', '인도네시아'],
  ['IND', 'India', '인도'],
  ['IRL', 'Ireland', '아일랜드'],
  ['ITA', 'Italy', '이탈리아'],
  ['JPN', 'Japan', '일본'],
  ['KOR', 'Korea', '한국', 'Republic of Korea', 'Korea, Republic of', 'South Korea'],
  ['LTU', 'Lithuania', '리투아니아'],
  ['LUX', 'Luxembourg', '룩셈부르크'],
  ['LVA', 'Latvia', '라트비아'],
  ['MEX', 'Mexico', '멕시코'],
  ['MLT', 'Malta', '몰타'],
  ['NLD', 'Netherlands', '네덜란드', 'The Netherlands'],
  ['NOR', 'Norway', '노르웨이'],
  ['POL', 'Poland', '폴란드'],
  ['PRT', 'Portugal', '포르투갈'],
  ['ROU', 'Romania', '루마니아', 'ROM'],
  ['RUS', 'Russia', '러시아', 'Russian Federation'],
  ['SVK', 'Slovakia', '슬로바키아', 'Slovak Republic'],
  ['SVN', 'Slovenia', '슬로베니아'],
  ['SWE', 'Sweden', '스웨덴'],
  ['TUR', 'Türkiye', '튀르키예', 'Turkey'],
  ['TWN', 'Taiwan', '대만'],
  ['USA', 'United States', '미국', 'United States of America'],
  ['ROW', 'Rest of the world', '기타 국가', 'RoW', 'Rest of World'],
];

const BY_WRITING = new Map(
  ROWS.flatMap(([code, en, ko, ...others]) =>
    [code, en, ...others].map((writing): [string, Region] => [
      writing.toLowerCase(),
      { code, name: { en, ko } },
    ]),
  ),
);

/** The region that a file of the World Input–Output Database calls so, by code or English name; null if unknown. */
export const wiodRegion = (writing: string): Region | null =>
  BY_WRITING.get(writing.trim().toLowerCase()) ?? null;
