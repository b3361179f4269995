import { SpillwayError } from '../../shared/index.ts';
import { BLOCK, type DrawOptions, drawYears, expectOptions, type YearsPart } from './draw-years.ts';
import { type DrawnYears, type Exceedance, exceedanceOf } from './exceedance.ts';
import { blockMoments, partsOf, type SourceLoss, sourceLosses } from './loss-reports.ts';
import type { LossYearModel } from './loss-year-model.ts';
import { BINS, binnedLosses, type OrderedLosses, sortedLosses } from './ordered-losses.ts';
import { reportOwners } from './program.ts';

export interface LossYears {
  readonly seed: number;
  readonly draws: number;
  /** One for each measure asked for, in that order. */
  readonly exceedance: readonly Exceedance[];
  /** Yearly means of each source and of each group of clients. */
  readonly sources: readonly SourceLoss[];
  /** The same by industry, so that spillover can be looked at industry by industry. */
  readonly industries: readonly Omit<SourceLoss, 'id' | 'vendor'>[];
}

/** One list of kept years out of all parts, in their order. */
function keptYears(parts: readonly YearsPart[], list: number, draws: number): Float64Array {
  const values = new Float64Array(draws);
  for (const { first, end, kept } of parts)
    values.set(kept!.subarray(list * (end - first), (list + 1) * (end - first)), first);
  return values;
}

/** One list of counted years out of all parts. */
function countedYears(parts: readonly YearsPart[], list: number): Uint32Array {
  const [{ counts: own }, ...others] = parts;
  if (others.length === 0) return own![list];
  const sum = own![list].slice();
  for (const { counts } of others) for (let k = 0; k < BINS; k++) sum[k] += counts![list][k];
  return sum;
}

/**
 * Losses of years out of parts of them that cover all: the same bits however the years were cut.
 *
 * @param options as the parts were drawn with.
 * @throws SpillwayError `damage/invalid-loss-model` if the loss of a year is past what bins hold.
 * @throws SpillwayError `shared/invalid-argument` if the parts are not all years, each once, in their order.
 */
export function lossYearsOf(
  model: LossYearModel,
  options: Omit<DrawOptions, 'pool'>,
  parts: readonly YearsPart[],
): LossYears {
  const { draws, seed } = options;
  const measures = expectOptions(options);
  const gap = parts.findIndex(({ first }, k) => first !== (k === 0 ? 0 : parts[k - 1].end));
  if (gap >= 0 || parts.at(-1)?.end !== draws)
    throw new SpillwayError(
      'shared/invalid-argument',
      `parts must hold all ${draws} years in their order, but are ${parts.map(({ first, end }) => `${first} to ${end}`).join(', ') || 'none'}`,
      { field: 'parts', expected: draws, found: parts.map(({ first, end }) => [first, end]) },
    );
  const owners = reportOwners(model);
  const width = 4 * measures.length + 5 * owners.length;
  const of = (at: number, slots: number): Float64Array[] =>
    parts.flatMap(({ blocks }) => partsOf(blocks, width, at, slots));
  const exceedance = measures.map((measure, c) => {
    const moments = blockMoments(of(4 * c, 4), draws, BLOCK);
    const { kept } = parts[0];
    const ordered = (which: 0 | 1, greatest: number): OrderedLosses =>
      kept !== null
        ? sortedLosses(keptYears(parts, 2 * c + which, draws))
        : binnedLosses(countedYears(parts, 2 * c + which), greatest);
    if (kept === null && moments.greatest >= 2 ** 64)
      throw new SpillwayError(
        'damage/invalid-loss-model',
        `losses of a year must stay under 2^64, but one is ${moments.greatest}: cap them or take a greater unit of money`,
        { field: 'severity.cap', expected: 2 ** 64, found: moments.greatest },
      );
    const years: DrawnYears = {
      measure,
      ...moments,
      sums: ordered(0, moments.greatest),
      maxima: ordered(1, moments.greatestEvent),
    };
    return exceedanceOf(years, options);
  });
  const sources = owners.map(({ id, vendor, damage }, r) =>
    sourceLosses(of(4 * measures.length + 5 * r, 5), draws, { id, vendor, industry: damage.industry }),
  );
  return { seed, draws, exceedance, sources, industries: byIndustry(sources) };
}

/**
 * Draws years of losses: for every year the events of every source and vendor, what each costs directly and by
 * spillover, and what insurers pay of it.
 *
 * Year y of a source rests on addresses of its own (seed, the source's id, y, the event), so that the same years come
 * out for any number of workers, and a source keeps its years when others come or go. Sums run in blocks of 16 384
 * years, in order.
 *
 * @param model amounts in one unit of money, below 2⁶⁴ and, where not 0, above 2⁻⁶⁴ of it.
 * @throws SpillwayError `damage/invalid-loss-model`, `shared/invalid-argument`, `shared/cancelled`
 */
export async function drawLossYears(model: LossYearModel, options: DrawOptions): Promise<LossYears> {
  return lossYearsOf(model, options, [await drawYears(model, options, 0, options.draws)]);
}

function byIndustry(sources: readonly SourceLoss[]): LossYears['industries'] {
  const found = new Map<string, Omit<SourceLoss, 'id' | 'vendor'>>();
  for (const { industry, events, direct, spillover, insuredDirect, insuredSpillover } of sources) {
    const before = found.get(industry);
    found.set(industry, {
      industry,
      events: (before?.events ?? 0) + events,
      direct: (before?.direct ?? 0) + direct,
      spillover: (before?.spillover ?? 0) + spillover,
      insuredDirect: (before?.insuredDirect ?? 0) + insuredDirect,
      insuredSpillover: (before?.insuredSpillover ?? 0) + insuredSpillover,
    });
  }
  return [...found.values()];
}
