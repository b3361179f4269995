import { cellCount, type IoTable } from './table.ts';

/** Row totals: Σ_j Z_ij + Σ_f Y_if, length n, in the table's unit. */
export function rowTotals(table: IoTable): Float64Array {
  const n = cellCount(table);
  const categories = table.finalDemand.length;
  const totals = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += table.Z[i * n + j];
    for (let f = 0; f < categories; f++) sum += table.Y[i * categories + f];
    totals[i] = sum;
  }
  return totals;
}

/** Column totals: Σ_i Z_ij + Σ_s imports_sj + Σ_p V_pj, length n, in the table's unit. */
export function columnTotals(table: IoTable): Float64Array {
  const n = cellCount(table);
  const totals = new Float64Array(n);
  for (const [matrix, rows] of [
    [table.Z, n],
    [table.imports, table.industries.length],
    [table.V, table.primaryInputs.length],
  ] as const) {
    if (matrix === null) continue;
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < n; j++) totals[j] += matrix[i * n + j];
    }
  }
  return totals;
}

/** Value added of each cell: the primary inputs marked `inValueAdded`, length n, in the table's unit. */
export function valueAdded(table: IoTable): Float64Array {
  const n = cellCount(table);
  const v = new Float64Array(n);
  table.primaryInputs.forEach((row, p) => {
    if (!row.inValueAdded) return;
    for (let j = 0; j < n; j++) v[j] += table.V[p * n + j];
  });
  return v;
}

/** Final demand of each cell over the given categories (all by default), length n, in the table's unit. */
export function finalDemandTotals(
  table: IoTable,
  include: (category: IoTable['finalDemand'][number]) => boolean = () => true,
): Float64Array {
  const n = cellCount(table);
  const categories = table.finalDemand.length;
  const f = new Float64Array(n);
  table.finalDemand.forEach((category, c) => {
    if (!include(category)) return;
    for (let i = 0; i < n; i++) f[i] += table.Y[i * categories + c];
  });
  return f;
}

/**
 * Final demand for one cell from outside its region: export columns, and the final demand of the other regions of the
 * table. In the table's unit.
 */
export function exportsOf(table: IoTable, cell: number): number {
  const own = table.regions[Math.floor(cell / table.industries.length)].code;
  const F = table.finalDemand.length;
  return table.finalDemand.reduce(
    (sum, { kind, region }, f) =>
      kind === 'export' || (kind !== 'import' && region !== own) ? sum + table.Y[cell * F + f] : sum,
    0,
  );
}
