import type { Unit } from '../../table.ts';

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(m|mill?|mio|millions?)$/i, 1e6],
  [/^(b|bn|bill?|billions?)$/i, 1e9],
  [/^(k|1000|'000|thousands?)$/i, 1e3],
];

/** Money as publishers write its unit: `M.EUR`, `Mill USD`, `1000 USD`, `EUR`; null if it is none. */
export function monetaryUnit(text: string): Unit | null {
  const parts = text.split(/[\s._]+/).filter((part) => part !== '');
  const currency = parts.find((part) => /^[A-Z]{3}$/.test(part));
  const rest = parts.filter((part) => part !== currency);
  if (currency === undefined || rest.length > 1) return null;
  if (rest.length === 0) return { currency, scale: 1 };
  const scale = SCALES.find(([pattern]) => pattern.test(rest[0]))?.[1];
  return scale === undefined ? null : { currency, scale };
}
