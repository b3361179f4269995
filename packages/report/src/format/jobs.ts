import type { Language } from '@spillway/core/shared';
import { toSignificant } from './digits.ts';
import { formatScaled } from './money.ts';
import { formatNumber, under } from './number.ts';
import { UNKNOWN } from './unknown.ts';

/** Persons whose work of a year is lost: `81,300 job-years`, `81,300명·년`; from a million on with a scale word. */
export function formatJobs(persons: number | null, language: Language): string {
  if (persons === null || !Number.isFinite(persons)) return UNKNOWN;
  const rounded = toSignificant(persons);
  const size = Math.abs(rounded);
  if (size > 0 && size < 1) return language === 'en' ? 'under 1 job-year' : under('1명·년', 'ko');
  const whole = size < 1000 ? Math.round(rounded) : rounded;
  const words = size >= 1e6 ? formatScaled(whole, language) : formatNumber(whole, language);
  if (language === 'ko') return size >= 1e6 ? `${words} 명·년` : `${words}명·년`;
  return `${words} ${whole === 1 ? 'job-year' : 'job-years'}`;
}
