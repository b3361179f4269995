import { type Classification, type IndustryRow, industriesOf } from './classification.ts';

const ROWS: readonly IndustryRow[] = [
  ['D01T03', 'Agriculture, forestry and fishing', '농림어업', '01 02 03'],
  ['D05T06', 'Mining and extraction of energy producing products', '에너지 생산물 광업', '05 06'],
  ['D07T08', 'Mining and quarrying of non-energy producing products', '비에너지 생산물 광업', '07 08'],
  ['D09', 'Mining support service activities', '광업 지원 서비스업', '09'],
  ['D10T12', 'Food products, beverages and tobacco', '음식료품 및 담배 제조업', '10 11 12'],
  [
    'D13T15',
    'Textiles, wearing apparel, leather and related products',
    '섬유, 의복, 가죽 및 관련 제품 제조업',
    '13 14 15',
  ],
  ['D16', 'Wood and products of wood and cork', '목재 및 나무·코르크 제품 제조업', '16'],
  ['D17T18', 'Paper products and printing', '종이제품 제조업 및 인쇄업', '17 18'],
  ['D19', 'Coke and refined petroleum products', '코크스 및 석유정제품 제조업', '19'],
  ['D20T21', 'Chemicals and pharmaceutical products', '화학제품 및 의약품 제조업', '20 21'],
  ['D22', 'Rubber and plastic products', '고무 및 플라스틱제품 제조업', '22'],
  ['D23', 'Other non-metallic mineral products', '기타 비금속광물제품 제조업', '23'],
  ['D24', 'Basic metals', '1차 금속 제조업', '24'],
  ['D25', 'Fabricated metal products', '금속가공제품 제조업', '25'],
  ['D26', 'Computer, electronic and optical products', '컴퓨터, 전자 및 광학제품 제조업', '26'],
  ['D27', 'Electrical equipment', '전기장비 제조업', '27'],
  ['D28', 'Machinery and equipment, nec', '기타 기계 및 장비 제조업', '28'],
  ['D29', 'Motor vehicles, trailers and semi-trailers', '자동차, 트레일러 및 세미트레일러 제조업', '29'],
  ['D30', 'Other transport equipment', '기타 운송장비 제조업', '30'],
  [
    'D31T33',
    'Other manufacturing; repair and installation of machinery and equipment',
    '기타 제조업, 기계 및 장비 수리·설치업',
    '31 32 33',
  ],
  [
    'D35T39',
    'Electricity, gas, water supply, sewerage, waste and remediation services',
    '전기, 가스, 수도, 하수, 폐기물 및 환경정화업',
    '35 36 37 38 39',
  ],
  ['D41T43', 'Construction', '건설업', '41 42 43'],
  ['D45T47', 'Wholesale and retail trade; repair of motor vehicles', '도소매업 및 자동차 수리업', '45 46 47'],
  ['D49T53', 'Transportation and storage', '운수 및 창고업', '49 50 51 52 53'],
  ['D55T56', 'Accommodation and food services', '숙박 및 음식점업', '55 56'],
  ['D58T60', 'Publishing, audiovisual and broadcasting activities', '출판, 영상 및 방송업', '58 59 60'],
  ['D61', 'Telecommunications', '통신업', '61'],
  ['D62T63', 'IT and other information services', '정보기술 및 기타 정보 서비스업', '62 63'],
  ['D64T66', 'Financial and insurance activities', '금융 및 보험업', '64 65 66'],
  ['D68', 'Real estate activities', '부동산업', '68'],
  [
    'D69T82',
    'Other business sector services',
    '기타 사업 서비스업',
    '69 70 71 72 73 74 75 77 78 79 80 81 82',
  ],
  ['D84', 'Public admin. and defence; compulsory social security', '공공행정, 국방 및 사회보장', '84'],
  ['D85', 'Education', '교육 서비스업', '85'],
  ['D86T88', 'Human health and social work', '보건업 및 사회복지 서비스업', '86 87 88'],
  [
    'D90T96',
    'Arts, entertainment, recreation and other service activities',
    '예술, 오락, 여가 및 기타 서비스업',
    '90 91 92 93 94 95 96',
  ],
  ['D97T98', 'Private households with employed persons', '가구 내 고용활동', '97 98'],
];

/** The 36 industries of OECD’s inter-country and harmonised national tables, 2018 edition; ISIC division 99 is in none. */
export const OECD36: Classification = {
  id: 'OECD36',
  name: { en: 'OECD, 36 industries (2018)', ko: 'OECD 36개 산업(2018년판)' },
  source: {
    publisher: 'OECD',
    title: 'Inter-Country Input-Output Tables and harmonised national Input-Output Tables',
    edition: '2018',
    note:
      'Codes, English titles (one slip of spelling (accommodation) mended) and ISIC Rev.4 divisions are the publisher’s. The Korean names are our own, ' +
      'close to the words of the Korean Standard Industrial Classification.',
  },
  industries: industriesOf(ROWS),
};
