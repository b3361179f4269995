import { SpillwayError } from '../../shared/index.ts';
import type { IoTable } from '../table.ts';
import { derive, type OperationOptions } from './derive.ts';

interface Shares {
  /** Imported part of every use at home, by product. */
  readonly m: Float64Array;
  /** Imports beyond all use at home, which must have gone out again. */
  readonly reexported: Float64Array;
}

function importShares(table: IoTable): Shares {
  const n = table.x.length;
  const F = table.finalDemand.length;
  const m = new Float64Array(n);
  const reexported = new Float64Array(n);
  const hasExports = table.finalDemand.some((category) => category.kind === 'export');
  for (let i = 0; i < n; i++) {
    let uses = 0;
    let imports = 0;
    for (let j = 0; j < n; j++) uses += table.Z[i * n + j];
    table.finalDemand.forEach((category, f) => {
      if (category.kind === 'import') imports -= table.Y[i * F + f];
      else if (category.kind !== 'export') uses += table.Y[i * F + f];
    });
    if (uses > 0) m[i] = Math.min(imports / uses, 1);
    reexported[i] = uses <= 0 || imports > uses ? imports - m[i] * uses : 0;
    if (reexported[i] !== 0 && !hasExports)
      throw new SpillwayError(
        'economy/missing-data',
        `imports of ${table.industries[i].code} are ${imports} against a use at home of ${uses}: ` +
          'the rest must be re-exported, but the table has no column of exports',
        { industry: table.industries[i].code, imports, uses },
      );
  }
  return { m, reexported };
}

/**
 * A national table with total flows → one with domestic flows and imports apart, by proportionality: every
 * user at home of product i buys the same share of it abroad.
 *
 *   m_i = imports_i / (use of i at home, domestic and imported) = imports_i / (x_i − exports_i + imports_i)
 *   imports_ij = m_i Z_ij   Z'_ij = Z_ij − imports_ij   and the same for final demand but exports
 *
 * Exports are taken to be made at home. Where imports exceed all use at home, m_i is 1 and the rest is
 * imported for export (`importedY` of the first export column): entrepôt trade. The import column goes away, with
 * whatever stands under it in `VY` (the note says how much); rows and columns add up as before. A positive entry in an import column (a correction) makes m_i negative, and the note counts it.
 *
 * @throws SpillwayError `economy/missing-data` if there is no column of kind `import`, or imports exceed the use
 *   at home and there is no export column; `shared/invalid-argument` if the flows are domestic already or
 *   the table has several regions.
 * @see Miller & Blair (2009), ch. 4.7; the assumption of Chenery (1953) and Moses (1955).
 */
export function splitImports(table: IoTable, options: OperationOptions = {}): IoTable {
  if (table.flows !== 'total' || table.regions.length !== 1)
    throw new SpillwayError(
      'shared/invalid-argument',
      `imports are split off a national table with total flows, but ${table.id} has ${table.regions.length} ` +
        `region(s) and ${table.flows} flows`,
      { regions: table.regions.length, flows: table.flows },
    );
  if (!table.finalDemand.some((category) => category.kind === 'import'))
    throw new SpillwayError(
      'economy/missing-data',
      `splitting imports off ${table.id} needs their totals by product in a final-demand column of kind "import", ` +
        'but there is none',
      { table: table.id, kinds: table.finalDemand.map((category) => category.kind) },
    );
  const n = table.x.length;
  const F = table.finalDemand.length;
  const { m, reexported } = importShares(table);
  const imports = table.Z.map((value, at) => m[Math.floor(at / n)] * value);
  const kept = table.finalDemand.flatMap((category, f) => (category.kind === 'import' ? [] : [f]));
  const finalDemand = kept.map((f) => table.finalDemand[f]);
  const firstExport = finalDemand.findIndex((category) => category.kind === 'export');
  const K = kept.length;
  const importedY = new Float64Array(n * K);
  const Y = new Float64Array(n * K);
  for (let i = 0; i < n; i++) {
    kept.forEach((f, k) => {
      const abroad = table.finalDemand[f].kind === 'export' ? 0 : m[i] * table.Y[i * F + f];
      importedY[i * K + k] = abroad + (k === firstExport ? reexported[i] : 0);
      Y[i * K + k] = table.Y[i * F + f] - importedY[i * K + k];
    });
  }
  // Taxes under the import column have no user: they cannot be kept without inventing one.
  const dropped = (table.VY ?? new Float64Array()).reduce(
    (sum, value, at) => (table.finalDemand[at % F].kind === 'import' ? sum + value : sum),
    0,
  );
  const codes = (test: (i: number) => boolean): string =>
    table.industries
      .filter((_, i) => test(i))
      .map((industry) => industry.code)
      .join(', ');
  const entrepot = codes((i) => reexported[i] !== 0);
  const negative = codes((i) => m[i] < 0);
  return derive(
    table,
    'domestic',
    {
      operation: 'split-imports',
      note:
        'Domestic and imported flows were estimated from their total: every user at home of a product buys the ' +
        'same share of it abroad, exports are made at home.' +
        (entrepot === '' ? '' : ` Imports exceed all use at home and are partly re-exported: ${entrepot}.`) +
        (dropped === 0 ? '' : ` Primary inputs of ${dropped} under the import column were left out.`) +
        (negative === '' ? '' : ` The import column has the opposite sign: ${negative}.`),
      parameters: { assumption: 'proportionality' },
    },
    {
      flows: 'domestic',
      finalDemand,
      Z: table.Z.map((value, at) => value - imports[at]),
      imports,
      Y,
      importedY,
      VY:
        table.VY &&
        Float64Array.from({ length: table.primaryInputs.length * K }, (_, at) =>
          table.VY === null ? 0 : table.VY[Math.floor(at / K) * F + kept[at % K]],
        ),
    },
    options,
  );
}
