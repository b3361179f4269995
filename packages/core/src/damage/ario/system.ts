import type { IoTable } from '../../economy/index.ts';
import { type ArioLayout, layOut, RECORD } from './layout.ts';
import type { ArioParameters } from './parameters.ts';

/** Stocks and orders of all buyers, in the kernels' memory, and the day's step on them. */
export interface ArioSystem {
  readonly n: number;
  /** Normal output a day; 0 for a cell that makes nothing. */
  readonly x: Float64Array;
  /** What industries order of each cell in normal times, a day. */
  readonly normalOrders: Float64Array;
  /** What industries ordered of each cell last, a day; new after each step. */
  readonly orders: Float64Array;
  /** Least stock of critical and of important inputs of each buyer, in units of its output (S / (n_p a_pj)). */
  readonly critical: Float64Array;
  readonly important: Float64Array;
  /** What a unit of each cell's output uses of all products, length n. */
  readonly inputs: Float64Array;
  /**
   * Delivers yesterday's orders (less the share `missing` of each supplier), uses stocks for `output`, and orders anew
   * for `wish`. `able` is what each supplier can make, as a share of normal; read where shares of order adapt.
   */
  step(missing: Float64Array, wish: Float64Array, output: Float64Array, able: Float64Array): void;
  /** Stock of product p that cell j holds, S×n, in the table's unit. */
  stocks(): Float64Array;
  /** All stocks together, in the table's unit. */
  stockTotal(): number;
  /** The input product that limits a cell most. */
  shortest(cell: number): number;
}

/** @throws SpillwayError `economy/no-domestic-flows` if the table's flows hold imports too. */
export function openArioSystem(table: IoTable, parameters: ArioParameters): ArioSystem {
  const layout = layOut(table, parameters);
  const { memory, n, S, kind, pitch, at, x, place, pooled } = layout;
  const width = layout.products * layout.regions;
  const stocks = memory.doubles(at.stocks, layout.buyers * pitch);
  const served = memory.doubles(at.served, width);
  const ableAt = memory.doubles(at.able, width);
  const ordersAt = memory.doubles(at.orders, width);
  const records = memory.doubles(at.records, RECORD.size * layout.buyers);
  const ranked = parameters.criticality !== null;
  const ranks = ranked ? memory.bytes(at.ranks, layout.buyers * pitch) : null;
  const critical = new Float64Array(n);
  const important = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const orders = new Float64Array(n);

  const day = (): void => {
    ordersAt.fill(0);
    runDay(layout);
    if (ranked) memory.call('lowestByRank', n, S, at.stocks, 8 * pitch, at.ranks, at.records);
    for (let i = 0; i < n; i++) {
      orders[i] = ordersAt[place[i]] * ableAt[place[i]];
      critical[i] = records[i * RECORD.size + RECORD.least];
      if (ranked) important[i] = records[i * RECORD.size + RECORD.leastImportant];
    }
  };
  // A day at rest gives the orders of normal times with the very sums of the days to come.
  if (kind === 'national') served.fill(1);
  day();
  return {
    n,
    x,
    normalOrders: orders.slice(),
    orders,
    critical,
    important,
    inputs: inputsOf(layout),
    step(missing, wish, output, able) {
      for (let i = 0; i < n; i++) {
        const k = place[i];
        // National kernels take the share served, the others the share missing, weighed as orders went out yesterday.
        served[k] = kind === 'national' ? 1 - missing[i] : missing[i] * ableAt[k];
        if (kind === 'adapting') ableAt[k] = able[i];
        const record = i * RECORD.size;
        records[record + RECORD.wasWish] = records[record + RECORD.wish];
        records[record + RECORD.was] = records[record + RECORD.output];
        records[record + RECORD.wish] = wish[i];
        records[record + RECORD.output] = output[i];
      }
      day();
    },
    stocks() {
      const held = new Float64Array(S * n);
      for (let p = 0; p < S; p++) {
        for (let j = 0; j < n; j++) {
          const a = pooled[j * pitch + p];
          if (a > 0) held[p * n + j] = stocks[j * pitch + p] * parameters.stockDays[p] * a;
        }
      }
      return held;
    },
    stockTotal() {
      const { stockDays } = parameters;
      let total = 0;
      for (let j = 0; j < n; j++) {
        let k = j * pitch;
        for (let p = 0; p < S; p++, k++) {
          if (pooled[k] > 0) total += stocks[k] * stockDays[p] * pooled[k];
        }
      }
      return total;
    },
    shortest(cell) {
      const wish = records[cell * RECORD.size + RECORD.wish];
      let found = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let p = 0; p < S; p++) {
        const k = cell * pitch + p;
        const rank = ranks === null ? 2 : ranks[k];
        if (rank === 0) continue;
        const allowed = rank === 2 ? stocks[k] : (wish * parameters.psi + stocks[k]) / 2;
        if (!(allowed < least)) continue;
        found = p;
        least = allowed;
      }
      return found;
    },
  };
}

/** The kernel's pass over all buyers. */
function runDay({ memory, kind, buyers, products, regions, pitch, at }: ArioLayout): void {
  const ends = [at.restock, at.drain, at.orders, at.records] as const;
  if (kind === 'national')
    memory.call('nationalDay', buyers, products, at.coefficients, at.stocks, at.served, ...ends);
  else {
    const rows = [buyers, products, regions, at.coefficients, at.stocks, at.inverse] as const;
    if (kind === 'pooled') memory.call('pooledDay', ...rows, 8 * pitch, at.served, ...ends);
    else memory.call('adaptingDay', ...rows, at.whole, 8 * pitch, at.served, at.able, ...ends);
  }
}

function inputsOf({ n, S, pitch, pooled }: ArioLayout): Float64Array {
  return Float64Array.from({ length: n }, (_, j) => {
    let sum = 0;
    for (let k = j * pitch; k < j * pitch + S; k++) sum += pooled[k];
    return sum;
  });
}
