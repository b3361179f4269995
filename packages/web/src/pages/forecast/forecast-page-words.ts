import type { LineId, NationalForecast } from '@spillway/core/forecast';
import type { Language } from '@spillway/core/shared';

type Reason = Extract<NationalForecast['lines'][number], { status: 'absent' }>['reason'];

interface ForecastPageWords {
  readonly answer: (area: string, year: number, low: string, high: string) => string;
  readonly answerOne: (area: string, year: number, value: string) => string;
  /** Words before, between and after the editable numbers: share, growth, last year, secondary. */
  readonly sentence: readonly [string, string, string, string, string];
  readonly numbers: Readonly<Record<'share' | 'growth' | 'to' | 'secondary', string>>;
  readonly years: string;
  readonly figure: (year: number, times: string) => string;
  readonly figureOne: string;
  readonly description: string;
  readonly ahead: string;
  readonly fan: string;
  readonly lines: Readonly<Record<LineId, string>>;
  readonly absent: Readonly<Record<Reason, string>>;
  readonly computing: string;
  readonly factsFailed: string;
  readonly noCountry: string;
  readonly noCountryBecause: string;
  readonly noGdp: (country: string) => string;
  readonly failed: string;
  readonly unit: (unit: string) => string;
  readonly source: string;
  readonly model: string;
  readonly year: string;
  readonly gdp: string;
  readonly low80: (line: string) => string;
  readonly high80: (line: string) => string;
  readonly kiet: string;
  readonly reading: (lines: readonly string[]) => string;
  readonly growthGiven: string;
  readonly growthMean: (from: number, to: number) => string;
  readonly rests: string;
  readonly published: string;
  readonly publishedNote: string;
  readonly implied: string;
  readonly here: string;
  readonly lineA: string;
  readonly ratio: string;
  readonly caveats: string;
  readonly noSecondary: string;
  readonly secondaryIs: (amount: string, year: number, line: string) => string;
  readonly secondaryTitle: string;
}

