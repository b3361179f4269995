import { HOLIDAY_YEARS } from '../../damage/index.ts';
import { dateOf, dayNumber, type Finding } from '../../shared/index.ts';
import { atCase } from './at-case.ts';
import { type AddFinding, checkNumber } from './number-findings.ts';
import { shockNumbers } from './scenario-numbers.ts';
import type { Locate } from './schema-findings.ts';
import type { ScenarioShock, ShockOf } from './shocks.ts';
import { isUncertainNumber, type UncertainNumber } from './uncertain-number.ts';

/** Exactly one of days, hours and until, or at most one. */
function checkDuration(
  given: { days?: unknown; hours?: unknown; until?: unknown },
  at: string,
  needed: boolean,
  add: AddFinding,
): void {
  const named = (['days', 'hours', 'until'] as const).filter((key) => given[key] !== undefined);
  if (named.length > 1)
    add(
      `${at}${named[1]}`,
      `and "${named[0]}" are both given: one of days, hours and until says how long it lasts`,
    );
  if (named.length === 0 && needed) add(`${at}days`, 'or "hours" or "until" must be given, one of the three');
}

const HOURS = 24;

/** A number of days at its mode, or none where it is told in another way. */
const numberIn = (value: unknown): number | null => (isUncertainNumber(value) ? atCase(value, 'mode') : null);

/** Dates must exist, need a beginning to count from, and come in order. */
function checkDates(shock: ScenarioShock, begins: string | undefined, add: AddFinding): void {
  const first = begins === undefined ? null : dayNumber(begins);
  const day = (key: string, date: unknown): number | null => {
    if (typeof date !== 'string') return null;
    const found = dayNumber(date);
    if (found === null) add(key, `must be a date that exists, but is ${date}`);
    else if (first === null)
      add(key, `is a date, so the scenario must say when it begins: add begins: ${date}`);
    else if (found < first) add(key, `must not lie before the scenario begins (${begins}), but is ${date}`);
    return found;
  };
  if (!('start' in shock) && !('until' in shock) && !('recovery' in shock)) return;
  const { start, until, days, hours, recovery } = shock as ShockOf<'outage'>;
  const after = numberIn(start) ?? 0;
  const starts = day('start', start) ?? (first === null ? null : first + Math.floor(after));
  const length = numberIn(days) ?? (hours === undefined ? null : atCase(hours, 'mode') / HOURS);
  const ends = day('until', until);
  if (ends !== null && starts !== null && ends < starts)
    add('until', `must not lie before the start, but is ${until}`);
  if (recovery !== undefined && 'until' in recovery) {
    const back = day('recovery/until', recovery.until);
    const least = ends ?? (starts === null ? null : starts + (length === null ? 0 : Math.floor(length)));
    if (back !== null && least !== null && back < least)
      add(
        'recovery/until',
        `must not lie before the end of the outage (${dateOf(least)}), but is ${recovery.until}`,
      );
  }
}

