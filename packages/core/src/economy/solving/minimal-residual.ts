/** What GMRES found: the step to take and how large the residual should be after it. */
export interface Step {
  readonly d: Float64Array;
  /** Applications of the operator. */
  readonly steps: number;
}

/**
 * GMRES without restart for B d = r in the variables v / scale: everything is measured in each industry's own
 * size, so that a small industry far from the shock counts as much as a large one. It minimises the 2-norm and
 * stops by the largest entry, whose residual follows by r_k = s_k² r_(k−1) + c_k γ_(k+1) v_(k+1).
 *
 * @param apply B, from one vector of length n to a new one.
 * @param scale size of each entry; where it is 0 the entry stays 0.
 * @param target largest entry of r / scale to stop at.
 * @see Saad & Schultz (1986), GMRES, SIAM J. Sci. Stat. Comput. 7:856; Saad (2003), Iterative Methods for Sparse
 *   Linear Systems, 2nd ed., 6.5.
 */
export function minimalResidual(
  apply: (v: Float64Array) => Float64Array,
  r: Float64Array,
  scale: Float64Array,
  target: number,
  mostSteps: number,
): Step {
  const n = r.length;
  const inverse = scale.map((size) => (size > 0 ? 1 / size : 0));
  const first = r.map((value, i) => value * inverse[i]);
  if (!(largest(first) > target)) return { d: r.slice(), steps: 0 };
  const norm = Math.sqrt(dot(first, first));
  const rest = first.slice();
  const basis: Float64Array[] = [first.map((value) => value / norm)];
  const columns: number[][] = [];
  const rotations: [number, number][] = [];
  const g = [norm];
  for (let k = 0; k < mostSteps && largest(rest) > target; k++) {
    const v = basis[k];
    const w = apply(v.map((value, i) => value * scale[i]));
    for (let i = 0; i < n; i++) w[i] *= inverse[i];
    const column: number[] = [];
    for (const q of basis) {
      const h = dot(w, q);
      column.push(h);
      for (let i = 0; i < n; i++) w[i] -= h * q[i];
    }
    const height = Math.sqrt(dot(w, w));
    rotations.forEach(([c, s], i) => {
      const upper = c * column[i] + s * column[i + 1];
      column[i + 1] = c * column[i + 1] - s * column[i];
      column[i] = upper;
    });
    const length = Math.sqrt(column[k] * column[k] + height * height);
    if (!(length > 0)) break;
    const c = column[k] / length;
    const s = height / length;
    rotations.push([c, s]);
    column[k] = length;
    columns.push(column);
    g.push(-s * g[k]);
    g[k] *= c;
    if (!(height > 0)) break;
    for (let i = 0; i < n; i++) w[i] /= height;
    basis.push(w);
    for (let i = 0; i < n; i++) rest[i] = s * s * rest[i] + c * g[k + 1] * w[i];
  }
  const steps = columns.length;
  const weight = g.slice(0, steps);
  for (let i = steps - 1; i >= 0; i--) {
    for (let j = i + 1; j < steps; j++) weight[i] -= columns[j][i] * weight[j];
    weight[i] /= columns[i][i];
  }
  const d = new Float64Array(n);
  weight.forEach((factor, k) => {
    const v = basis[k];
    for (let i = 0; i < n; i++) d[i] += factor * v[i];
  });
  for (let i = 0; i < n; i++) d[i] *= scale[i];
  return { d, steps };
}

const largest = (v: Float64Array): number => {
  let most = 0;
  for (let i = 0; i < v.length; i++) most = Math.max(most, Math.abs(v[i]));
  return most;
};

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
