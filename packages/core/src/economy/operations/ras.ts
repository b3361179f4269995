import { SpillwayError } from '../../shared/index.ts';

export interface BalanceOptions {
  /**
   * Largest gap of a row at which the iteration stops, as a fraction of the sum of absolute cells of
   * that row. Default 1e-11.
   */
  readonly tolerance?: number | undefined;
  /** Sweeps (rows, then columns) before giving up. Default 10,000. */
  readonly maxSweeps?: number | undefined;
  /** For messages; positions by default. */
  readonly rowNames?: readonly string[] | undefined;
  readonly columnNames?: readonly string[] | undefined;
}

export interface Balanced {
  /** Row-major, in the shape of the matrix given. */
  readonly matrix: Float64Array;
  /** Row multipliers. */
  readonly r: Float64Array;
  /** Column multipliers. */
  readonly s: Float64Array;
  readonly sweeps: number;
  /** Largest gap of a row left, as a fraction of the sum of absolute cells of the row. */
  readonly gap: number;
}

/** The margins of both sides must have the same sum, up to this fraction of their absolute sum. */
const SUM_TOLERANCE = 1e-9;

type Side = 'row' | 'column';

function cannotMeet(side: Side, name: string, target: number, why: string): SpillwayError {
  return new SpillwayError('economy/not-converged', `${side} ${name} must add up to ${target}, but ${why}`, {
    [side]: name,
    target,
  });
}

/**
 * The multiplier t > 0 with t·p − n/t = target: the positive root of p t² − target t − n = 0, written
 * so that nothing cancels. p, n ≥ 0 are what the positive and negative cells of a line weigh.
 */
function multiplier(p: number, n: number, target: number): number | string {
  if (p === 0 && n === 0) return target === 0 ? 1 : 'all its cells are 0';
  if (n === 0) return target >= 0 ? target / p : 'none of its cells is negative';
  if (p === 0) return target < 0 ? -n / target : 'none of its cells is positive';
  const root = Math.sqrt(target * target + 4 * p * n);
  return target >= 0 ? (target + root) / (2 * p) : (2 * n) / (root - target);
}

/**
 * GRAS: the matrix nearest to a given one (least information gained) with new row and column sums. Signs
 * and zeros stay.
 *
 *   a_ij ≥ 0: x_ij = r_i a_ij s_j      a_ij < 0: x_ij = a_ij / (r_i s_j)
 *
 * r and s are found in turns, each from the quadratic p t² − u t − n = 0 of its line (p and n: the line's positive
 * and negative cells weighed with the other side's multipliers). The targets enter as they are: the form
 * of Lenzen, Wood and Gallego, without the factor e that biased the original, and with −n/u for a line
 * that has negative cells only.
 *
 * @param matrix rows×columns row-major, any sign.
 * @param u row sums wanted, @param v column sums wanted; Σu = Σv.
 * @returns the balanced matrix; column sums are met to rounding, row sums to `tolerance`.
 * @throws SpillwayError `economy/shape-mismatch`; `shared/invalid-argument` if Σu ≠ Σv (1e-9) or a figure is not
 *   finite; `economy/not-converged`, naming the row or column, if a margin cannot be met with the signs and
 *   zeros there are, or `maxSweeps` do not suffice.
 * @see Junius & Oosterhaven (2003), Econ. Syst. Res. 15:87; Lenzen, Wood & Gallego (2007), 19:461;
 *   Temurshoev, Miller & Bouwmeester (2013), 25:361.
 */
