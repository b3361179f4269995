import type { IoTable } from '../table.ts';
import { type Bridge, bridgeMap } from './bridge.ts';
import { derive, type OperationOptions } from './derive.ts';
import { mapColumns, mapKnown, mapRows, repeatMap } from './linear-map.ts';

/** ` Jobs are unknown for C29: a part of it has no figure.` or nothing, for a step's note. */
export function unknownNote(before: IoTable, after: Pick<IoTable, 'satellites'>): string {
  return after.satellites
    .map((satellite, k) => {
      const lost = satellite.values.filter((value) => value === null).length;
      return lost === 0 || before.satellites[k].values.every((value) => value !== null)
        ? ''
        : ` ${satellite.name.en}: unknown for ${lost} of ${satellite.values.length} cells, since a part of each has no figure.`;
    })
    .join('');
}

/**
 * A table in another industry list, region by region.
 *
 *   Z' = P Z P'   imports' = Q imports P'   Y' = P Y   importedY' = Q importedY   V' = V P'   x' = P x
 *
 * with P the shares of the bridge (columns sum to 1; Q is P for one region). Totals of every account and all
 * identities survive. Merging industries adds them. Splitting one by shares gives its parts the same input
 * structure and the same customers; the step's note says so. A figure of a satellite that is unknown makes
 * every sum it enters unknown.
 *
 * @throws SpillwayError as {@link bridgeMap}.
 * @see Miller & Blair (2009), Input–Output Analysis, 2nd ed., ch. 4.9 (aggregation matrices).
 */
export function aggregate(table: IoTable, bridge: Bridge, options: OperationOptions = {}): IoTable {
  const codes = table.industries.map((industry) => industry.code);
  const products = bridgeMap(bridge, codes);
  const cells = repeatMap(products, table.regions.length);
  const n = table.x.length;
  const F = table.finalDemand.length;
  const satellites = table.satellites.map((satellite) => ({
    ...satellite,
    values: mapKnown(satellite.values, cells),
  }));
  const split = codes.filter((_, s) => products.targets[s].length > 1);
  const note =
    `${codes.length} industries of ${bridge.from} re-mapped to ${bridge.industries.length} of ${bridge.to}. ${bridge.note}` +
    (split.length === 0
      ? ''
      : ` Split by shares, parts with equal inputs and customers: ${split.join(', ')}.`) +
    unknownNote(table, { satellites });
  return derive(
    table,
    bridge.to,
    {
      operation: 'aggregate',
      note,
      parameters: { from: bridge.from, to: bridge.to, split: split.length },
    },
    {
      classification: bridge.to,
      industries: bridge.industries,
      Z: mapColumns(mapRows(table.Z, n, cells), cells),
      imports: table.imports && mapColumns(mapRows(table.imports, n, products), cells),
      Y: mapRows(table.Y, F, cells),
      importedY: table.importedY && mapRows(table.importedY, F, products),
      V: mapColumns(table.V, cells),
      x: mapRows(table.x, 1, cells),
      satellites,
    },
    options,
  );
}
