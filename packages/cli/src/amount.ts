import { usageFailure } from './failure.ts';

/** A number as a person types it after a flag: `0.01`, `1e12`, `-0.02`. */
export function numberOf(text: string | undefined, flag: string): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw usageFailure(`${flag} takes a number such as 0.01 or 1e12, but got "${text}"`);
  return value;
}
