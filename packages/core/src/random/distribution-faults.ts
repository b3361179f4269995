import { type Distribution, type LognormalQuantiles, quantilePoints } from './distribution.ts';

const finite = (field: string, value: number): string[] =>
  Number.isFinite(value) ? [] : [`${field} must be a finite number, but is ${value}`];

function ofQuantiles(quantiles: Readonly<Record<string, number>>, field: string): string[] {
  const points = quantilePoints(quantiles);
  const faults = points.flatMap(([level, value]) => [
    ...(level > 0 && level < 1 ? [] : [`a level of ${field} must lie between 0 and 1, but is ${level}`]),
    ...finite(`${field} at ${level}`, value),
  ]);
  if (points.length < 2) faults.push(`${field} must have at least 2 levels, but has ${points.length}`);
  points.forEach(([level, value], k) => {
    if (k === 0) return;
    const [before, least] = points[k - 1];
    if (level === before) faults.push(`levels of ${field} must differ, but ${level} is given twice`);
    else if (value < least)
      faults.push(`${field} must not cross: at ${level} at least ${least}, as at ${before}, but is ${value}`);
  });
  return faults;
}

function ofLognormal(lognormal: LognormalQuantiles): string[] {
  if ('median' in lognormal) {
    const { median, p90 } = lognormal;
    const faults = [...finite('lognormal.median', median), ...finite('lognormal.p90', p90)];
    if (median <= 0) faults.push(`lognormal.median must be above 0, but is ${median}`);
    if (p90 <= median) faults.push(`lognormal.p90 must be above the median ${median}, but is ${p90}`);
    return faults;
  }
  const points = quantilePoints(lognormal.quantiles);
  const faults = ofQuantiles(lognormal.quantiles, 'lognormal.quantiles');
  if (points.length > 2)
    faults.push(`lognormal.quantiles must have exactly 2 levels, but has ${points.length}`);
  for (const [level, value] of points)
    if (value <= 0) faults.push(`lognormal.quantiles at ${level} must be above 0, but is ${value}`);
  if (points.length === 2 && points[0][1] === points[1][1])
    faults.push(`lognormal.quantiles must differ, but both are ${points[0][1]}`);
  return faults;
}

const inOrder = (low: number, high: number, names: string): string[] =>
  low <= high ? [] : [`${names} must be in order, but ${low} is above ${high}`];

/**
 * What is wrong with a distribution, one sentence each: field, what was expected, what was found. Empty where it can
 * be drawn from.
 */
export function distributionFaults(distribution: Distribution): readonly string[] {
  if (typeof distribution === 'number') return finite('the value', distribution);
  if (typeof distribution !== 'object' || distribution === null)
    return [`a distribution must be a number or an object, but is ${String(distribution)}`];
  if ('fixed' in distribution) return finite('fixed', distribution.fixed);
  if ('low' in distribution) {
    const { low, mode, high } = distribution;
    const faults = [...finite('low', low), ...finite('mode', mode), ...finite('high', high)];
    if (faults.length > 0) return faults;
    return [...inOrder(low, mode, 'low and mode'), ...inOrder(mode, high, 'mode and high')];
  }
  if ('quantiles' in distribution) return ofQuantiles(distribution.quantiles, 'quantiles');
  if ('uniform' in distribution) {
    const { uniform } = distribution;
    if (uniform.length !== 2) return [`uniform must have 2 numbers, but has ${uniform.length}`];
    const faults = uniform.flatMap((value, k) => finite(`uniform[${k}]`, value));
    return faults.length > 0 ? faults : inOrder(uniform[0], uniform[1], 'the ends of uniform');
  }
  if ('normal' in distribution) {
    const { mean, sd } = distribution.normal;
    const faults = [...finite('normal.mean', mean), ...finite('normal.sd', sd)];
    if (sd < 0) faults.push(`normal.sd must not be negative, but is ${sd}`);
    return faults;
  }
  if ('lognormal' in distribution) return ofLognormal(distribution.lognormal);
  if ('beta' in distribution) {
    const { alpha, beta, low = 0, high = 1 } = distribution.beta;
    const faults = Object.entries({ alpha, beta, low, high }).flatMap(([name, value]) =>
      finite(`beta.${name}`, value),
    );
    for (const [name, value] of Object.entries({ alpha, beta })) {
      // Beyond 10⁶ the incomplete beta function takes too many terms, and a normal says the same.
      if (value <= 0 || value > 1e6)
        faults.push(`beta.${name} must be above 0 and at most 1000000, but is ${value}`);
    }
    return faults.length > 0 ? faults : inOrder(low, high, 'beta.low and beta.high');
  }
  if ('empirical' in distribution) {
    const { empirical } = distribution;
    if (empirical.length === 0) return ['empirical must have at least 1 value, but has none'];
    const k = empirical.findIndex((value) => !Number.isFinite(value));
    return k < 0 ? [] : finite(`empirical[${k}]`, empirical[k]);
  }
  return [
    `a distribution must be of a known kind, but has ${Object.keys(distribution).join(', ') || 'no field'}`,
  ];
}
