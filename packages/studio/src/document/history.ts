/** What was edited, what can be taken back and what can be done again. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** Which edit goes on: a slider that is still held makes one step of many moves. */
  readonly going: string | null;
}

/** Steps that can be taken back. */
const KEPT = 200;

export const openHistory = <T>(now: T): History<T> => ({ past: [], now, future: [], going: null });

/**
 * A new state of what is edited.
 *
 * @param going names an edit that goes on: as long as the name is the same and the hand does not rest, its moves are one step.
 */
export function edited<T>(history: History<T>, now: T, going: string | null = null): History<T> {
  if (now === history.now) return history;
  const same = going !== null && going === history.going;
  return {
    past: same ? history.past : [...history.past, history.now].slice(-KEPT),
    now,
    future: [],
    going,
  };
}

/** The hand rests: the next move is a step of its own. */
export const rested = <T>(history: History<T>): History<T> =>
  history.going === null ? history : { ...history, going: null };

export function undone<T>(history: History<T>): History<T> {
  const { past, now, future } = history;
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), now: past.at(-1)!, future: [now, ...future], going: null };
}

export function redone<T>(history: History<T>): History<T> {
  const { past, now, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, now], now: future[0], future: future.slice(1), going: null };
}
