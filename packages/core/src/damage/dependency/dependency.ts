import { cellCount, type IoTable } from '../../economy/index.ts';
import { type LowModeHigh, SpillwayError } from '../../shared/index.ts';
import { isicOfIndustries } from '../isic-of-industries.ts';
import type { OutageTiming } from '../paths/outage-path.ts';
import { requireNumber, requireNumbers, requireShare } from '../require-number.ts';
import { importanceOf, SERVICES, type ServiceKind } from './importance.ts';

/** Share of each cell's output that stops while a service is fully out: length n each, 0 to 1, low ≤ mode ≤ high. */
export interface Dependence {
  readonly service: ServiceKind;
  readonly low: Float64Array;
  readonly mode: Float64Array;
  readonly high: Float64Array;
  /** What each cell buys of the service over its output, the floor of all three, length n. */
  readonly inputShare: Float64Array;
}

export interface DependenceOptions {
  /** Which service the cell provides, where its industry does not tell (gas, a cell of several services). */
  readonly service?: ServiceKind;
  /** Importance of the service for a cell, in place of the default: cell → range. The floor does not touch it. */
  readonly overrides?: ReadonlyMap<number, LowModeHigh>;
}

function serviceOf(divisions: readonly string[]): ServiceKind | null {
  const fits = (Object.keys(SERVICES) as ServiceKind[]).filter((kind) =>
    SERVICES[kind].some((division) => divisions.includes(division)),
  );
  return fits.length === 1 ? fits[0] : null;
}

/**
 * How much every cell depends on the service that one cell provides: a factor by kind of service and section of industry
 * (judgement, see `importance.ts`), not below what the table itself shows the cell to buy of it, z_ij / x_j with imports.
 * An input share says what a service costs and not what stops without it: it is a floor, never the importance.
 *
 * In a table of several regions a factor counts for the part of the service that the cell buys from the failing region,
 * z_ij / Σ_r z_(r,i)j. The service itself stops as a whole: 1. A cell without output has 0, one of several sections the mean
 * over its divisions.
 *
 * @param serviceCell the cell that fails.
 * @throws SpillwayError `damage/unknown-service` if its industry is none of the kinds, or several;
 *   `shared/invalid-argument` naming the field that is out of its bounds.
 */
export async function dependence(
  table: IoTable,
  serviceCell: number,
  options: DependenceOptions = {},
): Promise<Dependence> {
  const n = cellCount(table);
  const S = table.industries.length;
  if (!Number.isInteger(serviceCell) || serviceCell < 0 || serviceCell >= n)
    throw new SpillwayError(
      'shared/invalid-argument',
      `serviceCell must be a cell from 0 to ${n - 1}, but is ${serviceCell}`,
      { field: 'serviceCell', found: serviceCell },
    );
  const isic = await isicOfIndustries(table);
  const product = serviceCell % S;
  const service = options.service ?? serviceOf(isic[product].map(({ division }) => division));
  if (service === null || !(service in SERVICES))
    throw new SpillwayError(
      'damage/unknown-service',
      `${table.industries[product].code} must provide one of ${Object.keys(SERVICES).join(', ')}: say which`,
      { industry: table.industries[product].code, found: options.service ?? null },
    );
  const factors = isic.map((places) => {
    const found = (places.length > 0 ? places : [null]).map((place) =>
      importanceOf(service, place?.section ?? null),
    );
    const mean = (which: 'low' | 'mode' | 'high'): number =>
      found.reduce((sum, factor) => sum + factor[which], 0) / found.length;
    return { low: mean('low'), mode: mean('mode'), high: mean('high') };
  });

  const home = Math.floor(serviceCell / S);
  const inputShare = new Float64Array(n);
  const result = { low: new Float64Array(n), mode: new Float64Array(n), high: new Float64Array(n) };
  for (let j = 0; j < n; j++) {
    if (!(table.x[j] > 0)) continue;
    const at = Math.floor(j / S) === home;
    const bought = Math.max(0, table.Z[serviceCell * n + j]);
    const imported = at && table.imports !== null ? Math.max(0, table.imports[product * n + j]) : 0;
    inputShare[j] = Math.min(1, (bought + imported) / table.x[j]);
    let everywhere = 0;
    for (let r = product; r < n; r += S) everywhere += Math.max(0, table.Z[r * n + j]);
    const part = everywhere > 0 ? bought / everywhere : at ? 1 : 0;
    for (const which of ['low', 'mode', 'high'] as const)
      result[which][j] = j === serviceCell ? 1 : Math.max(inputShare[j], part * factors[j % S][which]);
  }
  for (const [cell, { low, mode, high }] of options.overrides ?? []) {
    const field = `overrides of cell ${cell}`;
    if (!Number.isInteger(cell) || cell < 0 || cell >= n)
      throw new SpillwayError(
        'shared/invalid-argument',
        `overrides must name cells from 0 to ${n - 1}, but has ${cell}`,
        {
          field: 'overrides',
          found: cell,
        },
      );
    result.low[cell] = requireShare(`low of ${field}`, low);
    result.mode[cell] = requireNumber(`mode of ${field}`, mode, low, 1);
    result.high[cell] = requireNumber(`high of ${field}`, high, mode, 1);
  }
  return { service, ...result, inputShare };
}

export interface ServiceFailure {
  /** Share of the service that is out, 0 to 1. */
  readonly fraction: number;
  /** Hours that it is out. */
  readonly hours: number;
  /** Hours from the begin of the first day to the failure. */
  readonly startHours: number;
  /**
   * Hours that a user goes on without the service (stand-by power, work off line, cash in the till), one for all or one for
   * each cell; the service itself has none. 0 is the default, a judgement on the side of a larger loss.
   */
  readonly bufferHours?: number | Float64Array;
}

/**
 * The stop of every industry that a failing service brings: each loses fraction · importance while the failure outlasts
 * its buffer, and goes on at once when the service is back.
 *
 * @param importance share of each cell's output that stops while the service is fully out, length n (a column of
 *   {@link Dependence}).
 * @returns cell → stop, for the cells that lose something; to `outagePath`.
 * @throws SpillwayError `shared/invalid-argument` naming the field that is out of its bounds.
 */
export function dependencyOutages(
  failure: ServiceFailure,
  importance: Float64Array,
  serviceCell: number,
): ReadonlyMap<number, OutageTiming> {
  const fraction = requireShare('fraction', failure.fraction);
  const hours = requireNumber('hours', failure.hours, 0, 1e6);
  const start = requireNumber('startHours', failure.startHours, 0, 1e6);
  const { bufferHours = 0 } = failure;
  requireNumbers('importance', importance, importance.length, 0, 1);
  if (typeof bufferHours === 'number') requireNumber('bufferHours', bufferHours, 0);
  else requireNumbers('bufferHours', bufferHours, importance.length, 0);
  const outages = new Map<number, OutageTiming>();
  importance.forEach((share, cell) => {
    const own = typeof bufferHours === 'number' ? bufferHours : bufferHours[cell];
    const buffer = cell === serviceCell ? 0 : own;
    if (share * fraction === 0 || hours <= buffer) return;
    outages.set(cell, {
      start: (start + buffer) / 24,
      full: (hours - buffer) / 24,
      recovery: null,
      share: share * fraction,
      depth: 1,
    });
  });
  return outages;
}
