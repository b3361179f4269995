import { atCase, type UncertainNumber } from '@spillway/core/scenarios';
import type { Language, LocalText } from '@spillway/core/shared';

/** The ways in which a number may be known. */
export const FORMS = [
  'fixed',
  'triangular',
  'pert',
  'uniform',
  'normal',
  'lognormal',
  'quantiles',
  'beta',
  'empirical',
] as const;
export type Form = (typeof FORMS)[number];

const text = (en: string, ko: string): LocalText => ({ en, ko });

const FORM_WORDS: Readonly<Record<Form, LocalText>> = {
  fixed: text('One number', '한 값'),
  triangular: text('Lowest, most likely, highest', '최솟값·가장 유력한 값·최댓값'),
  pert: text('The same, smooth (PERT)', '같은 세 값, 매끄럽게(PERT)'),
  uniform: text('Anywhere between two', '두 값 사이 어디든'),
  normal: text('Normal', '정규분포'),
  lognormal: text('Lognormal', '로그정규분포'),
  quantiles: text('Quantiles', '분위수'),
  beta: text('Beta', '베타분포'),
  empirical: text('Observed values', '관측값'),
};

export const formOf = (number: UncertainNumber): Form => {
  if (typeof number === 'number' || 'fixed' in number) return 'fixed';
  if ('low' in number) return number.shape === 'pert' ? 'pert' : 'triangular';
  return FORMS.find((form) => form in number)!;
};

const LEAST_SPREAD = 1e-9;
/** z of the 95 and of the 90 % point of the standard normal distribution. */
const Z95 = 1.6448536269514722;
const Z90 = 1.2815515655446004;
/** Room for rounding. */
const WITHIN = 0.999;

/** A number told by its size: what is below zero is turned round, and its ends change places. */
export function turned(number: UncertainNumber): UncertainNumber {
  const minus = (value: number): number => 0 - value;
  if (typeof number === 'number') return minus(number);
  if ('fixed' in number) return minus(number.fixed);
  if ('low' in number)
    return { ...number, low: minus(number.high), mode: minus(number.mode), high: minus(number.low) };
  if ('quantiles' in number)
    return {
      quantiles: Object.fromEntries(
        Object.entries(number.quantiles)
          .map(
            ([level, value]) => [String(Number((1 - Number(level)).toPrecision(12))), minus(value)] as const,
          )
          .toSorted((a, b) => Number(a[0]) - Number(b[0])),
      ),
    };
  if ('uniform' in number) return { uniform: number.uniform.map(minus).toReversed() };
  if ('normal' in number) return { normal: { mean: minus(number.normal.mean), sd: number.normal.sd } };
  if ('beta' in number) {
    const { alpha, beta, low = 0, high = 1 } = number.beta;
    return { beta: { alpha: beta, beta: alpha, low: minus(high), high: minus(low) } };
  }
  if ('empirical' in number) return { empirical: number.empirical.map(minus).toReversed() };
  // A lognormal number has no other side.
  return number;
}

/** A place of a distribution that a hand can move. */
export interface Handle {
  readonly id: string;
  readonly words: LocalText;
  readonly value: number;
}

const WORDS = {
  value: text('Value', '값'),
  low: text('Lowest', '최솟값'),
  mode: text('Most likely', '가장 유력한 값'),
  high: text('Highest', '최댓값'),
  mean: text('Mean', '평균'),
  p95: text('Not above in 95 of 100', '100번 중 95번은 이보다 작음'),
  median: text('Median', '중앙값'),
  p90: text('Not above in 90 of 100', '100번 중 90번은 이보다 작음'),
};
const levelWords = (level: string): LocalText => {
  const share = Number((Number(level) * 100).toPrecision(6));
  return text(`Not above in ${share} of 100`, `100번 중 ${share}번은 이보다 작음`);
};

/** The places a hand can move, smallest first; none for a distribution that is only typed. */
export function handlesOf(number: UncertainNumber): readonly Handle[] {
  const handle = (id: keyof typeof WORDS, value: number): Handle => ({ id, words: WORDS[id], value });
  if (typeof number === 'number') return [handle('value', number)];
  if ('fixed' in number) return [handle('value', number.fixed)];
  if ('low' in number)
    return [handle('low', number.low), handle('mode', number.mode), handle('high', number.high)];
  if ('uniform' in number) return [handle('low', number.uniform[0]), handle('high', number.uniform[1])];
  if ('normal' in number) {
    const { mean, sd } = number.normal;
    return [handle('mean', mean), handle('p95', mean + Z95 * sd)];
  }
  if ('lognormal' in number)
    return [handle('median', number.lognormal.median), handle('p90', number.lognormal.p90)];
  if ('quantiles' in number)
    return Object.entries(number.quantiles)
      .toSorted((a, b) => Number(a[0]) - Number(b[0]))
      .map(([level, value]) => ({ id: level, words: levelWords(level), value }));
  if ('beta' in number) {
    const { low = 0, high = 1 } = number.beta;
    return [handle('low', low), handle('high', high)];
  }
  return [];
}

const round = (value: number): number => Number(value.toPrecision(6));

