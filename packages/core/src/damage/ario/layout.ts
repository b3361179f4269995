import { cellCount, type IoTable } from '../../economy/index.ts';
import { ARIO_KERNELS, KernelMemory } from '../../kernels/index.ts';
import { DAYS_OF_YEAR, SpillwayError } from '../../shared/index.ts';
import { type ArioParameters, criticalityByCell } from './parameters.ts';

/** Rows of Z that are turned at a time, and columns: a block of both stays in the first cache. */
const TURNED = 32;

/** Doubles of a buyer's record in the kernels, and what stands where. */
export const RECORD = {
  size: 8,
  wasWish: 0,
  was: 1,
  wish: 2,
  output: 3,
  least: 4,
  leastImportant: 5,
} as const;

/** A table at rest in the kernels' memory: coefficients by buyer, stocks per unit of normal use. */
export interface ArioLayout {
  readonly memory: KernelMemory;
  readonly n: number;
  readonly S: number;
  /** One region, several with fixed shares of order, or several with shares that adapt. */
  readonly kind: 'national' | 'pooled' | 'adapting';
  /** Buyers with padding (four are taken at a time). */
  readonly buyers: number;
  /** Products and regions of a row of coefficients, the inner of them even. */
  readonly products: number;
  readonly regions: number;
  /** Doubles between the stocks of two buyers. */
  readonly pitch: number;
  readonly at: Readonly<Record<Part, number>>;
  /** Normal output a day; 0 for a cell that makes nothing. */
  readonly x: Float64Array;
  /** Where a supplier stands in a row: by its product, then its region. */
  readonly place: Uint32Array;
  /** a_pj = Σ_r a_(r,p)j by buyer and product, `pitch` apart. */
  readonly pooled: Float64Array;
}

type Part =
  | 'coefficients'
  | 'stocks'
  | 'inverse'
  | 'whole'
  | 'served'
  | 'able'
  | 'orders'
  | 'restock'
  | 'drain'
  | 'records'
  | 'ranks';

/**
 * Lays a table out for the daily step. Flows below 0 and inputs of cells without output bind nobody: they are left
 * with final demand, which is what remains of a cell's output, so that rows balance whatever the table holds.
 *
 * @throws SpillwayError `economy/no-domestic-flows` if the table's flows hold imports too.
 */
export function layOut(table: IoTable, parameters: ArioParameters): ArioLayout {
  if (table.flows !== 'domestic')
    throw new SpillwayError(
      'economy/no-domestic-flows',
      `stocks and orders need a table whose flows are domestic, but the flows of ${table.id} hold imports too; ` +
        'split them off first (splitImports)',
      { table: table.id, expected: 'domestic', found: table.flows },
    );
  const n = cellCount(table);
  const S = table.industries.length;
  const R = table.regions.length;
  const kind = R === 1 ? 'national' : parameters.orderShares === 'adapting' ? 'adapting' : 'pooled';
  const buyers = Math.ceil(n / 4) * 4;
  const regions = R === 1 ? 1 : R + (R % 2);
  const products = R === 1 ? S + (S % 2) : S;
  const pitch = products + (products % 2);
  const width = products * regions;

  const memory = new KernelMemory(ARIO_KERNELS, undefined);
  const doubles = (count: number): number => memory.allocate(8 * count);
  const at: Record<Part, number> = {
    coefficients: doubles(buyers * width),
    stocks: doubles(buyers * pitch),
    inverse: doubles(kind === 'national' ? 0 : buyers * pitch),
    whole: doubles(kind === 'adapting' ? buyers * pitch : 0),
    served: doubles(width),
    able: doubles(width),
    orders: doubles(width),
    restock: doubles(pitch),
    drain: doubles(pitch),
    records: doubles(RECORD.size * buyers),
    ranks: memory.allocate(parameters.criticality === null ? 0 : buyers * pitch),
  };

  const x = Float64Array.from(table.x, (output) => (output > 0 ? output / DAYS_OF_YEAR : 0));
  const place = Uint32Array.from({ length: n }, (_, i) => (i % S) * regions + Math.floor(i / S));
  const C = memory.doubles(at.coefficients, buyers * width);
  fillCoefficients(table, C, width, place);
  const pooled = kind === 'national' ? C : poolRegions(C, buyers, products, regions, pitch);
  const stocks = memory.doubles(at.stocks, buyers * pitch).fill(Number.POSITIVE_INFINITY);
  const inverse = memory.doubles(at.inverse, kind === 'national' ? 0 : buyers * pitch);
  const records = memory.doubles(at.records, RECORD.size * buyers);
  for (let j = 0; j < n; j++) {
    for (let k = j * pitch; k < j * pitch + S; k++) {
      if (!(pooled[k] > 0)) continue;
      stocks[k] = x[j];
      if (kind !== 'national') inverse[k] = 1 / pooled[k];
    }
    records.fill(x[j], j * RECORD.size, j * RECORD.size + RECORD.least);
  }
  if (kind === 'adapting') memory.doubles(at.whole, buyers * pitch).set(pooled);
  memory.doubles(at.able, width).fill(1);
  const restock = memory.doubles(at.restock, pitch);
  const drain = memory.doubles(at.drain, pitch);
  for (let p = 0; p < S; p++) {
    restock[p] = parameters.stockDays[p] / parameters.tauInv[p];
    drain[p] = 1 / parameters.stockDays[p];
  }
  if (parameters.criticality !== null) {
    const ranks = memory.bytes(at.ranks, buyers * pitch);
    const matrix = criticalityByCell(table, parameters.criticality);
    for (let p = 0; p < S; p++) for (let j = 0; j < n; j++) ranks[j * pitch + p] = matrix[p * n + j];
  }
  return { memory, n, S, kind, buyers, products, regions, pitch, at, x, place, pooled };
}

/** Row j of C: what a unit of j's output uses of each supplier, at its place. */
function fillCoefficients(table: IoTable, C: Float64Array, width: number, place: Uint32Array): void {
  const n = table.x.length;
  const inverse = table.x.map((output) => (output > 0 ? 1 / output : 0));
  for (let i0 = 0; i0 < n; i0 += TURNED) {
    for (let j0 = 0; j0 < n; j0 += TURNED) turnBlock(table.Z, n, inverse, i0, j0, C, width, place);
  }
}

function turnBlock(
  Z: Float64Array,
  n: number,
  inverse: Float64Array,
  i0: number,
  j0: number,
  C: Float64Array,
  width: number,
  place: Uint32Array,
): void {
  const iEnd = Math.min(i0 + TURNED, n);
  const jEnd = Math.min(j0 + TURNED, n);
  for (let j = j0; j < jEnd; j++) {
    for (let i = i0; i < iEnd; i++) {
      const flow = Z[i * n + j];
      if (flow > 0) C[j * width + place[i]] = flow * inverse[j];
    }
  }
}

/** Σ over regions, evens and odds apart as the kernels do it: at rest their weights are exactly these sums. */
function poolRegions(
  C: Float64Array,
  buyers: number,
  products: number,
  regions: number,
  pitch: number,
): Float64Array {
  const pooled = new Float64Array(buyers * pitch);
  let from = 0;
  for (let j = 0; j < buyers; j++) {
    for (let p = 0; p < products; p++) {
      let even = 0;
      let odd = 0;
      for (const end = from + regions; from < end; from += 2) {
        even += C[from];
        odd += C[from + 1];
      }
      pooled[j * pitch + p] = even + odd;
    }
  }
  return pooled;
}
