import type { LocalText, TaskOptions } from '../shared/index.ts';
import { exportsOf, finalDemandTotals, valueAdded } from './accounts.ts';
import { type LostDay, valueOfLostDay } from './models/lost-day.ts';
import { linkages } from './models/multipliers.ts';
import { coefficients } from './operations/coefficients.ts';
import type { KernelPool } from '../kernels/index.ts';
import { openSystem } from './solving/open-system.ts';
import { cellCount, type IoTable, type ProvenanceStep, type TableSource, type Unit } from './table.ts';
import { tableHash } from './table-hash.ts';

/** What one day of full outage of an industry costs, by model, in the table's unit (persons for jobs). */
type LostDayByModel = Readonly<Record<Exclude<keyof LostDay, 'measure'>, number>>;

/** One industry as the table sees it. */
export interface IndustryPortrait {
  readonly region: string;
  readonly code: string;
  readonly name: LocalText;
  readonly output: number;
  readonly valueAdded: number;
  readonly finalDemand: number;
  readonly exports: number;
  /** Persons; null where the table has no figure. */
  readonly jobs: number | null;
  /** Output everywhere for one unit of its final demand (backward) and of its primary inputs (forward). */
  readonly backward: number;
  readonly forward: number;
  readonly key: boolean;
  readonly lostDay: Readonly<Partial<Record<LostDay['measure'], LostDayByModel>>>;
}

/** A table described: where it comes from, its totals, and its industries with linkages and the value of a lost day. */
export interface TablePortrait {
  readonly spillway: 'economy/1';
  readonly id: string;
  readonly title: LocalText;
  readonly year: number;
  readonly priceYear: number;
  readonly priceBasis: IoTable['priceBasis'];
  readonly unit: Unit;
  readonly exchangeRates: Readonly<Record<string, number>>;
  readonly classification: string;
  readonly symmetry: IoTable['symmetry'];
  readonly flows: IoTable['flows'];
  readonly regions: readonly { readonly code: string; readonly name: LocalText }[];
  readonly totals: { readonly output: number; readonly valueAdded: number; readonly jobs: number | null };
  readonly coefficients: 'domestic' | 'total';
  readonly industries: readonly IndustryPortrait[];
  readonly source: TableSource;
  readonly provenance: readonly ProvenanceStep[];
  readonly hash: string;
  readonly acceptedWithErrors: boolean;
}

const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
};

/**
 * Describes a table: totals, linkages and the value of a lost day of every industry, with domestic coefficients
 * where the table has them and total ones otherwise (`coefficients` says which).
 *
 * @throws SpillwayError `economy/singular` or `economy/not-productive` if the table has no answer.
 */
export async function portrayTable(
  table: IoTable,
  options: TaskOptions & { readonly pool?: KernelPool | undefined } = {},
): Promise<TablePortrait> {
  const n = cellCount(table);
  const S = table.industries.length;
  const kind = table.flows;
  const A = coefficients(table, kind);
  const system = openSystem(A, n, {
    blocks: table.regions.length,
    names: (i) => `${table.regions[Math.floor(i / S)].code} ${table.industries[i % S].code}`,
    pool: options.pool,
  });
  try {
    const links = await linkages(system, table, options);
    const days = await valueOfLostDay(system, table, A, null, options);
    const v = valueAdded(table);
    const f = finalDemandTotals(table);
    const jobs = table.satellites.find((satellite) => satellite.code === 'jobs');
    const jobsOf = (i: number): number | null => {
      const value = jobs?.values[i] ?? null;
      return value === null ? null : value * jobs!.scale;
    };
    const industries = Array.from(
      { length: n },
      (_, i): IndustryPortrait => ({
        region: table.regions[Math.floor(i / S)].code,
        code: table.industries[i % S].code,
        name: table.industries[i % S].name,
        output: table.x[i],
        valueAdded: v[i],
        finalDemand: f[i],
        exports: exportsOf(table, i),
        jobs: jobsOf(i),
        backward: links.backward[i],
        forward: links.forward[i],
        key: links.key[i],
        lostDay: Object.fromEntries(
          days.map(({ measure, ...byModel }) => [
            measure,
            Object.fromEntries(Object.entries(byModel).map(([model, values]) => [model, values[i]])),
          ]),
        ),
      }),
    );
    const known = industries.map((industry) => industry.jobs);
    const jobsKnown = jobs !== undefined && known.every((value, i) => value !== null || table.x[i] === 0);
    return {
      spillway: 'economy/1',
      id: table.id,
      title: table.title,
      year: table.year,
      priceYear: table.priceYear,
      priceBasis: table.priceBasis,
      unit: table.unit,
      exchangeRates: table.exchangeRates,
      classification: table.classification,
      symmetry: table.symmetry,
      flows: table.flows,
      regions: table.regions,
      totals: {
        output: sum(table.x),
        valueAdded: sum(v),
        jobs: jobsKnown ? sum(known.map((value) => value ?? 0)) : null,
      },
      coefficients: kind,
      industries,
      source: table.source,
      provenance: table.provenance,
      hash: tableHash(table),
      acceptedWithErrors: table.acceptedWithErrors,
    };
  } finally {
    system.close();
  }
}
