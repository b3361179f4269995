import { levelAt, type Piece } from './path-piece.ts';

/** Nodes and weights of Gauss and Legendre with 8 points on [−1, 1], the positive half (Abramowitz & Stegun, table 25.4). */
const NODES = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363];
const WEIGHTS = [0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];

/**
 * ∫ 1 − Π(1 − level) over each day, for several stops of one industry.
 *
 * Between the bends of all stops the product is smooth: a polynomial where recoveries are straight, for which 8 points
 * of Gauss are exact up to 15 stops at a time; with decays they hold some 12 digits.
 *
 * @param stops pieces of each stop in order of time.
 * @param lost filled with the integral over each day.
 * @returns the integral over what follows the last day.
 */
export function integrateProduct(stops: readonly (readonly Piece[])[], lost: Float64Array): number {
  const days = lost.length;
  const bends = [...new Set(stops.flat().flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const next = stops.map(() => 0);
  let beyond = 0;
  for (let k = 1; k < bends.length; k++) {
    const [begin, end] = [bends[k - 1], bends[k]];
    const running: Piece[] = [];
    stops.forEach((pieces, s) => {
      while (next[s] < pieces.length && pieces[next[s]].to <= begin) next[s]++;
      const piece = pieces[next[s]];
      if (piece !== undefined && piece.from <= begin) running.push(piece);
    });
    if (running.length === 0) continue;
    for (let from = begin; from < end; ) {
      const to = from >= days ? end : Math.min(end, Math.floor(from) + 1);
      const area = gauss(running, from, to);
      if (from >= days) beyond += area;
      else lost[Math.floor(from)] += area;
      from = to;
    }
  }
  return beyond;
}

function gauss(running: readonly Piece[], from: number, to: number): number {
  const half = (to - from) / 2;
  const lostAt = (t: number): number =>
    1 - running.reduce((left, piece) => left * (1 - levelAt(piece, t)), 1);
  return NODES.reduce(
    (sum, node, k) =>
      sum + WEIGHTS[k] * half * (lostAt(from + half - half * node) + lostAt(from + half + half * node)),
    0,
  );
}
