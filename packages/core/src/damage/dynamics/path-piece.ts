import { decay } from '../decay.ts';

/** A stretch of a path: a straight line from `first` to `last`, or a decay from `first` by `rate` a day. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  readonly rate: number | null;
}

/** Lost share at time t of a piece. */
export function levelAt({ from, to, first, last, rate }: Piece, t: number): number {
  if (rate !== null) return first * decay(rate * (t - from));
  return to > from ? first + ((last - first) * (t - from)) / (to - from) : first;
}

/** ∫ of a piece from a to b, exactly. */
export function area(piece: Piece, a: number, b: number): number {
  if (piece.rate === null) return ((levelAt(piece, a) + levelAt(piece, b)) / 2) * (b - a);
  return (levelAt(piece, a) * (1 - decay(piece.rate * (b - a)))) / piece.rate;
}
