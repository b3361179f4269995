import { openSystem } from '../../economy/index.ts';
import { requireNumber, requireNumbers } from '../require-number.ts';
import { decay } from '../decay.ts';
import { MOST_RESILIENCE } from './resilience-coefficients.ts';

/** Turns of the fastest industry within which one sum is taken. */
const TURNS = 8;
const MOST_TURNS = 1e5;

function requireSystem(Astar: Float64Array, k: Float64Array, q0: Float64Array): void {
  const n = q0.length;
  requireNumbers('q0', q0, n);
  requireNumbers('k', k, n, Number.MIN_VALUE, MOST_RESILIENCE);
  requireNumbers('Astar', Astar, n * n);
}

/**
 * Recovery without further shock, in continuous time: q(t) = expm(−K (I − A*) t) q(0), for small systems.
 *
 * By uniformisation: with μ = max k_i and P = I − K (I − A*)/μ, q(t) = Σ_m e^(−μt) (μt)^m/m! P^m q(0). For A* ≥ 0 and
 * a*_ii ≤ 1 no term is negative and nothing cancels, which a series of expm itself does.
 *
 * @param Astar interdependency matrix, n×n row-major, dimensionless.
 * @param k resilience coefficients, length n, per day.
 * @param q0 inoperability at the begin, length n.
 * @param time days.
 * @throws SpillwayError `shared/invalid-argument` naming the input.
 */
export function recoveryAfter(
  Astar: Float64Array,
  k: Float64Array,
  q0: Float64Array,
  time: number,
): Float64Array {
  requireSystem(Astar, k, q0);
  const n = q0.length;
  const fastest = k.reduce((most, value) => Math.max(most, value), 0);
  const turns = requireNumber(
    'time times the fastest k',
    fastest * requireNumber('time', time, 0),
    0,
    MOST_TURNS,
  );
  const parts = Math.max(1, Math.ceil(turns / TURNS));
  const step = turns / parts;
  const first = decay(step);
  let q = q0.slice();
  for (let part = 0; part < parts; part++) {
    let term = q.map((value) => value * first);
    q = term.slice();
    for (let m = 1; m < 200; m++) {
      term = term.map((value, i) => {
        let inflow = 0;
        for (let j = 0; j < n; j++) inflow += Astar[i * n + j] * term[j];
        return ((value + (k[i] / fastest) * (inflow - value)) * step) / m;
      });
      let still = false;
      for (let i = 0; i < n; i++) {
        const before = q[i];
        q[i] += term[i];
        still ||= q[i] !== before;
      }
      if (m > step && !still) break;
    }
  }
  return q;
}

/**
 * Days of output lost in such a recovery, up to a time: ∫ q dt = (I − A*)⁻¹ K⁻¹ (q(0) − q(t)); to infinity q(t) is 0.
 *
 * @returns length n, days at full inoperability.
 */
export async function recoveryIntegral(
  Astar: Float64Array,
  k: Float64Array,
  q0: Float64Array,
  time = Number.POSITIVE_INFINITY,
): Promise<Float64Array> {
  requireSystem(Astar, k, q0);
  const end = time === Number.POSITIVE_INFINITY ? null : recoveryAfter(Astar, k, q0, time);
  const system = openSystem(Astar, q0.length);
  try {
    return (await system.solve(q0.map((value, i) => (value - (end?.[i] ?? 0)) / k[i]))).x;
  } finally {
    system.close();
  }
}
