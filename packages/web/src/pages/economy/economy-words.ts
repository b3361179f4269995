import type { Language } from '@spillway/core/shared';
import type { EconomyPart } from './parts.ts';

interface EconomyPageWords {
  readonly parts: Readonly<Record<EconomyPart, string>>;
  readonly answer: (year: number, total: string, dearest: string, loss: string) => string;
  readonly tablesAnswer: (tables: number, imported: number) => string;
  readonly noTables: string;
  readonly noTablesBecause: string;
  readonly importOne: string;
  readonly failed: string;
  readonly measures: Readonly<Record<'output' | 'valueAdded' | 'jobs', string>>;
  readonly noJobs: string;
  readonly industry: string;
  readonly code: string;
  readonly share: string;
  readonly finalDemand: string;
  readonly exports: string;
  readonly treemap: (measure: string, first: string, share: string) => string;
  readonly treemapDescription: string;
  readonly ofEconomy: (share: string) => string;
  readonly perYear: (unit: string) => string;
  readonly dayTitle: (industry: string, low: string, high: string) => string;
  readonly dayDescription: string;
  readonly dayNote: string;
  readonly own: string;
  readonly ownNote: string;
  readonly perDay: (unit: string) => string;
  readonly several: string;
  readonly shownOf: (shown: number, all: number) => string;
  readonly linkTitle: (count: number, first: string) => string;
  readonly linkDescription: string;
  readonly backward: string;
  readonly forward: string;
  readonly backwardAxis: string;
  readonly forwardAxis: string;
  readonly key: string;
  readonly keyCorner: string;
  readonly yes: string;
  readonly no: string;
  readonly linkNote: string;
  readonly dimensionless: string;
  readonly flowsTitle: (buyer: string, seller: string, share: string) => string;
  readonly flowsDescription: string;
  readonly find: string;
  readonly findHint: string;
  readonly buys: (buyer: string, seller: string) => string;
  readonly perOutput: (share: string) => string;
  readonly seller: string;
  readonly buyer: string;
  readonly coefficient: string;
  readonly flow: string;
  readonly flowsUnit: Readonly<Record<'domestic' | 'total', string>>;
  readonly matrixTable: (count: number) => string;
  readonly table: string;
  readonly fromRow: (table: string, row: string) => string;
  readonly source: {
    readonly publisher: string;
    readonly title: string;
    readonly edition: string;
    readonly licence: string;
    readonly year: string;
    readonly prices: string;
    readonly currency: string;
    readonly classification: string;
    readonly symmetry: Readonly<Record<'industry-by-industry' | 'product-by-product', string>>;
    readonly flows: Readonly<Record<'domestic' | 'total', string>>;
    readonly shape: string;
    readonly rate: string;
    readonly hash: string;
    readonly steps: string;
    readonly accepted: string;
    readonly link: string;
  };
  readonly tables: {
    readonly title: string;
    readonly note: string;
    readonly open: string;
    readonly id: string;
    readonly year: string;
    readonly currency: string;
    readonly size: string;
    readonly jobs: string;
    readonly label: string;
    readonly origin: Readonly<Record<'shipped' | 'imported', string>>;
    readonly originHead: string;
    readonly remove: string;
    readonly removed: (title: string) => string;
    readonly openNow: string;
  };
  readonly import: {
    readonly title: string;
    readonly note: string;
    readonly choose: string;
    readonly drop: string;
    readonly reading: string;
    readonly readAs: (reader: string) => string;
    readonly unverified: string;
    readonly unknown: string;
    readonly found: (title: string, industries: string, output: string) => string;
    readonly nothing: string;
    readonly keep: string;
    readonly keepAnyway: string;
    readonly anywayNote: string;
    readonly again: string;
    readonly owner: string;
    readonly noOwner: string;
    readonly kept: string;
    readonly stays: string;
    readonly industries: (regions: number, industries: number) => string;
  };
}

