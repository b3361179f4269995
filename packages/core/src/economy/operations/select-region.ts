import { SpillwayError } from '../../shared/index.ts';
import type { FinalDemandCategory, IoTable } from '../table.ts';
import { derive, type OperationOptions } from './derive.ts';

/** Code of the export column: `EXP`, or a longer one if a category of the region has it already. */
function exportColumn(table: IoTable, region: string): FinalDemandCategory {
  const taken = new Set(table.finalDemand.map((category) => category.code));
  let code = 'EXP';
  while (taken.has(code)) code += '_REGIONS';
  return {
    code,
    name: { en: 'Exports to the other regions of the table', ko: '표의 다른 지역으로의 수출' },
    kind: 'export',
    region,
  };
}

/**
 * One region of a multi-regional table as a national table. What it buys from the other regions becomes
 * `imports` by product (origin is lost), what they buy from it a column of exports; exports and imports
 * that leave the table's regions stay. Output, value added and both identities are those of the region.
 *
 * A national table comes back as it is, with the step noted.
 *
 * @throws SpillwayError `economy/unknown-region`; `economy/no-domestic-flows` if the flows are `total`.
 */
export function selectRegion(table: IoTable, region: string, options: OperationOptions = {}): IoTable {
  const r = table.regions.findIndex(({ code }) => code === region);
  if (r < 0)
    throw new SpillwayError(
      'economy/unknown-region',
      `"${region}" must be a region of ${table.id}, but it has ${table.regions.map(({ code }) => code).join(', ')}`,
      { region },
    );
  if (table.flows !== 'domestic' && table.regions.length > 1)
    throw new SpillwayError(
      'economy/no-domestic-flows',
      `a region is selected from a table with domestic flows, but those of ${table.id} hold imports too`,
      { table: table.id, found: table.flows },
    );
  const step = {
    operation: 'select-region',
    note: `Region ${region} as a national table: purchases from the other regions are imports, sales to them are exports.`,
    parameters: { region, regions: table.regions.length },
  };
  if (table.regions.length === 1) return derive(table, region, step, {}, options);

  const n = table.x.length;
  const S = table.industries.length;
  const F = table.finalDemand.length;
  const own = (cell: number): boolean => Math.floor(cell / S) === r;
  const kept = table.finalDemand.flatMap((category, f) => (category.region === region ? [f] : []));
  const K = kept.length + 1;
  const Z = new Float64Array(S * S);
  const imports = new Float64Array(S * S);
  const Y = new Float64Array(S * K);
  const importedY = new Float64Array(S * K);
  for (let i = 0; i < n; i++) {
    const s = i % S;
    for (let t = 0; t < S; t++) (own(i) ? Z : imports)[s * S + t] += table.Z[i * n + r * S + t];
    kept.forEach((f, k) => void ((own(i) ? Y : importedY)[s * K + k] += table.Y[i * F + f]));
    if (!own(i)) continue;
    for (let j = 0; j < n; j++) if (!own(j)) Y[s * K + K - 1] += table.Z[i * n + j];
    table.finalDemand.forEach((category, f) => {
      if (category.region !== region) Y[s * K + K - 1] += table.Y[i * F + f];
    });
  }
  for (let s = 0; s < S; s++) {
    if (table.imports !== null)
      for (let t = 0; t < S; t++) imports[s * S + t] += table.imports[s * n + r * S + t];
    if (table.importedY !== null)
      for (const [k, f] of kept.entries()) importedY[s * K + k] += table.importedY[s * F + f];
  }
  const P = table.primaryInputs.length;
  const { VY } = table;
  return derive(
    table,
    region,
    step,
    {
      title: {
        en: `${table.title.en}: ${table.regions[r].name.en}`,
        ko: `${table.title.ko}: ${table.regions[r].name.ko}`,
      },
      regions: [table.regions[r]],
      finalDemand: [...kept.map((f) => table.finalDemand[f]), exportColumn(table, region)],
      Z,
      imports,
      Y,
      importedY,
      V: Float64Array.from({ length: P * S }, (_, at) => table.V[Math.floor(at / S) * n + r * S + (at % S)]),
      VY:
        VY &&
        Float64Array.from({ length: P * K }, (_, at) =>
          at % K === K - 1 ? 0 : VY[Math.floor(at / K) * F + kept[at % K]],
        ),
      x: table.x.slice(r * S, (r + 1) * S),
      satellites: table.satellites.map((satellite) => ({
        ...satellite,
        values: satellite.values.slice(r * S, (r + 1) * S),
      })),
    },
    options,
  );
}
