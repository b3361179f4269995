/**
 * The last decimal place that some figures are printed with: 1, 0.1, 0.01 or 0.001 where every one of them is
 * a multiple of it, 0 (full precision) otherwise.
 */
export function figureResolution(...arrays: readonly (Float64Array | null)[]): number {
  const figures = arrays.filter((array): array is Float64Array => array !== null);
  for (const parts of [1, 10, 100, 1000]) {
    const fits = (value: number): boolean => {
      const scaled = value * parts;
      return Math.abs(scaled - Math.round(scaled)) <= 1e-9 * Math.max(Math.abs(scaled), 1);
    };
    if (figures.every((array) => array.every(fits))) return 1 / parts;
  }
  return 0;
}
