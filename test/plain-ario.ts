/**
 * ARIO day by day as the published equations write it, with every stock S_pj and every order O_ij kept, for tests to compare with.
 * Flows are those of a day. Nothing here is shared with the library.
 */
export interface PlainArio {
  readonly R: number;
  readonly S: number;
  /** Flows of a day, n×n row-major, and output of a day. */
  readonly Z: ArrayLike<number>;
  readonly x: ArrayLike<number>;
  readonly days: number;
  readonly stockDays: (product: number) => number;
  readonly restockDays: (product: number) => number;
  readonly psi: number;
  readonly alphaMax: number;
  readonly tauAlpha: number;
  readonly capacity?: (cell: number, day: number) => number;
  readonly demand?: (cell: number, day: number) => number;
  readonly industriesFirst?: boolean;
  readonly adapting?: boolean;
  readonly substitute?: (product: number) => number;
  /** 2 critical, 1 important, 0 neither. */
  readonly criticality?: (product: number, buyer: number) => number;
}

export interface PlainArioRun {
  readonly xa: number[][];
  readonly unmet: number[];
  readonly S: number[][];
  readonly alpha: number[];
  /** Least S/need of any binding input on each day, Infinity where nothing is needed. */
  readonly pressure: number[];
  /** What the clamp at an empty stock let be used without being there, summed over the run. */
  readonly usedFromNothing: number;
}

const row = (length: number, value: number): number[] => Array.from({ length }, () => value);
const zeros = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, () => row(columns, 0));

export function plainArio(input: PlainArio): PlainArioRun {
  const { R, S, psi, alphaMax, tauAlpha } = input;
  const n = R * S;
  const rank = input.criticality ?? (() => 2);
  const x = Array.from({ length: n }, (_, j) => Math.max(input.x[j], 0));
  const A = zeros(n, n);
  const a = zeros(S, n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const flow = input.Z[i * n + j];
      A[i][j] = x[j] > 0 && flow > 0 ? flow / x[j] : 0;
      a[i % S][j] += A[i][j];
    }
  // What does not go to industries goes to final demand; where that is negative it comes out of old stocks each day.
  const net = x.map((output, i) => output - A[i].reduce((sum, c, j) => sum + c * x[j], 0));
  const f0 = net.map((value) => Math.max(value, 0));
  const g = net.map((value) => Math.max(-value, 0));
  const stock = zeros(S, n).map((held, p) => held.map((_, j) => input.stockDays(p) * a[p][j] * x[j]));
  let O = A.map((line) => line.map((c, j) => c * x[j]));
  const alpha = row(n, 1);
  const run = { xa: [] as number[][], unmet: row(n, 0), pressure: [] as number[] };
  let usedFromNothing = 0;
  for (let day = 0; day < input.days; day++) {
    const f = f0.map((value, i) => Math.max(value + (input.demand?.(i, day) ?? 0), 0));
    const ordered = O.map((line) => line.reduce((sum, order) => sum + order, 0));
    const D = ordered.map((sum, i) => Math.max(sum + f[i] - g[i], 0));
    const cap = x.map((output, j) => alpha[j] * (1 - (input.capacity?.(j, day) ?? 0)) * output);
    const xo = D.map((demand, j) => Math.min(demand, cap[j]));
    /** The largest output up to `wish` that the stocks of j allow. */
    const allowed = (j: number, wish: number): number => {
      let most = wish;
      for (let p = 0; p < S; p++) {
        const need = psi * input.stockDays(p) * a[p][j] * wish;
        if (!(need > 0)) continue;
        const ratio = stock[p][j] / need;
        if (rank(p, j) === 2) most = Math.min(most, wish * ratio);
        if (rank(p, j) === 1) most = Math.min(most, (wish * (1 + ratio)) / 2);
      }
      return most;
    };
    const xa = xo.map((wish, j) => allowed(j, wish));
    let pressure = Number.POSITIVE_INFINITY;
    for (let j = 0; j < n; j++) if (xo[j] > 0) pressure = Math.min(pressure, xa[j] / xo[j]);
    run.pressure.push(pressure);
    const toIndustries = row(n, 1);
    for (let i = 0; i < n; i++) {
      const there = xa[i] + g[i];
      const wanted = ordered[i] + f[i];
      let toFinal = 1;
      if (input.industriesFirst === true) {
        if (ordered[i] > there) toIndustries[i] = there / ordered[i];
        if (f[i] > 0) toFinal = Math.min(Math.max(there - ordered[i], 0) / f[i], 1);
      } else if (wanted > 0) {
        toIndustries[i] = Math.min(there / wanted, 1);
        toFinal = toIndustries[i];
      }
      run.unmet[i] += f[i] * (1 - toFinal);
    }
    const kappa = x.map((output, j) =>
      output > 0 ? Math.max(Math.min(1, cap[j] / output, allowed(j, output) / output), 1e-9) : 1,
    );
    const next = zeros(n, n);
    for (let p = 0; p < S; p++)
      for (let j = 0; j < n; j++) {
        if (a[p][j] === 0) continue;
        let received = 0;
        for (let r = 0; r < R; r++) {
          const i = r * S + p;
          const got = O[i][j] * toIndustries[i];
          received += got + (input.substitute?.(p) ?? 0) * (O[i][j] - got);
        }
        const left = stock[p][j] + received - a[p][j] * xa[j];
        if (left < 0) usedFromNothing -= left;
        stock[p][j] = Math.max(left, 0);
        const goal = input.stockDays(p) * a[p][j] * xo[j];
        const order = Math.max(goal - stock[p][j], 0) / input.restockDays(p) + a[p][j] * xa[j];
        let weights = 0;
        for (let r = 0; r < R; r++)
          weights += A[r * S + p][j] * (input.adapting === true ? kappa[r * S + p] : 1);
        for (let r = 0; r < R; r++) {
          const i = r * S + p;
          next[i][j] = (order * A[i][j] * (input.adapting === true ? kappa[i] : 1)) / weights;
        }
      }
    O = next;
    for (let j = 0; j < n; j++) {
      if (x[j] === 0) continue;
      const scarcity = D[j] > 0 ? (D[j] - xa[j]) / D[j] : 0;
      alpha[j] += (scarcity > 0 ? (alphaMax - alpha[j]) * scarcity : 1 - alpha[j]) / tauAlpha;
    }
    run.xa.push(xa);
  }
  return { ...run, S: stock, alpha, usedFromNothing };
}