export const ECONOMY_PAGE_WORDS: Readonly<Record<Language, EconomyPageWords>> = {
  en: {
    parts: {
      industries: 'Industries',
      day: 'A lost day',
      linkages: 'Linkages',
      flows: 'Who buys from whom',
      source: 'Where it is from',
      tables: 'Tables and import',
    },
    answer: (year, total, dearest, loss) =>
      `The economy made ${total} of value added in ${year}; the industry it can least do without for a day is ${dearest}, at ${loss}.`,
    tablesAnswer: (tables, imported) =>
      `${tables} tables are at hand, ${imported === 0 ? 'all of them shipped with Spillway' : `${imported} of them imported here`}.`,
    noTables: 'Industries, linkages and the value of a lost day, from an input–output table.',
    noTablesBecause:
      'No table can be seen from here: none came with this centre, or none is shared with you.',
    importOne: 'Import a table',
    failed: 'The table could not be worked out.',
    measures: { output: 'gross output', valueAdded: 'value added', jobs: 'jobs' },
    noJobs: 'This table has no jobs by industry, so jobs cannot be shown. Value added is shown instead.',
    industry: 'Industry',
    code: 'Code',
    share: 'Share',
    finalDemand: 'Final demand',
    exports: 'Exports',
    treemap: (measure, first, share) => `${first} is the largest part of ${measure}, ${share} of the whole.`,
    treemapDescription:
      'Areas in proportion to each industry’s part of the whole; arrow keys go from the largest to the smallest.',
    ofEconomy: (share) => `${share} of the economy`,
    perYear: (unit) => `${unit} a year`,
    dayTitle: (industry, low, high) =>
      `One day without ${industry} costs between ${low} and ${high}, depending on the model.`,
    dayDescription:
      'For each industry a bar for its own loss and a mark for what each model says the whole economy loses in a day of full outage.',
    dayNote:
      'The models answer different questions and are never added. No model is an upper bound for an input that nothing replaces.',
    own: 'The industry itself',
    ownNote: 'what it makes on a day',
    perDay: (unit) => `${unit} a day of full outage`,
    several: 'several, each with its mark',
    shownOf: (shown, all) => `The ${shown} industries with most at stake of ${all}; the table has all.`,
    linkTitle: (count, first) =>
      count === 0
        ? 'No industry is tied above average both to its suppliers and to its customers.'
        : `${count} industries are tied above average both to their suppliers and to their customers, ${first} foremost.`,
    linkDescription:
      'Each industry by its backward linkage (across) and its forward linkage (up); the area of a mark is its output, and filled marks are key industries.',
    backward: 'Backward linkage',
    forward: 'Forward linkage',
    backwardAxis: 'backward: output everywhere for one unit of its final demand',
    forwardAxis: 'forward: output everywhere for one unit of its primary inputs',
    key: 'Key industry',
    keyCorner: 'key industries',
    yes: 'yes',
    no: 'no',
    linkNote: 'Rasmussen’s linkages; dashed lines stand at the means.',
    dimensionless: 'output for one unit',
    flowsTitle: (buyer, seller, share) =>
      `${buyer} leans most on one supplier: ${share} of its output goes to ${seller}.`,
    flowsDescription:
      'A field of industries by industries: the darker, the more the column’s industry buys from the row’s for each unit of its output. Arrow keys move the cross-hair.',
    find: 'Find an industry',
    findHint: 'Name or code',
    buys: (buyer, seller) => `${buyer} buys from ${seller}`,
    perOutput: (share) => `${share} of its output`,
    seller: 'Sells',
    buyer: 'Buys',
    coefficient: 'Per unit of output',
    flow: 'Flow',
    flowsUnit: {
      domestic: 'inputs per unit of output, domestic; shade by the root of the share',
      total: 'inputs per unit of output, imports included; shade by the root of the share',
    },
    matrixTable: (count) => `The ${count} largest flows`,
    table: 'table',
    fromRow: (table, row) => `from table ${table}, industry ${row}`,
    source: {
      publisher: 'Publisher',
      title: 'Title',
      edition: 'Edition',
      licence: 'Terms',
      year: 'Year',
      prices: 'Prices',
      currency: 'Unit',
      classification: 'Industries',
      symmetry: {
        'industry-by-industry': 'industry by industry',
        'product-by-product': 'product by product',
      },
      flows: { domestic: 'domestic and imported flows apart', total: 'domestic and imported flows together' },
      shape: 'Form',
      rate: 'Exchange rates, yearly mean',
      hash: 'Fingerprint (SHA-256)',
      steps: 'How it came about',
      accepted: 'This table breaks accounting identities and was let through by an explicit choice.',
      link: 'Address',
    },
    tables: {
      title: 'Tables at hand',
      note: 'Those that come with Spillway and those imported here.',
      open: 'Table',
      id: 'Id',
      year: 'Year',
      currency: 'Currency',
      size: 'Industries',
      jobs: 'Jobs',
      label: 'Label',
      origin: { shipped: 'shipped', imported: 'imported' },
      originHead: 'Origin',
      remove: 'Remove',
      removed: (title) => `${title} will be removed.`,
      openNow: 'open',
    },
    import: {
      title: 'Import your own table',
      note: 'Files of the Bank of Korea, OECD, WIOD, EXIOBASE, Eora, GLORIA, BEA, Japan’s ministry, or Spillway’s own CSV. They are recognised by what is in them, and read in this browser: nothing is sent before you keep the table.',
      choose: 'Choose files',
      drop: 'or drop them here',
      reading: 'Reading',
      readAs: (reader) => `Read as ${reader}.`,
      unverified:
        'This layout was read from a sample only and not yet from an original of the publisher: look at the totals.',
      unknown: 'None of the layouts known here.',
      found: (title, industries, output) => `${title}: ${industries}, output ${output}.`,
      nothing: 'No table could be made of these files.',
      keep: 'Keep this table',
      keepAnyway: 'Keep it all the same',
      anywayNote: 'Every figure made from it will say that the table breaks accounting identities.',
      again: 'Choose other files',
      owner: 'Belongs to',
      noOwner: 'You can look at it here; to keep it, you need to be an analyst of an organisation.',
      kept: 'The table is kept, labelled TLP:AMBER.',
      stays: 'The files you chose are still here; nothing was kept.',
      industries: (regions, industries) =>
        regions === 1 ? `${industries} industries` : `${regions} regions × ${industries} industries`,
    },
  },
  ko: {
    parts: {
      industries: '산업',
      day: '하루의 손실',
      linkages: '산업 연관',
      flows: '거래 관계',
      source: '자료 출처',
      tables: '표 목록과 가져오기',
    },
    answer: (year, total, dearest, loss) =>
      `${year}년 이 경제의 부가가치는 ${total}이며, 하루 멈출 때 손실이 가장 큰 산업은 ${dearest}(하루 ${loss})입니다.`,
    tablesAnswer: (tables, imported) =>
      `쓸 수 있는 산업연관표는 ${tables}개이며, ${imported === 0 ? '모두 기본 제공되는 표입니다' : `그 가운데 ${imported}개는 여기서 가져온 표입니다`}.`,
    noTables: '산업연관표로 산업 구조, 연관 관계, 하루의 손실을 보여 주는 곳입니다.',
    noTablesBecause: '볼 수 있는 표가 없습니다. 이 센터에 표가 없거나 공유된 표가 없습니다.',
    importOne: '표 가져오기',
    failed: '표를 계산하지 못했습니다.',
    measures: { output: '산출액', valueAdded: '부가가치', jobs: '취업자' },
    noJobs: '이 표에는 산업별 취업자가 없어 취업자를 보일 수 없습니다. 부가가치로 대신 보입니다.',
    industry: '산업',
    code: '코드',
    share: '비중',
    finalDemand: '최종수요',
    exports: '수출',
    treemap: (measure, first, share) =>
      `${measure}에서 가장 큰 산업은 ${first}이며 전체의 ${share}를 차지합니다.`,
    treemapDescription: '산업별 비중을 넓이로 나타냈습니다. 화살표 키를 누르면 큰 순서로 읽습니다.',
    ofEconomy: (share) => `경제 전체의 ${share}`,
    perYear: (unit) => `연간 ${unit}`,
    dayTitle: (industry, low, high) =>
      `${industry}: 하루 멈출 때의 손실은 모형에 따라 ${low}에서 ${high}까지입니다.`,
    dayDescription:
      '산업마다 자신의 손실을 막대로, 하루 완전히 멈출 때 경제 전체가 잃는 값을 모형별 표식으로 나타냈습니다.',
    dayNote:
      '모형마다 답하는 물음이 다르므로 더하지 않습니다. 대체할 수 없는 투입이라면 어느 모형의 값도 상한이 아닙니다.',
    own: '그 산업 자신',
    ownNote: '하루에 만드는 값',
    perDay: (unit) => `하루 완전 중단당 ${unit}`,
    several: '여러 모형, 표식으로 구분',
    shownOf: (shown, all) => `${all}개 산업 가운데 손실이 큰 ${shown}개. 표에는 모두 있습니다.`,
    linkTitle: (count, first) =>
      count === 0
        ? '공급 산업과 수요 산업 양쪽으로 평균보다 강하게 이어진 산업은 없습니다.'
        : `${count}개 산업이 공급 산업과 수요 산업 양쪽으로 평균보다 강하게 이어져 있으며, 그 가운데 으뜸은 ${first}입니다.`,
    linkDescription:
      '가로는 후방연관, 세로는 전방연관입니다. 표식의 넓이는 산출액이며 채워진 표식은 핵심 산업입니다.',
    backward: '후방연관',
    forward: '전방연관',
    backwardAxis: '후방연관: 최종수요 한 단위가 일으키는 전체 산출',
    forwardAxis: '전방연관: 본원적 투입 한 단위가 일으키는 전체 산출',
    key: '핵심 산업',
    keyCorner: '핵심 산업',
    yes: '예',
    no: '아니요',
    linkNote: '라스무센의 연관계수. 점선은 평균입니다.',
    dimensionless: '한 단위당 산출',
    flowsTitle: (buyer, seller, share) =>
      `한 공급 산업에 가장 크게 기대는 산업은 ${buyer}입니다. 산출액의 ${share}를 ${seller}에서 사들입니다.`,
    flowsDescription:
      '산업과 산업의 거래입니다. 짙을수록 열의 산업이 산출 한 단위당 행의 산업에서 많이 사들입니다. 화살표 키로 십자선을 옮깁니다.',
    find: '산업 찾기',
    findHint: '이름이나 코드',
    buys: (buyer, seller) => `${seller} → ${buyer}`,
    perOutput: (share) => `구매 산업 산출의 ${share}`,
    seller: '파는 산업',
    buyer: '사는 산업',
    coefficient: '산출 한 단위당',
    flow: '거래액',
    flowsUnit: {
      domestic: '산출 한 단위당 국산 투입, 농도는 비중의 제곱근',
      total: '산출 한 단위당 투입(수입 포함), 농도는 비중의 제곱근',
    },
    matrixTable: (count) => `가장 큰 거래 ${count}건`,
    table: '표',
    fromRow: (table, row) => `${table} 표, ${row} 산업`,
    source: {
      publisher: '작성 기관',
      title: '제목',
      edition: '판',
      licence: '이용 조건',
      year: '기준 연도',
      prices: '가격',
      currency: '단위',
      classification: '산업 분류',
      symmetry: { 'industry-by-industry': '산업×산업', 'product-by-product': '상품×상품' },
      flows: { domestic: '국산과 수입 거래 구분', total: '국산과 수입 거래 합산' },
      shape: '형식',
      rate: '환율(연평균)',
      hash: '지문(SHA-256)',
      steps: '표가 만들어진 내력',
      accepted: '이 표는 회계 항등식을 어긴 채 명시적 선택으로 쓰이고 있습니다.',
      link: '주소',
    },
    tables: {
      title: '쓸 수 있는 표',
      note: '기본 제공되는 표와 여기서 가져온 표입니다.',
      open: '산업연관표',
      id: 'id',
      year: '연도',
      currency: '통화',
      size: '산업 수',
      jobs: '취업자',
      label: '등급',
      origin: { shipped: '기본 제공', imported: '가져옴' },
      originHead: '출처',
      remove: '삭제',
      removed: (title) => `${title} 표를 삭제합니다.`,
      openNow: '보는 중',
    },
    import: {
      title: '가지고 있는 표 가져오기',
      note: '한국은행, OECD, WIOD, EXIOBASE, Eora, GLORIA, 미국 BEA, 일본 총무성의 파일과 Spillway CSV를 읽습니다. 파일 내용을 보고 형식을 알아내며 이 브라우저 안에서 읽으므로, 보관하기 전에는 아무것도 보내지 않습니다.',
      choose: '파일 고르기',
      drop: '또는 여기에 끌어다 놓기',
      reading: '읽는 중',
      readAs: (reader) => `${reader} 형식으로 읽었습니다.`,
      unverified:
        '이 형식은 표본으로만 확인했고 작성 기관의 원본으로는 아직 확인하지 못했습니다. 합계를 살펴보십시오.',
      unknown: '알고 있는 형식이 아닙니다.',
      found: (title, industries, output) => `${title}: ${industries}, 산출액 ${output}.`,
      nothing: '이 파일들로는 표를 만들 수 없습니다.',
      keep: '이 표 보관하기',
      keepAnyway: '그래도 보관하기',
      anywayNote: '이 표로 만든 모든 수치에는 회계 항등식이 어긋난 표라는 말이 붙습니다.',
      again: '다른 파일 고르기',
      owner: '소유 조직',
      noOwner: '여기서 살펴볼 수는 있지만, 보관하려면 조직의 분석가여야 합니다.',
      kept: '표를 TLP:AMBER 등급으로 보관했습니다.',
      stays: '고른 파일은 그대로 있으며 보관된 것은 없습니다.',
      industries: (regions, industries) =>
        regions === 1 ? `${industries}개 산업` : `${regions}개 지역 × ${industries}개 산업`,
    },
  },
};
