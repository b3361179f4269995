import { usageFailure } from './failure.ts';

/** A year as a person types it. */
export function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{4}$/.test(text)) throw usageFailure(`a year has four digits, but is "${text}"`);
  return Number(text);
}
