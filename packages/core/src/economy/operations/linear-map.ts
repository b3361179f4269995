/** Where one source goes, and with which share. */
export interface Target {
  readonly to: number;
  readonly share: number;
}

/**
 * A matrix P (size × sources) with few cells in each column: column k holds the shares of source k.
 * Where the columns sum to 1, totals survive what it does to a table.
 */
export interface LinearMap {
  readonly size: number;
  readonly targets: readonly (readonly Target[])[];
}

/** P M: the rows of M (one for each source, `columns` wide) gathered into `map.size` rows. */
export function mapRows(M: Float64Array, columns: number, map: LinearMap): Float64Array {
  const result = new Float64Array(map.size * columns);
  map.targets.forEach((targets, source) => {
    for (const { to, share } of targets) {
      for (let j = 0; j < columns; j++) result[to * columns + j] += share * M[source * columns + j];
    }
  });
  return result;
}

/** M P': the columns of M (one for each source) gathered into `map.size` columns. */
export function mapColumns(M: Float64Array, map: LinearMap): Float64Array {
  const sources = map.targets.length;
  const rows = sources === 0 ? 0 : M.length / sources;
  const result = new Float64Array(rows * map.size);
  for (let i = 0; i < rows; i++) {
    for (let source = 0; source < sources; source++) {
      const value = M[i * sources + source];
      if (value === 0) continue;
      for (const { to, share } of map.targets[source]) result[i * map.size + to] += share * value;
    }
  }
  return result;
}

/** P a for figures that may be unknown: unknown plus anything is unknown. */
export function mapKnown(values: readonly (number | null)[], map: LinearMap): (number | null)[] {
  const result: (number | null)[] = Array.from({ length: map.size }, () => 0);
  map.targets.forEach((targets, source) => {
    const value = values[source];
    for (const { to, share } of targets) {
      if (share === 0) continue;
      const sum = result[to];
      result[to] = sum === null || value === null ? null : sum + share * value;
    }
  });
  return result;
}

/** The same map within each of some regions, cells numbered region by region. */
export function repeatMap(map: LinearMap, regions: number): LinearMap {
  return {
    size: map.size * regions,
    targets: Array.from({ length: regions }, (_, r) =>
      map.targets.map((targets) => targets.map(({ to, share }) => ({ to: r * map.size + to, share }))),
    ).flat(),
  };
}
