import type { LineId } from '@spillway/core/forecast';
import type { Language } from '@spillway/core/shared';

interface ForecastWords {
  readonly title: (area: string, to: number) => string;
  readonly lead: string;
  readonly unit: string;
  readonly three: string;
  readonly year: string;
  readonly gdp: string;
  readonly line: Readonly<Record<LineId, string>>;
  readonly lineHead: Readonly<Record<LineId, string>>;
  readonly road: Readonly<Record<LineId, string>>;
  readonly published: string;
  readonly within: (level: string) => string;
  readonly aheadNote: (last: number, rate: string) => string;
  readonly apart: (most: string, least: string, times: string, year: number) => string;
  readonly absent: Readonly<Record<string, string>>;
  readonly fans: (year: number) => string;
  readonly fanNote: string;
  readonly centre: string;
  readonly secondary: string;
  readonly noSecondary: string;
  readonly secondaryLine: (line: string, amount: string, both: string, year: number) => string;
  readonly secondaryNote: (factor: string) => string;
  readonly anchors: string;
  readonly anchorHeads: Readonly<
    Record<
      'published' | 'impliedGdp' | 'growth' | 'gdp' | 'line' | 'ratio' | 'level' | 'since' | 'share',
      readonly [head: string, under: string]
    >
  >;
  readonly anchorNotes: (
    first: number,
    implied: string,
    here: string,
    level: string,
    growths: string,
    overall: string,
    beforeRebase: boolean,
  ) => readonly string[];
  readonly rests: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly otherCap: (share: string, amount: string) => string;
  readonly parts: string;
  readonly partsNote: string;
  readonly sources: string;
  readonly growthGiven: (rate: string) => string;
  readonly growthMean: (rate: string, from: number, to: number) => string;
  readonly prices: string;
  readonly otherTable: (table: string, area: string) => string;
  readonly caveats: readonly string[];
}

const CLASSES = {
  en: {
    largest: 'largest firms',
    large: 'large firms',
    middle: 'firms of 50 and more',
    small: 'firms of 10 to 49',
  },
  ko: { largest: '최대 기업', large: '대기업', middle: '50인 이상 기업', small: '10~49인 기업' },
} as const;

const inputsOf = (language: Language, firms: string, frequency: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(CLASSES[language]).flatMap(([id, name]) => [
      [`firms-${id}`, language === 'en' ? `${firms} ${name}` : `${name} ${firms}`],
      [`frequency-${id}`, language === 'en' ? `${frequency}, ${name},` : `${name} ${frequency}`],
    ]),
  );

