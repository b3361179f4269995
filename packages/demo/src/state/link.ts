import { atCase, type UncertainNumber } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { type Contents, CURRENCIES } from '../contents.ts';
import { MEASURE_IDS, movableNumbers, type MovableNumber } from '@spillway/studio';
import { entryOf, firstState, type State } from './state.ts';

/** A state read from an address, and the parts of the address that could not be read. */
export interface ReadLink {
  readonly state: State;
  readonly unread: readonly string[];
}

/** `/shocks/0/recovery/days` is `0.recovery.days`: short, and of letters an address need not escape. */
const keyOf = (pointer: string): string =>
  pointer
    .replace(/^\/shocks\//, '')
    .replace(/^\//, '')
    .replaceAll('/', '.');

const plain = (value: number): string => String(Number(value.toPrecision(6)));

const numberText = (number: UncertainNumber): string =>
  typeof number === 'number'
    ? plain(number)
    : (['low', 'mode', 'high'] as const).map((which) => plain(atCase(number, which))).join('~');

/** A number or low~mode~high; null where it is none, is out of its range or runs backwards. */
function readNumber(text: string, { kind }: MovableNumber): UncertainNumber | null {
  const values = text
    .split('~')
    .map((part) => (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(part) ? Number(part) : NaN));
  if (values.some((value) => !(value >= kind.low && value <= kind.high))) return null;
  if (values.length === 1) return values[0];
  const [low, mode, high] = values as [number, number, number];
  return values.length === 3 && low <= mode && mode <= high ? { low, mode, high } : null;
}

/** The part of the address behind `#`, with nothing in it that is as it would be anyway. */
export function writeLink(state: State): string {
  const parts: (readonly [string, string | null])[] = [
    ['s', state.scenario],
    ['e', state.economy],
    ['m', state.measure === 'valueAdded' ? null : state.measure],
    ['c', state.currency],
    ['l', state.language],
    ...Object.entries(state.numbers).map(
      ([pointer, number]) => [keyOf(pointer), numberText(number)] as const,
    ),
  ];
  return parts
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

/** Reads what `writeLink` wrote. An address is input from outside: what does not fit is named and left out. */
export function readLink(hash: string, contents: Contents, language: Language): ReadLink {
  const unread: string[] = [];
  let state = firstState(contents, language);
  const parts = hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? ([part, ''] as const) : ([part.slice(0, at), part.slice(at + 1)] as const);
    });
  const take = (key: string, known: readonly string[], then: (value: string) => void): void => {
    const value = parts.findLast(([name]) => name === key)?.[1];
    if (value === undefined) return;
    if (known.includes(value)) then(value);
    else unread.push(`${key}=${value}`);
  };
  take(
    's',
    contents.scenarios.map(({ id }) => id),
    (scenario) => (state = { ...state, scenario }),
  );
  take(
    'e',
    contents.economies.map(({ id }) => id),
    (economy) => (state = { ...state, economy }),
  );
  take('m', MEASURE_IDS, (measure) => (state = { ...state, measure: measure as State['measure'] }));
  take('c', CURRENCIES, (currency) => (state = { ...state, currency }));
  take('l', ['en', 'ko'], (value) => (state = { ...state, language: value as Language }));
  const movable = new Map(
    movableNumbers(entryOf(contents, state).scenario).map((each) => [keyOf(each.pointer), each]),
  );
  const numbers: Record<string, UncertainNumber> = {};
  for (const [key, text] of parts) {
    if (['s', 'e', 'm', 'c', 'l'].includes(key)) continue;
    const each = movable.get(key);
    const number = each === undefined ? null : readNumber(text, each);
    if (each === undefined || number === null) unread.push(`${key}=${text}`);
    else numbers[each.pointer] = number;
  }
  return { state: { ...state, numbers }, unread };
}
