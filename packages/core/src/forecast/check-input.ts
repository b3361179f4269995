import { SpillwayError } from '../shared/index.ts';

/**
 * @throws SpillwayError `forecast/invalid-input` if a number is not finite or leaves [least, most].
 */
export function requireNumber(value: number, name: string, least = -Infinity, most = Infinity): void {
  if (Number.isFinite(value) && value >= least && value <= most) return;
  const bounds = [
    ...(least > -Infinity ? [`at least ${least}`] : []),
    ...(most < Infinity ? [`at most ${most}`] : []),
  ].join(' and ');
  throw new SpillwayError(
    'forecast/invalid-input',
    `${name} must be a finite number${bounds === '' ? '' : ` of ${bounds}`}, but is ${value}`,
    { name, value },
  );
}
