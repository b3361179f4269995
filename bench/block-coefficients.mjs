/** Mulberry32: the same numbers for the same seed everywhere, in [0, 1). */
function uniform(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Coefficients of a made-up world: every region buys most from itself (dense blocks on the diagonal, uneven as
 * real ones are) and a twentieth to a third of its inputs thinly from everywhere. Columns sum to 0.2 up to 0.9.
 */
export function blockCoefficients(regions, industries, seed) {
  const n = regions * industries;
  const A = new Float64Array(n * n);
  const next = uniform(seed);
  const home = new Float64Array(n);
  const abroad = new Float64Array(n);
  const region = Int32Array.from({ length: n }, (_, i) => Math.floor(i / industries));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const u = next();
      const value = u * u * u;
      A[i * n + j] = value;
      (region[i] === region[j] ? home : abroad)[j] += value;
    }
  }
  for (let j = 0; j < n; j++) {
    const total = 0.2 + 0.7 * next();
    const traded = regions > 1 ? 0.05 + 0.28 * next() : 0;
    home[j] = (total * (1 - traded)) / home[j];
    abroad[j] = traded > 0 ? (total * traded) / abroad[j] : 0;
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) A[i * n + j] *= (region[i] === region[j] ? home : abroad)[j];
  }
  return A;
}

/** `count` right-hand sides of n values in [0, 1). */
export function rightHandSides(count, n, seed) {
  const next = uniform(seed);
  return Float64Array.from({ length: count * n }, () => next());
}
