import type { Static } from 'typebox';
import { PUBLIC_HOLIDAYS, type WorkCalendar, workingDayWeights } from '../../damage/index.ts';
import type { CalendarSchema } from '../document/parts.ts';

const WEEKS = {
  'five-day': ['mon', 'tue', 'wed', 'thu', 'fri'],
  'six-day': ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
  'seven-day': ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
} as const;

type ScenarioCalendar = Static<typeof CalendarSchema>;

function workCalendar({ week, holidays }: ScenarioCalendar): WorkCalendar {
  return {
    week: WEEKS[week],
    holidays: typeof holidays === 'string' ? PUBLIC_HOLIDAYS[holidays] : (holidays ?? []),
  };
}

/** Days that are worked out at once: nothing looks further. */
const LONGEST = 3650;
/** Thousands of draws ask for the same calendar. */
const known = new WeakMap<ScenarioCalendar, { readonly begins: string; readonly weights: Float64Array }>();

/** What each day carries of an industry's output, over that of the mean day; see `workingDayWeights`. */
export function dayWeights(calendar: ScenarioCalendar, begins: string, days: number): Float64Array {
  let found = known.get(calendar);
  if (found?.begins !== begins || found.weights.length < days) {
    const weights = workingDayWeights(workCalendar(calendar), begins, Math.max(days, LONGEST));
    found = { begins, weights };
    known.set(calendar, found);
  }
  return found.weights.subarray(0, days);
}