export const FORECAST_WORDS: Readonly<Record<Language, ForecastWords>> = {
  en: {
    title: (area, to) => `National damage of ${area} by attacks on connected devices, to ${to}`,
    lead: 'Three lines by three roads. They are never blended into one: each rests on other things, and how far they lie apart is part of the answer.',
    unit: 'value added lost a year, current prices',
    three: 'The three lines',
    year: 'year',
    gdp: 'GDP',
    line: {
      share: 'share of GDP',
      'bottom-up': 'bottom-up',
      scenarios: 'scenarios',
    },
    lineHead: { share: '(a) share', 'bottom-up': '(b) bottom-up', scenarios: '(c) scenarios' },
    road: {
      share: '(a) A constant share of GDP. The share is an assumption and not an estimate.',
      'bottom-up':
        '(b) From the bottom up: firms × how often they lose × what they lose × how far it spreads through suppliers. Costs of firms are taken as value added lost.',
      scenarios:
        '(c) A library of national scenarios: how often each comes × value added it costs. Only what is in the library counts, so this is a floor.',
    },
    published: 'KIET',
    within: (level) => `${level} band`,
    aheadNote: (last, rate) => `* GDP after ${last} is no figure of the source: it grows by ${rate} a year.`,
    apart: (most, least, times, year) =>
      `In ${year} the largest line (${most}) is ${times} times the smallest (${least}).`,
    absent: {
      'no-table': 'no input–output table of this country is at hand (--economy names one)',
      'no-firm-counts': 'no firm counts for this country come with Spillway',
      'no-scenarios': 'the table has none of the library’s industries',
      'no-exchange-rate': 'no exchange rate for losses told in US dollars',
    },
    fans: (year) => `The fans in ${year}`,
    fanNote:
      'In that share of cases the line lies between the two, if its road is right. The width grows with the years ahead: ln variance = level² + years × growth². It holds no doubt about the road itself.',
    centre: 'centre',
    secondary: 'Secondary damage (credit, trust)',
    noSecondary:
      'None is counted: no state has been downgraded for a cyber event. --secondary 0.1 adds a tenth of each line as a line of its own.',
    secondaryLine: (line, amount, both, year) => `${line} in ${year}: ${amount} more; with it ${both}`,
    secondaryNote: (factor) => `${factor} of each line (judgement: given by you). It is in no figure above.`,
    anchors: 'The published path (KIET 2014) beside line (a)',
    anchorHeads: {
      published: ['KIET', ''],
      impliedGdp: ['GDP', 'implied'],
      growth: ['its', 'growth'],
      gdp: ['GDP', 'here'],
      line: ['line', '(a)'],
      ratio: ['(a) /', 'KIET'],
      level: ['=', 'level'],
      since: ['×', 'growth'],
      share: ['×', 'share'],
    },
    anchorNotes: (first, implied, here, level, growths, overall, beforeRebase) => [
      `At 1 % of GDP the published path implies a GDP of ${implied} in ${first}; the accounts here say ${here}, ${level} times as much. A study of April 2014 had accounts of an older base year and vintage; each change of base since has raised the level.${beforeRebase ? ' That of 2024, by some 5 to 7 %, is not yet in the figures here.' : ''}`,
      `The published path implies growth of ${growths} a year, ${overall} overall; the last “growth” says how GDP here grew against it since ${first}. (a) / KIET = level × growth × share: the whole gap is GDP where the share is 1 %.`,
      'The published figures are drawn as they are; no line is bent to them.',
    ],
    rests: 'What each line rests on',
    inputs: {
      share: 'share of GDP',
      elasticity: 'elasticity of the share to connected devices',
      deviation: 'deviation of ln of the level',
      'growth-deviation': 'deviation of ln of a year’s growth',
      'severity-median': 'median loss of an event, USD',
      'severity-p90': 'one event in ten is above, USD',
      cap: 'most an event can cost, share of revenue',
      'own-loss': 'expected loss of the firms themselves',
      spillover: 'spillover',
      'dollar-rate': 'units of the currency for one US dollar',
      scenarios: 'scenarios',
      mean: 'mean loss of a year',
      ...inputsOf('en', 'number of', 'firms with an event in a year'),
    },
    otherCap: (share, amount) => `were the cap ${share} of revenue, the line would be ${amount}`,
    parts: 'largest parts',
    partsNote: 'mean a year in the base year',
    sources: 'Sources and terms',
    growthGiven: (rate) => `GDP after the last figure: ${rate} a year, given by you.`,
    growthMean: (rate, from, to) =>
      `GDP after the last figure: ${rate} a year, its mean growth from ${from} to ${to} (judgement: what was, goes on; --growth or --gdp changes it).`,
    otherTable: (table, area) =>
      `The table is of ${table} and lends its structure to ${area}: spillover and shares of the scenarios are those of another country.`,
    prices: 'Current prices: growth and bands are nominal.',
    caveats: [
      'A share of GDP is value added; sums of gross output, such as the 24 trillion won of the study’s car case, cannot be compared with it.',
      'What customers of a stopped industry lose is not in (b), and in (c) only for shared services (power, telecommunications, cloud, payment, ports), by a documented judgement of how much hangs on them.',
    ],
  },
  ko: {
    title: (area, to) => `연결 기기 침해에 따른 국가 피해 전망: ${area}, ${to}년까지`,
    lead: '서로 다른 세 가지 방법으로 구한 세 개의 선입니다. 근거가 다르므로 하나로 섞지 않으며, 서로 얼마나 벌어지는지도 답의 일부입니다.',
    unit: '연간 부가가치 손실, 경상가격',
    three: '세 개의 선',
    year: '연도',
    gdp: 'GDP',
    line: { share: 'GDP 비율', 'bottom-up': '상향식', scenarios: '시나리오' },
    lineHead: { share: '(가) 비율', 'bottom-up': '(나) 상향식', scenarios: '(다) 시나리오' },
    road: {
      share: '(가) GDP의 일정 비율. 비율은 추정이 아니라 가정입니다.',
      'bottom-up':
        '(나) 상향식: 기업 수 × 사고 빈도 × 사고당 손실 × 공급망 파급 배수. 기업의 비용을 부가가치 손실로 봅니다.',
      scenarios:
        '(다) 국가 시나리오 모음: 발생 빈도 × 잃는 부가가치. 목록에 든 것만 세므로 하한으로 읽어야 합니다.',
    },
    published: 'KIET',
    within: (level) => `${level} 구간`,
    aheadNote: (last, rate) => `* ${last}년 이후 GDP는 자료의 수치가 아니라 해마다 ${rate}씩 늘린 값입니다.`,
    apart: (most, least, times, year) =>
      `${year}년에 가장 큰 선(${most})은 가장 작은 선(${least})의 ${times}배입니다.`,
    absent: {
      'no-table': '이 나라의 산업연관표가 없음(--economy로 지정)',
      'no-firm-counts': '이 나라의 기업 수 자료가 없음',
      'no-scenarios': '표에 시나리오의 산업이 없음',
      'no-exchange-rate': '미국 달러 손실액을 환산할 환율이 없음',
    },
    fans: (year) => `${year}년의 불확실성 구간`,
    fanNote:
      '해당 방법이 옳다면 그 비율의 경우에 두 값 사이에 놓입니다. 앞날이 멀수록 넓어지며(로그 분산 = 수준² + 연수 × 성장²), 방법 자체에 대한 의문은 담지 않습니다.',
    centre: '중심값',
    secondary: '2차 피해(국가신용, 신뢰)',
    noSecondary:
      '계상하지 않았습니다. 사이버 사고로 등급이 떨어진 나라는 아직 없습니다. --secondary 0.1을 주면 각 선의 10%를 별도 항목으로 보여 줍니다.',
    secondaryLine: (line, amount, both, year) => `${year}년 ${line}: ${amount} 추가, 합하면 ${both}`,
    secondaryNote: (factor) =>
      `각 선의 ${factor}(사용자가 준 판단값). 위의 어떤 수치에도 들어 있지 않습니다.`,
    anchors: '발표된 전망(KIET 2014)과 (가) 선',
    anchorHeads: {
      published: ['KIET', ''],
      impliedGdp: ['내재', 'GDP'],
      growth: ['그', '성장률'],
      gdp: ['여기', 'GDP'],
      line: ['(가)', '선'],
      ratio: ['(가)', '÷KIET'],
      level: ['=', '수준'],
      since: ['×', '성장'],
      share: ['×', '비율'],
    },
    anchorNotes: (first, implied, here, level, growths, overall, beforeRebase) => [
      `GDP의 1%라면 발표치는 ${first}년 GDP ${implied}을 뜻하지만, 여기 쓰인 국민계정은 ${here}으로 ${level}배입니다. 2014년 4월의 연구가 쓸 수 있던 것은 더 오래된 기준년의 계정이었고, 그 뒤 기준년이 바뀔 때마다 수준이 높아졌습니다.${beforeRebase ? ' 2024년 개편(5~7%가량)은 여기 수치에 아직 들어 있지 않습니다.' : ''}`,
      `발표치가 뜻하는 성장률은 연 ${growths}, 전체로는 ${overall}입니다. × 성장 열은 ${first}년 이후 여기 GDP가 그에 견주어 얼마나 늘었는지를 나타냅니다. (가) ÷ KIET = 수준 × 성장 × 비율이며, 비율이 1%이면 차이는 모두 GDP에서 옵니다.`,
      '발표치는 그대로 나란히 보이며, 어떤 선도 그에 맞추지 않았습니다.',
    ],
    rests: '각 선의 근거',
    inputs: {
      share: 'GDP 대비 비율',
      elasticity: '연결 기기 수에 대한 비율의 탄력성',
      deviation: '수준의 로그 표준편차',
      'growth-deviation': '연간 성장의 로그 표준편차',
      'severity-median': '사고당 손실 중앙값(미국 달러)',
      'severity-p90': '사고 열 건 중 한 건이 넘는 손실(미국 달러)',
      cap: '사고당 손실의 한도(매출 대비)',
      'own-loss': '기업 자신의 기대 손실',
      spillover: '파급 배수',
      'dollar-rate': '1달러당 통화 단위',
      scenarios: '시나리오 수',
      mean: '연평균 손실',
      ...inputsOf('ko', '수', '가운데 한 해 사고를 겪는 비율'),
    },
    otherCap: (share, amount) => `한도가 매출의 ${share}라면 이 선은 ${amount}`,
    parts: '가장 큰 부분',
    partsNote: '기준 연도의 연평균',
    sources: '자료와 조건',
    growthGiven: (rate) => `마지막 수치 이후 GDP: 연 ${rate}(사용자 지정).`,
    growthMean: (rate, from, to) =>
      `마지막 수치 이후 GDP: 연 ${rate}, ${from}~${to}년 평균 성장률(판단: 지난 추세가 이어짐. --growth나 --gdp로 바꿀 수 있음).`,
    otherTable: (table, area) =>
      `산업연관표는 ${table}의 것으로 ${area}에 구조만 빌려줍니다. 파급 배수와 시나리오 비중은 다른 나라의 값입니다.`,
    prices: '경상가격이므로 성장률과 구간은 명목값입니다.',
    caveats: [
      'GDP 비율은 부가가치 기준입니다. 연구의 자동차 사례 24조 원 같은 산출액 합계와 비교할 수 없습니다.',
      '멈춘 산업의 수요처가 잃는 것은 (나)에는 없고, (다)에는 공용 서비스(전력, 통신, 클라우드, 결제, 항만)에 한해 문서로 밝힌 의존도 판단값에 따라 들어 있습니다.',
    ],
  },
};
