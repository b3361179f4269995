import type { FindingList } from '../finding-list.ts';

/** A region and an industry (or category) of it, with the file position that names them. */
export interface CellLabel {
  readonly region: string;
  readonly sector: string;
  readonly path: string;
}

/** Labels of cells put in the order of a table: region by region, the same industries in each. */
export interface LabelGrid {
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  /** Cell of the table (r·S + s) of each label. */
  readonly cells: Int32Array;
  /** Cells that no label names: a region without that industry. They stay empty. */
  readonly missing: number;
}

/**
 * Numbers the cells of a multi-regional table by their labels. Regions and industries keep the order in which
 * they first stand. A region may lack industries that others have (Eora's statistical
 * discrepancies have one only).
 *
 * @returns null where a label stands twice or is empty; each is a finding (`economy/duplicate-code`, `economy/missing-code`).
 */
export function gridOf(labels: readonly CellLabel[], findings: FindingList): LabelGrid | null {
  const regions = new Map<string, number>();
  const sectors = new Map<string, number>();
  const place = (map: Map<string, number>, key: string): number => {
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, map.size);
    return map.size - 1;
  };
  let sound = true;
  const pairs = labels.map(({ region, sector, path }) => {
    if (region === '' || sector === '') {
      sound = false;
      findings.error(
        'economy/missing-code',
        path,
        `expected a region and an industry, but found "${region}" and "${sector}"`,
      );
    }
    return [place(regions, region), place(sectors, sector)] as const;
  });
  const first = new Map<number, number>();
  const cells = Int32Array.from(pairs, ([r, s], index) => {
    const cell = r * sectors.size + s;
    const before = first.get(cell);
    if (before === undefined) first.set(cell, index);
    else {
      sound = false;
      const { region, sector, path } = labels[index];
      findings.error(
        'economy/duplicate-code',
        path,
        `expected ${region} ${sector} once, but it stands at ${labels[before].path} already`,
        `${region} ${sector}`,
      );
    }
    return cell;
  });
  if (!sound) return null;
  return {
    regions: [...regions.keys()],
    sectors: [...sectors.keys()],
    cells,
    missing: regions.size * sectors.size - first.size,
  };
}

/** Whether every label already stands in its cell's place. */
export const isOrdered = (grid: LabelGrid): boolean =>
  grid.missing === 0 && grid.cells.every((cell, index) => cell === index);
