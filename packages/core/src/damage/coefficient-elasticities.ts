/** How a total answers to one coefficient of the table. */
export interface CoefficientElasticity {
  readonly supplier: number;
  readonly buyer: number;
  readonly coefficient: number;
  /** Per cent of the total for one per cent of the coefficient. */
  readonly elasticity: number;
}

/** Sensitivity of a total to the coefficients it was computed with, to first order. */
export interface CoefficientSensitivity {
  /** Sum of all elasticities: relative change of the total per relative change of every coefficient. */
  readonly all: number;
  /** The largest, first; at most as many as asked for. */
  readonly largest: readonly CoefficientElasticity[];
}

/** One system that a total was computed with: its adjoint and the change of output it answered. */
export interface AnsweredSystem {
  /** What a unit of output of each cell does to the measure, length n; 0 where output is given from outside. */
  readonly m: Float64Array;
  /** Change of output, length n. */
  readonly dx: Float64Array;
}

/**
 * How strongly a total answers to each coefficient: ∂(w'dx)/∂a_ij = m_i dx_j in each system, with m = w + A'm (and
 * m_i = 0 where the output of i is given from outside), so that the elasticity is a_ij Σ m_i dx_j / total, over the
 * systems whose answers add up to the total.
 *
 * @param A n×n row-major, dimensionless.
 * @param total Σ w'dx over the systems, and what else is in it and rests on no coefficient; 0 has no elasticities.
 * @see Sherman & Morrison (1950); Miller & Blair (2009), §12.3 (fields of influence).
 */
export function coefficientElasticities(
  A: Float64Array,
  systems: readonly AnsweredSystem[],
  total: number,
  count: number,
): CoefficientSensitivity {
  if (total === 0) return { all: 0, largest: [] };
  const n = Math.round(Math.sqrt(A.length));
  let all = 0;
  let bar = 0;
  let kept: CoefficientElasticity[] = [];
  for (let i = 0; i < n; i++) {
    if (systems.every(({ m }) => m[i] === 0)) continue;
    for (let j = 0; j < n; j++) {
      const coefficient = A[i * n + j];
      let gain = 0;
      for (const { m, dx } of systems) gain += m[i] * dx[j];
      const elasticity = (coefficient * gain) / total;
      all += elasticity;
      if (Math.abs(elasticity) <= bar) continue;
      kept.push({ supplier: i, buyer: j, coefficient, elasticity });
      // Trimmed in batches: sorting at every find would cost more than the sum.
      if (kept.length > 8 * count) {
        kept = largestOf(kept, count);
        bar = Math.abs(kept.at(-1)!.elasticity);
      }
    }
  }
  return { all, largest: largestOf(kept, count) };
}

const largestOf = (found: readonly CoefficientElasticity[], count: number): CoefficientElasticity[] =>
  found.toSorted((a, b) => Math.abs(b.elasticity) - Math.abs(a.elasticity)).slice(0, count);
