import type { SourceFile } from '../../../sheets/index.ts';
import type { FindingList } from '../finding-list.ts';
import type { SupplyRow } from '../layout/industry-flows.ts';
import { hasShape } from '../layout/matrix-shape.ts';
import { allocate, readTextMatrix, type TextMatrix } from '../layout/text-matrix.ts';
import type { ReadOptions } from '../reader.ts';
import type { GloriaLabels } from './gloria-labels.ts';

/** The matrices of a year: supply and use, final demand, value added. */
export type Matrix = 'T' | 'Y' | 'V';

/** Where a row or column of the publisher's files belongs: industries of a region first, then its products. */
interface Axis {
  readonly length: number;
  /** Cell of the table (r·S + s). */
  cell(index: number): number;
  isProduct(index: number): boolean;
}

const axisOf = (regions: number, sectors: number): Axis => ({
  length: 2 * regions * sectors,
  cell: (index) => Math.floor(index / (2 * sectors)) * sectors + (index % sectors),
  isProduct: (index) => Math.floor(index / sectors) % 2 === 1,
});

/** Reports the first figure that stands where the layout has none, and counts the rest. */
class EmptyBlock {
  #count = 0;
  #first: readonly [string, number] | null = null;

  add(value: number, path: () => string): void {
    this.#count += 1;
    this.#first ??= [path(), value];
  }

  report(what: string, findings: FindingList): boolean {
    if (this.#first === null) return true;
    const [path, value] = this.#first;
    findings.error(
      'economy/unexpected-figure',
      path,
      `expected 0 for ${what}, but found ${value} (${this.#count} such figures): industries and products do not alternate as in the sample of this layout`,
      value,
      0,
    );
    return false;
  }
}

/** Supply, use, final demand and value added of one year, as the files have them. n = regions × sectors. */
export interface SupplyUse {
  /** What each industry makes of each product. */
  readonly supply: readonly SupplyRow[];
  /** n × n: what industry j buys of product i. */
  readonly use: Float64Array;
  /** n × (regions × categories): final demand for products. */
  readonly final: Float64Array;
  /** items × n: value added of industries. */
  readonly added: Float64Array;
  /** Names of the files, for provenance and places. */
  readonly names: Readonly<Record<Matrix, string>>;
}

/**
 * Reads the three matrices of a year and takes supply and use apart: rows of industries by columns of products are
 * supply, products by industries are use. The other two kinds of block must be empty.
 *
 * @returns null where shapes do not fit the labels, a figure is missing, or a block that must be empty is not; the
 *   findings say which (`economy/shape-mismatch`, `economy/unexpected-figure`).
 */
export async function readSupplyUse(
  files: ReadonlyMap<Matrix, SourceFile>,
  labels: GloriaLabels,
  findings: FindingList,
  options: ReadOptions,
): Promise<SupplyUse | null> {
  const R = labels.regions.length;
  const S = labels.sectors.length;
  const F = labels.finalDemand.length;
  const P = labels.valueAdded.length;
  const n = R * S;
  const axis = axisOf(R, S);
  const layout = { headerRows: 0, labelColumns: 0, delimiter: ',' } as const;
  const of = `${R} regions, ${S} sectors, ${F} categories and ${P} items of value added in ${labels.file}`;
  const fits = (matrix: TextMatrix, rows: number, columns: number): boolean =>
    hasShape(matrix, { rows, columns }, of, findings);

  const supply: SupplyRow[] = Array.from({ length: n }, () => ({ products: [], amounts: [] }));
  const Z = allocate(n, n, files.get('T')!.name);
  const diagonalBlocks = new EmptyBlock();
  const T = await readTextMatrix(
    files.get('T')!,
    {
      ...layout,
      sink(row, index) {
        if (index >= axis.length || row.length !== axis.length) return;
        const from = axis.cell(index);
        const rowIsProduct = axis.isProduct(index);
        const products: number[] = [];
        const amounts: number[] = [];
        for (let column = 0; column < axis.length; column++) {
          const value = row[column];
          if (value === 0) continue;
          const to = axis.cell(column);
          if (axis.isProduct(column) === rowIsProduct) {
            diagonalBlocks.add(value, () => `${files.get('T')!.name}:${index + 1}:${column + 1}`);
          } else if (rowIsProduct) Z[from * n + to] = value;
          else {
            products.push(to);
            amounts.push(value);
          }
        }
        if (!rowIsProduct) supply[from] = { products, amounts };
      },
    },
    findings,
    options,
  );
  const finals = await readTextMatrix(
    files.get('Y')!,
    { ...layout, expectedRows: axis.length },
    findings,
    options,
  );
  const primary = await readTextMatrix(
    files.get('V')!,
    { ...layout, expectedRows: R * P },
    findings,
    options,
  );
  const sound = [
    fits(T, axis.length, axis.length),
    fits(finals, axis.length, R * F),
    fits(primary, R * P, axis.length),
  ];
  if (sound.includes(false)) return null;

  const Y = new Float64Array(n * R * F);
  const finalOfIndustries = new EmptyBlock();
  for (let i = 0; i < axis.length; i++) {
    const row = finals.values.subarray(i * R * F, (i + 1) * R * F);
    if (axis.isProduct(i)) Y.set(row, axis.cell(i) * R * F);
    else {
      row.forEach((value, f) => {
        if (value !== 0) finalOfIndustries.add(value, () => `${finals.file}:${i + 1}:${f + 1}`);
      });
    }
  }
  const V = new Float64Array(P * n);
  const addedByProducts = new EmptyBlock();
  for (let row = 0; row < R * P; row++) {
    for (let column = 0; column < axis.length; column++) {
      const value = primary.values[row * axis.length + column];
      if (value === 0) continue;
      if (axis.isProduct(column))
        addedByProducts.add(value, () => `${primary.file}:${row + 1}:${column + 1}`);
      else V[(row % P) * n + axis.cell(column)] += value;
    }
  }
  const empty = [
    diagonalBlocks.report('flows between industries and between products', findings),
    finalOfIndustries.report('final demand for industries', findings),
    addedByProducts.report('value added of products', findings),
  ];
  if (empty.includes(false)) return null;
  return {
    supply,
    use: Z,
    final: Y,
    added: V,
    names: { T: T.file, Y: finals.file, V: primary.file },
  };
}