function checkOutage(
  shock: ShockOf<'outage' | 'dependency'>,
  begins: string | undefined,
  add: AddFinding,
): void {
  checkDuration(shock, '', true, add);
  const { recovery } = shock;
  if (recovery !== undefined && recovery.shape !== 'points') checkDuration(recovery, 'recovery/', true, add);
  if (recovery !== undefined && recovery.shape === 'points') {
    const { points: path } = recovery;
    if (path[0][0] !== 0)
      add('recovery/points/0', `must begin with day 0, the end of the full stop, but has day ${path[0][0]}`);
    if (path.at(-1)![1] !== 0)
      add(`recovery/points/${path.length - 1}`, `must end with nothing lost, but has ${path.at(-1)![1]}`);
    path.forEach(([day, level], k, points) => {
      if (day < 0 || (k > 0 && day < points[k - 1][0]))
        add(`recovery/points/${k}`, `must not run backwards in time, but has day ${day}`);
      if (level < 0 || level > 1)
        add(`recovery/points/${k}`, `must have a lost share between 0 and 1, but has ${level}`);
    });
  }
  if (shock.kind !== 'outage' || shock.calendar === undefined) return;
  if (begins === undefined)
    add('calendar', 'needs the date on which the scenario begins: add begins: 2025-09-01');
  const { holidays } = shock.calendar;
  const year = Number(begins?.slice(0, 4));
  if (typeof holidays === 'string' && (year < HOLIDAY_YEARS.first || year > HOLIDAY_YEARS.last))
    add(
      'calendar/holidays',
      `of ${holidays} are at hand for ${HOLIDAY_YEARS.first} to ${HOLIDAY_YEARS.last}, but the scenario begins on ${begins}: list the dates instead`,
    );
  if (Array.isArray(holidays))
    holidays.forEach((date, k) => {
      if (dayNumber(date) === null)
        add(`calendar/holidays/${k}`, `must be a date that exists, but is ${date}`);
    });
}

/** A number given as known must be whole; a distribution is an expectation over whole ones. */
const notWhole = (number: UncertainNumber): boolean => {
  const least = atCase(number, 'low');
  return least === atCase(number, 'high') && !Number.isInteger(least);
};

/** What a schema cannot say: ranges of numbers that may be distributions, dates, and keys that belong together. */
export function meaningFindings(
  shock: ScenarioShock,
  base: string,
  begins: string | undefined,
  locate: Locate,
): Finding[] {
  const findings: Finding[] = [];
  const add: AddFinding = (key, message) => {
    const pointer = key.startsWith('/') ? key : `${base}/${key}`;
    findings.push({
      code: 'scenarios/wrong-value',
      severity: 'error',
      path: locate(pointer),
      message: `${pointer} ${message}`,
    });
  };
  for (const number of shockNumbers(shock, base)) checkNumber(number, add);
  checkDates(shock, begins, add);
  switch (shock.kind) {
    case 'demand':
      if (shock.change !== undefined && shock.amount !== undefined)
        add('change', 'and "amount" are both given: one of the two says how much demand changes');
      if (shock.change === undefined && shock.amount === undefined)
        add('change', 'or "amount" must be given, one of the two');
      if (shock.amount !== undefined && shock.exports !== undefined)
        add('exports', 'goes with "change", not with "amount"');
      checkDuration(shock, '', false, add);
      break;
    case 'inoperability':
      checkDuration(shock, '', false, add);
      break;
    case 'outage':
    case 'dependency':
      checkOutage(shock, begins, add);
      break;
    case 'rating':
      if (notWhole(shock.notches)) add('notches', 'must be whole: a rating falls by whole notches');
      if (shock.debt === undefined && atCase(shock.notches, 'high') > 0)
        add('debt', 'must be given where the rating falls: the debt whose interest rises');
      if (shock.growthPerNotch !== undefined && shock.basisPointsPerNotch !== undefined)
        add(
          'growthPerNotch',
          'and "basisPointsPerNotch" are both given: one of the two says how much a notch costs',
        );
      break;
    case 'harm':
      if (shock.deaths === undefined && shock.injuries === undefined)
        add('deaths', 'or "injuries" must be given');
      break;
    case 'cost':
      if (shock.abroadShare !== undefined && shock.transfer !== true)
        add('abroadShare', 'goes with "transfer: true"');
      break;
    case 'trust':
      break;
  }
  return findings;
}

/** YAML can write `.inf` and `.nan`; no number of a scenario may be one. */
export function notFiniteFindings(value: unknown, pointer: string, locate: Locate): Finding[] {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return [
      {
        code: 'scenarios/wrong-value',
        severity: 'error',
        path: locate(pointer),
        message: `${pointer} must be a finite number, but is ${value}`,
        value: String(value),
      },
    ];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => notFiniteFindings(item, `${pointer}/${key}`, locate));
}
