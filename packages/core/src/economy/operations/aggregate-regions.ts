import { SpillwayError } from '../../shared/index.ts';
import type { FinalDemandCategory, IoTable, Region } from '../table.ts';
import { unknownNote } from './aggregate.ts';
import { derive, type OperationOptions } from './derive.ts';
import { type LinearMap, mapColumns, mapKnown, mapRows } from './linear-map.ts';

/** A region of the result and the regions it is made of. */
export interface RegionGroup {
  readonly region: Region;
  readonly members: readonly string[];
}

function groupOf(table: IoTable, groups: readonly RegionGroup[]): number[] {
  const known = new Set(table.regions.map((region) => region.code));
  const stranger = groups.flatMap((group) => group.members).find((code) => !known.has(code));
  if (stranger !== undefined)
    throw new SpillwayError(
      'economy/unknown-region',
      `"${stranger}" must be a region of ${table.id}, but is not in it`,
      { region: stranger },
    );
  return table.regions.map(({ code }) => {
    const homes = groups.flatMap((group, g) => group.members.filter((m) => m === code).map(() => g));
    if (homes.length !== 1)
      throw new SpillwayError(
        'shared/invalid-argument',
        `region ${code} must belong to exactly one group, but belongs to ${homes.length}`,
        { region: code, groups: homes.length },
      );
    return homes[0];
  });
}

/** Columns of final demand of one group with the same code and kind become one. */
function mergeCategories(
  table: IoTable,
  groups: readonly RegionGroup[],
  home: readonly number[],
): { finalDemand: FinalDemandCategory[]; map: LinearMap } {
  const homeOfCode = new Map(table.regions.map((region, r) => [region.code, groups[home[r]].region.code]));
  const position = new Map<string, number>();
  const merged: FinalDemandCategory[] = [];
  const targets = table.finalDemand.map((category) => {
    const region = homeOfCode.get(category.region) ?? category.region;
    const key = JSON.stringify([region, category.code, category.kind]);
    const to = position.get(key) ?? merged.length;
    if (to === merged.length) {
      position.set(key, to);
      merged.push({ ...category, region });
    }
    return { to, category: merged[to] };
  });
  const order = merged
    .map((category, at) => ({ at, group: groups.findIndex(({ region }) => region.code === category.region) }))
    .sort((a, b) => a.group - b.group || a.at - b.at)
    .map(({ at }) => at);
  return {
    finalDemand: order.map((at) => merged[at]),
    map: { size: merged.length, targets: targets.map(({ to }) => [{ to: order.indexOf(to), share: 1 }]) },
  };
}

/**
 * A multi-regional table with fewer regions. What members of one group buy from each other becomes the
 * group's own flows; imports from outside the table stay imports from outside. Totals of every account and
 * all identities survive.
 *
 * @param groups every region of the table in exactly one; the result has them in this order.
 * @throws SpillwayError `economy/unknown-region` for a member the table has not; `shared/invalid-argument`
 *   if a region is in no group or in two.
 */
export function aggregateRegions(
  table: IoTable,
  groups: readonly RegionGroup[],
  options: OperationOptions = {},
): IoTable {
  const S = table.industries.length;
  const home = groupOf(table, groups);
  const cells: LinearMap = {
    size: groups.length * S,
    targets: Array.from(table.x, (_, i) => [{ to: home[Math.floor(i / S)] * S + (i % S), share: 1 }]),
  };
  const { finalDemand, map } = mergeCategories(table, groups, home);
  const satellites = table.satellites.map((satellite) => ({
    ...satellite,
    values: mapKnown(satellite.values, cells),
  }));
  const merged = groups
    .filter((group) => group.members.length > 1)
    .map((group) => `${group.region.code} = ${group.members.join(' + ')}`);
  return derive(
    table,
    `${groups.length}-regions`,
    {
      operation: 'aggregate-regions',
      note:
        `${table.regions.length} regions merged to ${groups.length}: ${merged.join('; ') || 'only re-ordered or renamed'}.` +
        unknownNote(table, { satellites }),
      parameters: { regions: groups.length },
    },
    {
      regions: groups.map((group) => group.region),
      finalDemand,
      Z: mapColumns(mapRows(table.Z, table.x.length, cells), cells),
      imports: table.imports && mapColumns(table.imports, cells),
      Y: mapColumns(mapRows(table.Y, table.finalDemand.length, cells), map),
      importedY: table.importedY && mapColumns(table.importedY, map),
      V: mapColumns(table.V, cells),
      VY: table.VY && mapColumns(table.VY, map),
      x: mapRows(table.x, 1, cells),
      satellites,
    },
    options,
  );
}
