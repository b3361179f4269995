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

/**
 * How strongly a measure w'dx answers to each coefficient: ∂(w'dx)/∂a_ij = m_i dx_j, so that the elasticity is
 * a_ij m_i dx_j / w'dx, with m = w + A'm (and m_i = 0 where the output of i is given from outside).
 *
 * @param A n×n row-major, dimensionless.
 * @param m adjoint of the model: what a unit of output of each cell does to the measure, length n.
 * @param w weights of the measure, length n.
 * @param dx change of output, length n.
 * @see Sherman & Morrison (1950); Miller & Blair (2009), §12.3 (fields of influence).
 */
export function coefficientElasticities(
  A: Float64Array,
  m: Float64Array,
  w: Float64Array,
  dx: Float64Array,
  count: number,
): CoefficientSensitivity {
  const n = m.length;
  const total = dx.reduce((sum, change, j) => sum + w[j] * change, 0);
  if (total === 0) return { all: 0, largest: [] };
  let all = 0;
  let bar = 0;
  let kept: CoefficientElasticity[] = [];
  for (let i = 0; i < n; i++) {
    const scale = m[i] / total;
    if (scale === 0) continue;
    for (let j = 0; j < n; j++) {
      const coefficient = A[i * n + j];
      const elasticity = coefficient * scale * dx[j];
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
