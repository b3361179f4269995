import { cellCount, type IoTable } from '../../economy/index.ts';
import { SpillwayError } from '../../shared/index.ts';
import type { TimedShocks } from '../dynamics/timed-shocks.ts';
import type { ArioParameters } from './parameters.ts';

/** A hundred years. */
const MOST_DAYS = 36_525;

function refuse(field: string, expected: string, found: unknown): never {
  throw new SpillwayError(
    'shared/invalid-argument',
    `${field} must be ${expected}, but is ${String(found)}`,
    {
      field,
      expected,
      found,
    },
  );
}

function requireLength(field: string, values: { readonly length: number }, ...lengths: number[]): void {
  if (lengths.includes(values.length)) return;
  refuse(field, `of length ${lengths.join(' or ')}`, `of length ${values.length}`);
}

function requireNumber(field: string, value: number, least: number, most: number, expected: string): void {
  if (typeof value !== 'number' || !(value >= least && value <= most)) refuse(field, expected, value);
}

function requireEach(
  field: string,
  values: ArrayLike<number>,
  least: number,
  most: number,
  expected: string,
): void {
  for (let k = 0; k < values.length; k++)
    requireNumber(
      field.endsWith(' day') ? `${field} ${k}` : `${field}[${k}]`,
      values[k],
      least,
      most,
      expected,
    );
}

function requireOneOf(field: string, value: string, choices: readonly string[]): void {
  if (!choices.includes(value)) refuse(field, choices.join(' or '), value);
}

/**
 * Refuses parameters that mean nothing. Stocks must hold a day's use at ψ (ψ n ≥ 1): with less, a day's output would use
 * more than is there.
 *
 * @throws SpillwayError `shared/invalid-argument` with `details` field, expected, found.
 */
export function checkParameters(table: IoTable, parameters: ArioParameters): void {
  const S = table.industries.length;
  const { stockDays, psi, tauInv, alphaMax, tauAlpha, importsSubstitute, criticality } = parameters;
  const most = Number.MAX_SAFE_INTEGER;
  requireNumber('psi', psi, Number.MIN_VALUE, 1, 'a number above 0 to 1');
  requireLength('stockDays', stockDays, S);
  requireEach('stockDays', stockDays, 1 / psi, most, `a number of days of at least 1/psi = ${1 / psi}`);
  requireLength('tauInv', tauInv, S);
  requireEach('tauInv', tauInv, 1, most, 'a number of days of at least 1');
  requireNumber('alphaMax', alphaMax, 1, most, 'a number of at least 1');
  requireNumber('tauAlpha', tauAlpha, 1, most, 'a number of days of at least 1');
  requireOneOf('rationing', parameters.rationing, ['uniform', 'industries-first']);
  requireOneOf('orderShares', parameters.orderShares, ['fixed', 'adapting']);
  if (importsSubstitute !== null) {
    requireLength('importsSubstitute', importsSubstitute, S);
    requireEach('importsSubstitute', importsSubstitute, 0, 1, 'a share from 0 to 1');
  }
  if (criticality !== null) {
    requireLength('criticality', criticality, ...new Set([S * cellCount(table), S * S]));
    requireEach('criticality', criticality, 0, 2, '2 (critical), 1 (important) or 0 (neither)');
  }
}

/** @throws SpillwayError `shared/invalid-argument` with `details` field, expected, found. */
export function checkShocks(table: IoTable, shocks: TimedShocks): void {
  const n = cellCount(table);
  const { days } = shocks;
  if (!Number.isInteger(days)) refuse('days', 'a whole number', days);
  requireNumber('days', days, 1, MOST_DAYS, `from 1 to ${MOST_DAYS}`);
  const requireCell = (field: string, cell: number): void => {
    if (!Number.isInteger(cell) || cell < 0 || cell >= n)
      refuse(`a cell of ${field}`, `from 0 to ${n - 1}`, cell);
  };
  for (const [cell, shares] of shocks.capacity) {
    requireCell('capacity', cell);
    requireLength(`capacity of cell ${cell}`, shares, days);
    requireEach(`capacity of cell ${cell}, day`, shares, 0, 1, 'a share from 0 to 1');
  }
  for (const [cell, changes] of shocks.demand) {
    requireCell('demand', cell);
    requireLength(`demand of cell ${cell}`, changes, days);
    requireEach(
      `demand of cell ${cell}, day`,
      changes,
      -Number.MAX_VALUE,
      Number.MAX_VALUE,
      'a finite number',
    );
  }
}
