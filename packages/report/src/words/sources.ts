import type { Language } from '@spillway/core/shared';

/** What the program itself says of a number's origin; citations are not translated. */
const KOREAN: readonly (readonly [english: RegExp, korean: string])[] = [
  [/^judgement: given by the user$/, '판단: 사용자가 준 값'],
  [/^judgement: a factor of two either way$/, '판단: 위아래로 두 배'],
  [/^judgement: what was, goes on$/, '판단: 지난 추세가 이어짐'],
  [/^KIET, i-KIET 586 \(2014\): an assumption, not an estimate$/, 'KIET, i-KIET 586(2014): 추정이 아닌 가정'],
  [/^measured in (.*)$/, '$1에서 계산'],
  [/^firms × frequency × capped mean, before it spreads$/, '기업 수 × 빈도 × 한도 적용 평균, 파급 전'],
  [
    /^value added lost in all industries over the firms’ own, pinned model, domestic coefficients, (.*)$/,
    '경제 전체의 부가가치 손실 ÷ 기업 자신의 손실, 산출고정 모형, 국산 투입계수, $1',
  ],
  [/^GDP in both currencies, World Bank, (.*)$/, '두 통화로 된 GDP의 비, 세계은행, $1년'],
  [/^rates: judgement; losses: pinned model, (.*)$/, '빈도: 판단, 손실: 산출고정 모형, $1'],
  [
    /^judgement: firms of the revenue of the Fortune 250 and Fortune 1000, and by size, from memory and rounded$/,
    '판단: 매출이 포춘 250·1000대 기업에 견줄 만한 기업 수와 규모별 기업 수, 기억에 따른 어림수',
  ],
  [
    /^about half of the Fortune 250 a year \(Cyentia IRIS 2020\)$/,
    '포춘 250대 기업의 절반가량(Cyentia IRIS 2020)',
  ],
  [
    /^a quarter of the Fortune 1000 less half of the Fortune 250 \(Cyentia IRIS 2020\)$/,
    '포춘 1000대 기업의 4분의 1에서 250대 기업의 절반을 뺀 값(Cyentia IRIS 2020)',
  ],
  [
    /^small firms under 2 % a year \(Cyentia IRIS 2020\), its bound$/,
    '작은 기업 연 2% 미만(Cyentia IRIS 2020)의 상한',
  ],
  [
    /^small firms under 2 % a year \(Cyentia IRIS 2020\), half of it: judgement$/,
    '작은 기업 연 2% 미만(Cyentia IRIS 2020)의 절반: 판단',
  ],
  [
    /^median 0\.2 and one in ten above 20 million USD: .*$/,
    '중앙값 20만 달러, 열에 하나는 2천만 달러 초과: Cyentia IRIS 2020(미국); 규모 탄력성은 0.2~0.5 안에서, 기준 기업(매출 10억 달러)은 판단',
  ],
  [
    /^share of a year’s revenue, and never more than ([\d.]+) billion USD; .*$/,
    '한 해 매출 대비, $1십억 달러를 넘지 않음: 기업 한 곳의 극단 손실(IMF GFSR 2024년 4월, 3장); 비율은 판단',
  ],
  [/^Σ mean rate × mean loss$/, 'Σ 평균 빈도 × 평균 손실'],
  [/^triangles of rates, draws of losses$/, '빈도의 삼각분포와 손실의 추출'],
];

/** The source of a number, in the language of the page where it is the program's own wording. */
export function sourceWords(source: string, language: Language): string {
  if (language === 'en') return source;
  const known = KOREAN.find(([english]) => english.test(source));
  return known === undefined ? source.replaceAll('judgement', '판단') : source.replace(known[0], known[1]);
}
