import { decay } from '../decay.ts';

/** An exponential recovery reaches 1 % at its length: ln 100. */
const LN_100 = 4.605170185988092;

/** A stretch of a path: a straight line from `first` to `last`, or a decay from `first` to 1 % of it in `decayDays`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  readonly decayDays: number | null;
}

/** Lost share at time t of a piece. */
export function levelAt({ from, to, first, last, decayDays }: Piece, t: number): number {
  if (decayDays !== null) return first * decay(LN_100 * ((t - from) / decayDays));
  return to > from ? first + ((last - first) * (t - from)) / (to - from) : first;
}

/** ∫ of a piece from a to b, exactly. */
export function area(piece: Piece, a: number, b: number): number {
  const { decayDays } = piece;
  if (decayDays === null) return ((levelAt(piece, a) + levelAt(piece, b)) / 2) * (b - a);
  return (levelAt(piece, a) * (1 - decay(LN_100 * ((b - a) / decayDays))) * decayDays) / LN_100;
}
