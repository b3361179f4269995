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
  [/^Σ rate × loss$/, 'Σ 빈도 × 손실'],
  [/^triangles of rates and losses$/, '빈도와 손실의 삼각분포'],
];

/** The source of a number, in the language of the page where it is the program's own wording. */
export function sourceWords(source: string, language: Language): string {
  if (language === 'en') return source;
  const known = KOREAN.find(([english]) => english.test(source));
  return known === undefined ? source.replaceAll('judgement', '판단') : source.replace(known[0], known[1]);
}
