import type { Static } from 'typebox';
import { PUBLIC_HOLIDAYS, type WorkCalendar } from '../damage/index.ts';
import type { CalendarSchema } from './parts.ts';

const WEEKS = {
  'five-day': ['mon', 'tue', 'wed', 'thu', 'fri'],
  'six-day': ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
  'seven-day': ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
} as const;

/** The working days of a scenario's calendar. */
export function workCalendar({ week, holidays }: Static<typeof CalendarSchema>): WorkCalendar {
  return {
    week: WEEKS[week],
    holidays: typeof holidays === 'string' ? PUBLIC_HOLIDAYS[holidays] : (holidays ?? []),
  };
}