export const FORECAST_PAGE_WORDS: Readonly<Record<Language, ForecastPageWords>> = {
  en: {
    answer: (area, year, low, high) =>
      `In ${year} attacks on connected devices may cost ${area} between ${low} and ${high} of value added; which, depends on the road taken to the figure.`,
    answerOne: (area, year, value) =>
      `In ${year} attacks on connected devices may cost ${area} ${value} of value added, if the share holds.`,
    sentence: [
      'Suppose ',
      ' of GDP is lost in a year, GDP grows by ',
      ' a year after the last figure, the path runs to ',
      ', and secondary damage adds ',
      ' to each line.',
    ],
    numbers: {
      share: 'Share of GDP lost in a year',
      growth: 'Growth of GDP a year',
      to: 'Last year',
      secondary: 'Secondary damage',
    },
    years: 'year',
    figure: (year, times) => `Three roads to one question lie a factor of ${times} apart in ${year}.`,
    figureOne: 'A constant share of GDP, year by year.',
    description:
      'Lines of yearly damage with bands that hold 50, 80 and 95 percent of cases; the published path of KIET as open circles. Arrow keys go from year to year.',
    ahead: 'after the last figure',
    fan: 'bands hold 50, 80 and 95 % of cases, if the road is right',
    lines: { share: 'share of GDP', 'bottom-up': 'bottom-up', scenarios: 'scenarios' },
    absent: {
      'no-table': 'It needs a national input–output table.',
      'no-firm-counts': 'No firm counts of this country come with Spillway.',
      'no-scenarios': 'The table has none of the library’s industries.',
      'no-exchange-rate': 'There is no exchange rate for losses told in US dollars.',
    },
    computing: 'The lines from firms and from scenarios are being worked out.',
    factsFailed: 'The lines from firms and from scenarios could not be worked out.',
    noCountry: 'National damage year by year: three lines by three roads, with their bands.',
    noCountryBecause:
      'The table chosen above holds several countries or none, and a forecast is of one. Choose a national table.',
    noGdp: (country) => `No figures of GDP for ${country} come with Spillway.`,
    failed: 'The forecast could not be made.',
    unit: (unit) => `${unit} of value added a year, current prices`,
    source: 'GDP',
    model: 'three roads, never blended',
    year: 'Year',
    gdp: 'GDP',
    low80: (line) => `${line}, 80 % from`,
    high80: (line) => `${line}, 80 % to`,
    kiet: 'KIET 2014',
    reading: (lines) => lines.join('; '),
    growthGiven: 'given by you',
    growthMean: (from, to) => `mean of ${from} to ${to}`,
    rests: 'What each line rests on',
    published: 'The published path beside the first line',
    publishedNote: 'KIET’s figures are drawn as they are; no line is bent to them.',
    implied: 'GDP it implies',
    here: 'GDP here',
    lineA: 'Share of GDP, here',
    ratio: 'Here over published',
    caveats: 'What these lines do not hold',
    noSecondary:
      'None is counted: no state has been downgraded for a cyber event. Give a share above to see what it would add.',
    secondaryIs: (amount, year, line) => `${line} in ${year}: ${amount} more, in no figure above.`,
    secondaryTitle: 'Secondary damage (credit, trust)',
  },
  ko: {
    answer: (area, year, low, high) =>
      `${year}년 연결 기기 침해에 따른 ${area}의 부가가치 손실은 ${low}에서 ${high} 사이이며, 어느 쪽인지는 추정 방법에 달려 있습니다.`,
    answerOne: (area, year, value) =>
      `${year}년 연결 기기 침해에 따른 ${area}의 부가가치 손실은, 비율이 그대로라면 ${value}입니다.`,
    sentence: [
      '한 해에 GDP의 ',
      '를 잃고, 마지막 수치 이후 GDP가 해마다 ',
      ' 늘어나며, ',
      '까지 내다보고, 2차 피해를 각 선의 ',
      '만큼 따로 본다고 합시다.',
    ],
    numbers: {
      share: '한 해에 잃는 GDP 비율',
      growth: '연간 GDP 성장률',
      to: '마지막 연도',
      secondary: '2차 피해',
    },
    years: '년',
    figure: (year, times) => `같은 물음에 이르는 세 방법의 답은 ${year}년에 ${times}배까지 벌어집니다.`,
    figureOne: 'GDP의 일정 비율로 본 연도별 피해입니다.',
    description:
      '연도별 피해를 선으로, 경우의 50·80·95%가 드는 구간을 띠로, KIET의 발표치를 빈 원으로 나타냈습니다. 화살표 키로 연도를 옮깁니다.',
    ahead: '마지막 수치 이후',
    fan: '띠는 방법이 옳을 때 경우의 50·80·95%가 드는 구간',
    lines: { share: 'GDP 비율', 'bottom-up': '상향식', scenarios: '시나리오' },
    absent: {
      'no-table': '한 나라의 산업연관표가 있어야 합니다.',
      'no-firm-counts': '이 나라의 기업 수 자료가 들어 있지 않습니다.',
      'no-scenarios': '이 표에는 시나리오의 산업이 없습니다.',
      'no-exchange-rate': '미국 달러 손실액을 환산할 환율이 없습니다.',
    },
    computing: '상향식과 시나리오 선을 계산하고 있습니다.',
    factsFailed: '상향식과 시나리오 선을 계산하지 못했습니다.',
    noCountry: '국가 피해를 해마다 세 가지 방법의 선과 불확실성 띠로 보여 주는 곳입니다.',
    noCountryBecause:
      '위에서 고른 표가 한 나라의 것이 아닙니다. 전망은 한 나라를 대상으로 하므로 국가 표를 골라 주십시오.',
    noGdp: (country) => `${country}의 GDP 수치가 들어 있지 않습니다.`,
    failed: '전망을 계산하지 못했습니다.',
    unit: (unit) => `연간 부가가치 손실, ${unit}, 경상가격`,
    source: 'GDP',
    model: '세 방법, 섞지 않음',
    year: '연도',
    gdp: 'GDP',
    low80: (line) => `${line}, 80% 아래 끝`,
    high80: (line) => `${line}, 80% 위 끝`,
    kiet: 'KIET 2014',
    reading: (lines) => lines.join('; '),
    growthGiven: '사용자 지정',
    growthMean: (from, to) => `${from}~${to}년 평균`,
    rests: '각 선의 근거',
    published: '발표된 전망과 첫째 선',
    publishedNote: 'KIET의 발표치는 그대로 나란히 보이며, 어떤 선도 그에 맞추지 않았습니다.',
    implied: '발표치가 뜻하는 GDP',
    here: '여기 GDP',
    lineA: '여기의 GDP 비율 선',
    ratio: '여기 ÷ 발표치',
    caveats: '이 선들에 들어 있지 않은 것',
    noSecondary:
      '계상하지 않았습니다. 사이버 사고로 등급이 떨어진 나라는 아직 없습니다. 위에서 비율을 주면 얼마나 더해지는지 볼 수 있습니다.',
    secondaryIs: (amount, year, line) =>
      `${year}년 ${line}: ${amount} 추가. 위의 어떤 수치에도 들어 있지 않습니다.`,
    secondaryTitle: '2차 피해(국가신용, 신뢰)',
  },
};