/** One place moved; the others give way, so that they stay in order. */
export function withHandle(number: UncertainNumber, id: string, value: number): UncertainNumber {
  const to = round(value);
  if (typeof number === 'number' || 'fixed' in number) return to;
  if ('low' in number) {
    const { low, mode, high } = number;
    if (id === 'low') return { ...number, low: to, mode: Math.max(mode, to), high: Math.max(high, to) };
    if (id === 'high') return { ...number, low: Math.min(low, to), mode: Math.min(mode, to), high: to };
    return { ...number, low: Math.min(low, to), mode: to, high: Math.max(high, to) };
  }
  if ('uniform' in number) {
    const [low, high] = number.uniform as [number, number];
    return { uniform: id === 'low' ? [to, Math.max(high, to)] : [Math.min(low, to), to] };
  }
  if ('normal' in number) {
    const { mean, sd } = number.normal;
    return id === 'mean'
      ? { normal: { mean: to, sd } }
      : { normal: { mean: Math.min(mean, to), sd: round(Math.max(0, to - mean) / Z95) } };
  }
  if ('lognormal' in number) {
    const { median, p90 } = number.lognormal;
    const positive = Math.max(to, LEAST_SPREAD);
    // Moving the middle keeps the spread, which is a ratio.
    return id === 'median'
      ? { lognormal: { median: positive, p90: round(positive * (p90 / median)) } }
      : { lognormal: { median: Math.min(median, positive), p90: positive } };
  }
  if ('quantiles' in number)
    return {
      quantiles: Object.fromEntries(
        Object.entries(number.quantiles).map(([level, each]) => {
          if (level === id) return [level, to];
          return [level, Number(level) < Number(id) ? Math.min(each, to) : Math.max(each, to)];
        }),
      ),
    };
  if ('beta' in number) {
    const { low = 0, high = 1 } = number.beta;
    const ends = id === 'low' ? { low: to, high: Math.max(high, to) } : { low: Math.min(low, to), high: to };
    return { beta: { ...number.beta, ...ends } };
  }
  return number;
}

/** The whole distribution moved without a change of its form, and stopped where one of its places meets an end. */
export function shifted(number: UncertainNumber, by: number, least: number, most: number): UncertainNumber {
  const places = handlesOf(number).map(({ value }) => value);
  const step = Math.max(least - Math.min(...places), Math.min(most - Math.max(...places), by));
  const add = (value: number): number => round(value + step);
  if (typeof number === 'number') return add(number);
  if ('fixed' in number) return add(number.fixed);
  if ('low' in number)
    return { ...number, low: add(number.low), mode: add(number.mode), high: add(number.high) };
  if ('uniform' in number) return { uniform: number.uniform.map(add) };
  if ('normal' in number) return { normal: { ...number.normal, mean: add(number.normal.mean) } };
  if ('lognormal' in number) return withHandle(number, 'median', number.lognormal.median + step);
  if ('quantiles' in number)
    return {
      quantiles: Object.fromEntries(
        Object.entries(number.quantiles).map(([level, value]) => [level, add(value)]),
      ),
    };
  if ('beta' in number) {
    const { low = 0, high = 1 } = number.beta;
    return { beta: { ...number.beta, low: add(low), high: add(high) } };
  }
  return { empirical: number.empirical.map(add) };
}

/** A third to each side of a certain number: a start to draw from, no finding. */
function spread(number: UncertainNumber, most: number): { low: number; mode: number; high: number } {
  const [low, mode, high] = (['low', 'mode', 'high'] as const).map((which) => atCase(number, which));
  if (low !== high)
    return { low: round(Math.max(0, low)), mode: round(mode), high: round(Math.min(high, most)) };
  const open = (value: number): number => Number(value.toPrecision(2));
  const wide = mode === 0 ? Math.min(most, 0.1) : open((mode * 4) / 3);
  return { low: Math.min(mode, open((mode * 2) / 3)), mode, high: Math.min(most, Math.max(mode, wide)) };
}

/** The same number known in another way, with its ends and its middle where they were as far as the form has them. */
export function inForm(number: UncertainNumber, form: Form, most: number): UncertainNumber {
  if (formOf(number) === form) return number;
  const { low, mode, high } = spread(number, most);
  switch (form) {
    case 'fixed':
      return round(atCase(number, 'mode'));
    case 'triangular':
      return { low, mode, high };
    case 'pert':
      return { low, mode, high, shape: 'pert' };
    case 'uniform':
      return { uniform: [low, high] };
    case 'normal':
      // Its 5 and 95 % points must be values the number may have.
      return { normal: { mean: mode, sd: round((WITHIN * Math.min(mode - low, high - mode)) / Z95) } };
    case 'lognormal': {
      const median = Math.max(mode, LEAST_SPREAD);
      const sigma = WITHIN * Math.log(Math.max(high / median, 1 + LEAST_SPREAD));
      return { lognormal: { median, p90: median * Math.exp((sigma * Z90) / Z95) } };
    }
    case 'quantiles':
      return { quantiles: { '0.05': low, '0.5': mode, '0.95': high } };
    case 'beta': {
      // A PERT curve is a beta distribution of these two exponents.
      const width = Math.max(high - low, LEAST_SPREAD);
      return {
        beta: {
          alpha: round(1 + (4 * (mode - low)) / width),
          beta: round(1 + (4 * (high - mode)) / width),
          low,
          high: Math.max(high, low + width),
        },
      };
    }
    case 'empirical':
      return { empirical: [low, mode, high] };
  }
}

export const formWords = (form: Form, language: Language): string => FORM_WORDS[form][language];