export function gras(
  matrix: Float64Array,
  u: Float64Array,
  v: Float64Array,
  options: BalanceOptions = {},
): Balanced {
  const { tolerance = 1e-11, maxSweeps = 10_000 } = options;
  const rows = u.length;
  const columns = v.length;
  checkMargins(matrix, u, v);
  const nameOf = (side: Side, at: number): string =>
    (side === 'row' ? options.rowNames : options.columnNames)?.[at] ?? String(at + 1);
  const r = new Float64Array(rows).fill(1);
  const s = new Float64Array(columns).fill(1);
  const p = new Float64Array(columns);
  const n = new Float64Array(columns);
  const setLine = (side: Side, at: number, positive: number, negative: number): void => {
    const [line, targets] = side === 'row' ? [r, u] : [s, v];
    const t = multiplier(positive, negative, targets[at]);
    if (typeof t === 'string') throw cannotMeet(side, nameOf(side, at), targets[at], t);
    line[at] = t;
  };
  let gap = Number.POSITIVE_INFINITY;
  let worst = 0;
  for (let sweep = 1; sweep <= maxSweeps; sweep++) {
    p.fill(0);
    n.fill(0);
    gap = 0;
    for (let i = 0; i < rows; i++) {
      let positive = 0;
      let negative = 0;
      for (let j = 0; j < columns; j++) {
        const a = matrix[i * columns + j];
        if (a > 0) positive += a * s[j];
        else if (a < 0) negative -= a / s[j];
      }
      // How far the row is off with the multipliers of the sweep before, whose columns are exact.
      const size = r[i] * positive + negative / r[i];
      const off = Math.abs(r[i] * positive - negative / r[i] - u[i]);
      const relative = off === 0 ? 0 : off / Math.max(size, Math.abs(u[i]));
      if (!(relative <= gap)) {
        gap = relative;
        worst = i;
      }
      setLine('row', i, positive, negative);
      for (let j = 0; j < columns; j++) {
        const a = matrix[i * columns + j];
        if (a > 0) p[j] += a * r[i];
        else if (a < 0) n[j] -= a / r[i];
      }
    }
    for (let j = 0; j < columns; j++) setLine('column', j, p[j], n[j]);
    // Before the first sweep the columns were not met: its gaps tell nothing.
    if (sweep > 1 && gap <= tolerance) {
      const balanced = matrix.map((a, at) => {
        if (a === 0) return 0;
        const weight = r[Math.floor(at / columns)] * s[at % columns];
        return a > 0 ? a * weight : a / weight;
      });
      return { matrix: balanced, r, s, sweeps: sweep, gap };
    }
  }
  throw cannotMeet(
    'row',
    nameOf('row', worst),
    u[worst],
    `is still off by ${gap.toPrecision(3)} of its size after ${maxSweeps} sweeps, while all columns are met: ` +
      'zeros and signs leave no way there, or more sweeps are needed',
  );
}

function checkMargins(matrix: Float64Array, u: Float64Array, v: Float64Array): void {
  if (matrix.length !== u.length * v.length)
    throw new SpillwayError(
      'economy/shape-mismatch',
      `the matrix must be ${u.length}×${v.length} (${u.length * v.length} values) to match its margins, but has ${matrix.length} values`,
      { expected: u.length * v.length, found: matrix.length },
    );
  for (const [name, values] of Object.entries({ matrix, 'row margins': u, 'column margins': v })) {
    const at = values.findIndex((value) => !Number.isFinite(value));
    if (at >= 0)
      throw new SpillwayError(
        'shared/invalid-argument',
        `every figure to balance must be finite, but ${name} hold ${values[at]} at position ${at}`,
        { name, at },
      );
  }
  const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
  const size = (values: Float64Array): number => values.reduce((a, b) => a + Math.abs(b), 0);
  if (Math.abs(sum(u) - sum(v)) <= SUM_TOLERANCE * Math.max(size(u), size(v))) return;
  throw new SpillwayError(
    'shared/invalid-argument',
    `row margins and column margins must have the same sum, but have ${sum(u)} and ${sum(v)}`,
    { rows: sum(u), columns: sum(v) },
  );
}

/**
 * RAS: x_ij = r_i a_ij s_j for a matrix without negative cells; GRAS is the same there.
 *
 * @throws SpillwayError as {@link gras}; `shared/invalid-argument` if a cell is negative.
 * @see Stone & Brown (1962); Miller & Blair (2009), ch. 7.4.
 */
export function ras(
  matrix: Float64Array,
  u: Float64Array,
  v: Float64Array,
  options: BalanceOptions = {},
): Balanced {
  const at = matrix.findIndex((value) => value < 0);
  if (at >= 0)
    throw new SpillwayError(
      'shared/invalid-argument',
      `RAS needs cells that are not negative, but position ${at} holds ${matrix[at]}; use GRAS`,
      { at, value: matrix[at] },
    );
  return gras(matrix, u, v, options);
}
