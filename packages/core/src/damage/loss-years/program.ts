import type { KernelMemory } from '../../kernels/index.ts';
import {
  isTabled,
  KIND,
  log,
  lognormalOf,
  normalTail,
  type QuantileRecord,
  quantileRecord,
  seedWords,
  streamOf,
} from '../../random/index.ts';
import { binomialTable, type CountTable, countTable, hawkesPlan } from './frequency.ts';
import { streamName } from './loss-year-model-faults.ts';
import {
  capOf,
  type EventDamage,
  type Frequency,
  type InsuranceTerms,
  LOSS_MEASURES,
  type LossMeasure,
  type LossYearModel,
} from './loss-year-model.ts';
import { tailProbability } from './severity.ts';

// How a model lies in the memory of the kernels; the records are described in kernels/sampling.

const GUIDE = 1024;
const TABLE_BYTES = 2 * 424 * 64;

/** Doubles of a record of a source or of a group of clients, and of a vendor. */
const RECORD = 10;
const VENDOR = 4;

/** Whose a report of the kernels is: of a source, or of a group of a vendor's clients. */
export interface ReportOwner {
  readonly id: string;
  readonly vendor: string | null;
  readonly damage: EventDamage;
}

/** Whose each report is: sources first, then the groups of each vendor, in the order of the model. */
export const reportOwners = ({ sources, vendors = [] }: LossYearModel): readonly ReportOwner[] => [
  ...sources.map((damage) => ({ id: damage.id, vendor: null, damage })),
  ...vendors.flatMap(({ id, clients }) => clients.map((damage) => ({ id: damage.id, vendor: id, damage }))),
];

function put(memory: KernelMemory, values: readonly number[] | Float64Array): number {
  const at = memory.allocate(8 * Math.max(1, values.length));
  memory.doubles(at, values.length).set(values);
  return at;
}

/** Cumulative probabilities and a guide into them: the first entry that reaches k/1024. */
function putCounts(
  memory: KernelMemory,
  { first, cumulative }: CountTable,
  rest: readonly number[] = [],
): number {
  const list = put(memory, cumulative);
  const guide = memory.allocate(4 * GUIDE);
  const words = memory.words(guide, GUIDE);
  for (let k = 0, entry = 0; k < GUIDE; k++) {
    while (cumulative[entry] < k / GUIDE) entry += 1;
    words[k] = entry;
  }
  return put(memory, [rest.length > 0 ? 1 : 0, first, cumulative.length, list, guide, ...rest]);
}

function putFrequency(memory: KernelMemory, frequency: Frequency): number {
  if (frequency.kind !== 'hawkes') return putCounts(memory, countTable(frequency) as CountTable);
  const { immigrants, before, none, beta, n } = hawkesPlan(frequency);
  return putCounts(memory, immigrants as CountTable, [before, none, beta, n]);
}

/** A quantile function with its table filled, so that workers only read. */
function putQuantiles(memory: KernelMemory, record: QuantileRecord): number {
  const { kind, parameters, list, entries } = record;
  const bare = kind >= KIND.smooth ? 0 : put(memory, list);
  const lists = isTabled(record) ? memory.allocate(TABLE_BYTES) : bare;
  const at = put(memory, [...[kind, ...parameters, 0, 0, 0, 0].slice(0, 5), lists, entries]);
  memory.call('fillTable', at);
  return at;
}

function putSeverity(memory: KernelMemory, damage: EventDamage): number {
  const { body, tail } = damage.severity;
  const bodyAt = putQuantiles(memory, quantileRecord(body));
  if (!tail || !('lognormal' in body)) return put(memory, [bodyAt, 1, 1, 0, capOf(damage), 0]);
  const lognormal = lognormalOf(body.lognormal);
  const zeta = tailProbability(lognormal, tail);
  const below = normalTail((lognormal.mu - log(tail.above)) / lognormal.sigma);
  const parameters = [tail.above, tail.scale, tail.shape];
  const tailAt = putQuantiles(memory, { kind: KIND.pareto, parameters, list: [], entries: 0 });
  return put(memory, [bodyAt, below / (1 - zeta), 1 - zeta, tailAt, capOf(damage), zeta]);
}

function putTerms(memory: KernelMemory, terms: InsuranceTerms | undefined): number {
  if (!terms) return 0;
  const { waitingHours = 0, deductible = 0, share = 1 } = terms;
  const { limit = Number.POSITIVE_INFINITY, yearlyLimit = Number.POSITIVE_INFINITY } = terms;
  return put(memory, [waitingHours, deductible, limit, share, yearlyLimit]);
}

/** A record of a source or group: its parts are laid out here, the record itself by the caller, next to its like. */
function damageSlots(
  memory: KernelMemory,
  damage: EventDamage,
  counts: number,
  stream: number,
  report: number,
): number[] {
  const { duration, insurance, spilloverInsurance, spillover } = damage;
  const hours = duration && 'hours' in duration ? putQuantiles(memory, quantileRecord(duration.hours)) : 0;
  const rate = duration && 'lossPerHour' in duration ? duration.lossPerHour : 1;
  const severity = putSeverity(memory, damage);
  const cover = [putTerms(memory, insurance), putTerms(memory, spilloverInsurance)];
  return [counts, stream, severity, spillover, hours, rate, ...cover, report, 0];
}

/** Lays out a model without faults, and says where the program stands; reports are numbered as `reportOwners` lists them. */
export function layOut(
  memory: KernelMemory,
  { sources, vendors = [] }: LossYearModel,
  curves: readonly LossMeasure[],
  seed: number,
): number {
  let reports = 0;
  const slots = (
    damage: EventDamage & { readonly id: string },
    counts: number,
    vendor: string | null,
  ): number[] => {
    const stream = streamOf(vendor === null ? streamName(damage.id) : streamName(vendor, damage.id));
    reports += 1;
    return damageSlots(memory, damage, counts, stream, reports - 1);
  };
  const sourceRecords = sources.flatMap((source) =>
    slots(source, putFrequency(memory, source.frequency), null),
  );
  const vendorRecords = vendors.flatMap(({ id, frequency, clients }) => {
    const groups = clients.flatMap((group) => {
      const hit = binomialTable(group.clients, group.share * group.susceptibility) as CountTable;
      return slots(group, putCounts(memory, hit), id);
    });
    return [
      putFrequency(memory, frequency),
      streamOf(streamName(id)),
      groups.length / RECORD,
      put(memory, groups),
    ];
  });
  return put(memory, [
    ...seedWords(seed),
    sources.length,
    put(memory, sourceRecords),
    vendorRecords.length / VENDOR,
    put(memory, vendorRecords),
    curves.length,
    ...[...curves.map((measure) => LOSS_MEASURES.indexOf(measure)), 0, 0, 0, 0].slice(0, 8),
    0,
  ]);
}

/** Slot of the program that a kernel sets where a cluster of events found no room. */
export const FAILED = 15;
