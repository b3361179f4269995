import type { LocalText } from '../../../shared/index.ts';
import type { FinalDemandKind, PrimaryInput } from '../../table.ts';

const NAMES: readonly (readonly [en: string, ko: string])[] = [
  ['Agriculture, Hunting, Forestry and Fishing', '농림어업'],
  ['Mining and Quarrying', '광업'],
  ['Food, Beverages and Tobacco', '음식료품 및 담배 제조업'],
  ['Textiles and Textile Products', '섬유 및 섬유제품 제조업'],
  ['Leather, Leather and Footwear', '가죽제품 및 신발 제조업'],
  ['Wood and Products of Wood and Cork', '목재 및 나무제품 제조업'],
  ['Pulp, Paper, Paper , Printing and Publishing', '펄프, 종이, 인쇄 및 출판업'],
  ['Coke, Refined Petroleum and Nuclear Fuel', '코크스, 석유정제품 및 핵연료 제조업'],
  ['Chemicals and Chemical Products', '화학제품 제조업'],
  ['Rubber and Plastics', '고무 및 플라스틱제품 제조업'],
  ['Other Non-Metallic Mineral', '비금속 광물제품 제조업'],
  ['Basic Metals and Fabricated Metal', '1차 금속 및 금속가공제품 제조업'],
  ['Machinery, Nec', '기타 기계 제조업'],
  ['Electrical and Optical Equipment', '전기 및 광학기기 제조업'],
  ['Transport Equipment', '운송장비 제조업'],
  ['Manufacturing, Nec; Recycling', '기타 제조업 및 재생업'],
  ['Electricity, Gas and Water Supply', '전기, 가스 및 수도업'],
  ['Construction', '건설업'],
  [
    'Sale, Maintenance and Repair of Motor Vehicles and Motorcycles; Retail Sale of Fuel',
    '자동차 판매·수리 및 연료 소매업',
  ],
  ['Wholesale Trade and Commission Trade, Except of Motor Vehicles and Motorcycles', '도매업(자동차 제외)'],
  [
    'Retail Trade, Except of Motor Vehicles and Motorcycles; Repair of Household Goods',
    '소매업(자동차 제외) 및 가정용품 수리업',
  ],
  ['Hotels and Restaurants', '숙박 및 음식점업'],
  ['Inland Transport', '육상 운송업'],
  ['Water Transport', '수상 운송업'],
  ['Air Transport', '항공 운송업'],
  [
    'Other Supporting and Auxiliary Transport Activities; Activities of Travel Agencies',
    '운송 지원 서비스 및 여행업',
  ],
  ['Post and Telecommunications', '우편 및 통신업'],
  ['Financial Intermediation', '금융 및 보험업'],
  ['Real Estate Activities', '부동산업'],
  ['Renting of M&Eq and Other Business Activities', '기계·장비 임대 및 기타 사업 서비스업'],
  ['Public Admin and Defence; Compulsory Social Security', '공공행정, 국방 및 사회보장'],
  ['Education', '교육 서비스업'],
  ['Health and Social Work', '보건업 및 사회복지 서비스업'],
  ['Other Community, Social and Personal Services', '기타 사회 및 개인 서비스업'],
  ['Private Households with Employed Persons', '가구 내 고용 활동'],
];

/** The 35 industries (NACE Rev.1) of the 2013 release, by the id in its fourth row and column. */
export const INDUSTRIES_2013: ReadonlyMap<string, LocalText> = new Map(
  NAMES.map(([en, ko], i) => [`c${i + 1}`, { en, ko }]),
);

/** Columns of final demand that every region has. */
export const FINAL_DEMAND_2013: ReadonlyMap<
  string,
  { readonly name: LocalText; readonly kind: FinalDemandKind }
> = new Map([
  ['c37', { name: { en: 'Final consumption of households', ko: '가계 최종소비' }, kind: 'households' }],
  [
    'c38',
    {
      name: { en: 'Final consumption of non-profit institutions', ko: '민간비영리단체 최종소비' },
      kind: 'npish',
    },
  ],
  ['c39', { name: { en: 'Final consumption of government', ko: '정부 최종소비' }, kind: 'government' }],
  ['c41', { name: { en: 'Gross fixed capital formation', ko: '총고정자본형성' }, kind: 'investment' }],
  [
    'c42',
    { name: { en: 'Changes in inventories and valuables', ko: '재고 및 귀중품 증감' }, kind: 'inventories' },
  ],
]);

/** Rows below the flows, by the publisher's words (their ids are not always given). */
export const PRIMARY_INPUTS_2013: ReadonlyMap<string, PrimaryInput> = new Map([
  [
    'taxes less subsidies on products',
    {
      code: 'r99',
      name: { en: 'Taxes less subsidies on products', ko: '순생산물세' },
      kind: 'product-taxes',
      inValueAdded: false,
    },
  ],
  [
    'cif/ fob adjustments on exports',
    {
      code: 'r61',
      name: { en: 'Cif/fob adjustments on exports', ko: '수출 CIF/FOB 조정' },
      kind: 'adjustment',
      inValueAdded: false,
    },
  ],
  [
    'direct purchases abroad by residents',
    {
      code: 'r62',
      name: { en: 'Direct purchases abroad by residents', ko: '거주자의 해외 직접구매' },
      kind: 'adjustment',
      inValueAdded: false,
    },
  ],
  [
    'purchases on the domestic territory by non-residents',
    {
      code: 'r63',
      name: { en: 'Purchases on the domestic territory by non-residents', ko: '비거주자의 국내 구매' },
      kind: 'adjustment',
      inValueAdded: false,
    },
  ],
  [
    'value added at basic prices',
    {
      code: 'r64',
      name: { en: 'Value added at basic prices', ko: '부가가치(기초가격)' },
      kind: 'value-added',
      inValueAdded: true,
    },
  ],
  [
    'international transport margins',
    {
      code: 'r65',
      name: { en: 'International transport margins', ko: '국제 운송 마진' },
      kind: 'transport-margins',
      inValueAdded: false,
    },
  ],
]);

export const INTERMEDIATE_TOTAL_2013 = 'total intermediate consumption';
export const OUTPUT_2013 = 'output at basic prices';
