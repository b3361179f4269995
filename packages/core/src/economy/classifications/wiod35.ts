import { type Classification, type IndustryRow, industriesOf } from './classification.ts';

const ROWS: readonly IndustryRow[] = [
  ['c1', 'Agriculture, Hunting, Forestry and Fishing', '농림어업', '01 02 03'],
  ['c2', 'Mining and Quarrying', '광업', '05 06 07 08 09'],
  ['c3', 'Food, Beverages and Tobacco', '음식료품 및 담배 제조업', '10 11 12'],
  ['c4', 'Textiles and Textile Products', '섬유 및 섬유제품 제조업', '13 14'],
  ['c5', 'Leather, Leather and Footwear', '가죽제품 및 신발 제조업', '15'],
  ['c6', 'Wood and Products of Wood and Cork', '목재 및 나무제품 제조업', '16'],
  ['c7', 'Pulp, Paper, Paper , Printing and Publishing', '펄프, 종이, 인쇄 및 출판업', '17 18 58*'],
  ['c8', 'Coke, Refined Petroleum and Nuclear Fuel', '코크스, 석유정제품 및 핵연료 제조업', '19'],
  ['c9', 'Chemicals and Chemical Products', '화학제품 제조업', '20 21'],
  ['c10', 'Rubber and Plastics', '고무 및 플라스틱제품 제조업', '22'],
  ['c11', 'Other Non-Metallic Mineral', '비금속 광물제품 제조업', '23'],
  ['c12', 'Basic Metals and Fabricated Metal', '1차 금속 및 금속가공제품 제조업', '24 25'],
  ['c13', 'Machinery, Nec', '기타 기계 제조업', '27* 28 33*'],
  ['c14', 'Electrical and Optical Equipment', '전기 및 광학기기 제조업', '26 27* 32*'],
  ['c15', 'Transport Equipment', '운송장비 제조업', '29 30 33*'],
  ['c16', 'Manufacturing, Nec; Recycling', '기타 제조업 및 재생업', '31 32* 38*'],
  ['c17', 'Electricity, Gas and Water Supply', '전기, 가스 및 수도업', '35 36'],
  ['c18', 'Construction', '건설업', '41 42 43'],
  [
    'c19',
    'Sale, Maintenance and Repair of Motor Vehicles and Motorcycles; Retail Sale of Fuel',
    '자동차 판매·수리 및 연료 소매업',
    '45 47*',
  ],
  [
    'c20',
    'Wholesale Trade and Commission Trade, Except of Motor Vehicles and Motorcycles',
    '도매업(자동차 제외)',
    '46',
  ],
  [
    'c21',
    'Retail Trade, Except of Motor Vehicles and Motorcycles; Repair of Household Goods',
    '소매업(자동차 제외) 및 가정용품 수리업',
    '47* 95*',
  ],
  ['c22', 'Hotels and Restaurants', '숙박 및 음식점업', '55 56'],
  ['c23', 'Inland Transport', '육상 운송업', '49'],
  ['c24', 'Water Transport', '수상 운송업', '50'],
  ['c25', 'Air Transport', '항공 운송업', '51'],
  [
    'c26',
    'Other Supporting and Auxiliary Transport Activities; Activities of Travel Agencies',
    '운송 지원 서비스 및 여행업',
    '52 79',
  ],
  ['c27', 'Post and Telecommunications', '우편 및 통신업', '53 61'],
  ['c28', 'Financial Intermediation', '금융 및 보험업', '64 65 66'],
  ['c29', 'Real Estate Activities', '부동산업', '68'],
  [
    'c30',
    'Renting of M&Eq and Other Business Activities',
    '기계·장비 임대 및 기타 사업 서비스업',
    '58* 62 63 69 70 71 72 73 74 77 78 80 81 82 95*',
  ],
  ['c31', 'Public Admin and Defence; Compulsory Social Security', '공공행정, 국방 및 사회보장', '84'],
  ['c32', 'Education', '교육 서비스업', '85'],
  ['c33', 'Health and Social Work', '보건업 및 사회복지 서비스업', '75 86 87 88'],
  [
    'c34',
    'Other Community, Social and Personal Services',
    '기타 사회 및 개인 서비스업',
    '37 38* 39 59 60 90 91 92 93 94 96',
  ],
  ['c35', 'Private Households with Employed Persons', '가구 내 고용 활동', '97 98'],
];

/**
 * The 35 industries (NACE Rev.1, that is ISIC Rev.3) of the 2013 release of the World Input–Output Database. Bodies
 * outside all territories (ISIC division 99) are in none.
 */
export const WIOD35: Classification = {
  id: 'WIOD35',
  name: { en: 'WIOD 2013 release, 35 industries', ko: 'WIOD 2013년판 35개 산업' },
  source: {
    publisher: 'World Input-Output Database, University of Groningen',
    title: 'World Input-Output Database, 2013 release',
    edition: '2013 release',
    note:
      'Codes and English names are the publisher’s; Korean names are our own. The industries follow NACE Rev.1: the divisions of ' +
      'ISIC Rev.4 beside them are our own choice, and coarse. A division stands with the industries that hold its larger parts ' +
      '(58 with printing and with software, 47 with retail trade and with motor fuel); smaller parts, such as nuclear fuel in 20 or ' +
      'weapons in 25, are left out.',
  },
  industries: industriesOf(ROWS),
};
