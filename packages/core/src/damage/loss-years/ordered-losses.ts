import type { Ordered } from '../../random/index.ts';

/** Yearly losses in rising order, with what lies above a value. */
export interface OrderedLosses extends Ordered {
  /** Σ (x − v)⁺ and Σ ((x − v)⁺)² over all years. */
  excess(v: number): readonly [sum: number, squares: number];
  /** Area under the exceedance curve: Σ x / n out of the ordered values. */
  area(): number;
  /** Most that a value can be off by, as a share of it. */
  readonly relativeError: number;
}

/** Few enough years are kept one by one. */
export function sortedLosses(losses: Float64Array): OrderedLosses {
  const sorted = losses.toSorted();
  const n = sorted.length;
  /** Values not above v. */
  const rankOf = (v: number): number => {
    let low = 0;
    let high = n;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle] <= v) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    count: n,
    relativeError: 0,
    atRank: (rank) => sorted[rank - 1],
    excess(v) {
      let sum = 0;
      let squares = 0;
      for (let k = rankOf(v); k < n; k++) {
        sum += sorted[k] - v;
        squares += (sorted[k] - v) ** 2;
      }
      return [sum, squares];
    },
    area: () => sorted.reduce((sum, value) => sum + value / n, 0),
  };
}

/** Bins of the kernels: zeros, then 2048 for each octave from 2⁻⁶⁴ to 2⁶⁴. */
export const BINS = 128 * 2048 + 1;
const PER_OCTAVE = 2048;

/** Where bins 1, 2, … begin, and where the last one ends. Exact, since steps of an octave are powers of two. */
function binBegins(): Float64Array {
  const begins = new Float64Array(BINS + 1);
  let octave = 1 / 2 ** 32 / 2 ** 32;
  for (let k = 1; k <= BINS; k += PER_OCTAVE) {
    for (let j = 0; j < PER_OCTAVE && k + j <= BINS; j++) begins[k + j] = octave + (j / PER_OCTAVE) * octave;
    octave *= 2;
  }
  return begins;
}

let begins: Float64Array | undefined;

/**
 * Many years are counted in bins that are at most 2⁻¹¹ wide; within a bin they are taken as spread evenly. A value
 * read off is hence wrong by less than 0.049 % whatever the losses are, and by far less where they are smooth.
 *
 * @param counts years of each bin. @param greatest greatest loss of all years.
 */
export function binnedLosses(counts: Uint32Array, greatest: number): OrderedLosses {
  begins ??= binBegins();
  // Only bins that hold something: where they begin and end, years in them, and in them and all before.
  let used = 0;
  for (let k = 0; k < counts.length; k++) if (counts[k] > 0) used += 1;
  const low = new Float64Array(used);
  const high = new Float64Array(used);
  const years = new Float64Array(used);
  const upTo = new Float64Array(used);
  let all = 0;
  for (let k = 0, i = 0; k < counts.length; k++) {
    if (counts[k] === 0) continue;
    all += counts[k];
    low[i] = begins[k];
    high[i] = k === 0 ? 0 : Math.max(begins[k], Math.min(greatest, begins[k + 1]));
    years[i] = counts[k];
    upTo[i] = all;
    i += 1;
  }
  return {
    count: all,
    relativeError: 1 / PER_OCTAVE,
    atRank(rank) {
      let first = 0;
      let last = used - 1;
      while (first < last) {
        const middle = (first + last) >>> 1;
        if (upTo[middle] < rank) first = middle + 1;
        else last = middle;
      }
      if (rank === all) return greatest;
      const inBin = rank - 0.5 - (upTo[first] - years[first]);
      return low[first] + (high[first] - low[first]) * (inBin / years[first]);
    },
    excess(v) {
      let sum = 0;
      let squares = 0;
      for (let i = used - 1; i >= 0 && high[i] > v; i--) {
        const from = Math.max(0, low[i] - v);
        const to = high[i] - v;
        const beyond = years[i] * (low[i] >= v ? 1 : to / (high[i] - low[i]));
        sum += (beyond * (from + to)) / 2;
        squares += (beyond * (from * from + from * to + to * to)) / 3;
      }
      return [sum, squares];
    },
    area() {
      let sum = 0;
      for (let i = 0; i < used; i++) sum += (years[i] / all) * ((low[i] + high[i]) / 2);
      return sum;
    },
  };
}
