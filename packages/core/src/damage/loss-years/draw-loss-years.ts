import { KernelMemory, type KernelPool, SAMPLING_KERNELS } from '../../kernels/index.ts';
import { SpillwayError, type TaskOptions, throwIfCancelled } from '../../shared/index.ts';
import { type DrawnYears, type Exceedance, type ExceedanceOptions, exceedanceOf } from './exceedance.ts';
import { blockMoments, partsOf, type SourceLoss, sourceLosses } from './loss-reports.ts';
import { expectLossModel } from './loss-year-model-faults.ts';
import { LOSS_MEASURES, type LossMeasure, type LossYearModel } from './loss-year-model.ts';
import { BINS, binnedLosses, type OrderedLosses, sortedLosses } from './ordered-losses.ts';
import { FAILED, layOut, type Program } from './program.ts';

/** Years of a block: must be BLOCK of the kernels. */
const BLOCK = 16384;
/** Bytes of a histogram. */
const HISTOGRAM = 4 * (BINS + 3);
/** Up to so many years are kept one by one, and curves are read off them exactly. */
const KEPT = 2 ** 18;
/** Turns in which the work is done, after each of which progress is told. */
const TURNS = 10;
/** Blocks of a part: about 2 ms of work. */
const PART = 3;
const MOST_DRAWS = 2 ** 31;

export interface DrawOptions extends TaskOptions, ExceedanceOptions {
  readonly seed: number;
  /** Years to draw. */
  readonly draws: number;
  /** What exceedance curves are wanted of; `total` by default. */
  readonly measures?: readonly LossMeasure[] | undefined;
  readonly pool?: KernelPool | undefined;
}

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

function expectOptions({ draws, measures }: DrawOptions): readonly LossMeasure[] {
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS)
    throw new SpillwayError(
      'shared/invalid-argument',
      `draws must be a whole number from 1 to ${MOST_DRAWS}, but is ${draws}`,
      { field: 'draws', expected: `1 to ${MOST_DRAWS}`, found: draws },
    );
  const wanted = measures ?? ['total'];
  const unknown = wanted.find((measure) => !LOSS_MEASURES.includes(measure));
  if (unknown !== undefined || wanted.length === 0 || new Set(wanted).size < wanted.length)
    throw new SpillwayError(
      'shared/invalid-argument',
      `measures must be some of ${LOSS_MEASURES.join(', ')}, each once, but are ${wanted.join(', ') || 'none'}`,
      { field: 'measures', expected: LOSS_MEASURES, found: wanted },
    );
  return wanted;
}

/** Runs all blocks, in turns so that progress can be told; whoever takes a part counts into a lane of its own. */
async function runBlocks(
  memory: KernelMemory,
  program: Program,
  { draws, ...options }: DrawOptions,
  space: {
    readonly curves: number;
    readonly results: number;
    readonly resultBytes: number;
    readonly keep: number;
  },
): Promise<number> {
  const blocks = Math.ceil(draws / BLOCK);
  const lanes = memory.workers;
  const laneBytes = 2 * HISTOGRAM * space.curves;
  const histograms = memory.allocate(lanes * laneBytes);
  const scratchBytes = Math.ceil(memory.call('scratchBytes') / 64) * 64;
  const scratch = memory.allocate(lanes * scratchBytes);
  const locks = memory.allocate(4 * lanes);
  const head = [program.at, locks, lanes, scratch, scratchBytes, histograms, HISTOGRAM];
  const tail = [space.results, space.resultBytes, space.keep, draws];
  const turns = Math.min(TURNS, blocks);
  for (let turn = 0, begin = 0; turn < turns; turn++) {
    const end = Math.floor((blocks * (turn + 1)) / turns);
    const parts: number[][] = [];
    for (; begin < end; begin += PART) parts.push([...head, ...tail, begin, Math.min(begin + PART, end)]);
    begin = end;
    await memory.run('lossYears', parts, { signal: options.signal });
    if (memory.doubles(program.at, FAILED + 1)[FAILED] !== 0)
      throw new SpillwayError(
        'damage/invalid-loss-model',
        'a cluster of events must leave at most 4096 waiting, but one leaves more: its branching ratio is too near to 1',
        { field: 'frequency', expected: 4096, found: 'more' },
      );
    options.onProgress?.({
      stage: 'loss years',
      done: Math.min(draws, end * BLOCK),
      total: draws,
      unit: 'draws',
    });
    throwIfCancelled(options.signal);
  }
  for (let lane = 1; lane < lanes; lane++)
    memory.call('moveCounts', histograms, histograms + lane * laneBytes, laneBytes);
  return histograms;
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
  const { draws, seed, pool } = options;
  const measures = expectOptions(options);
  expectLossModel(model);
  throwIfCancelled(options.signal);
  const memory = new KernelMemory(SAMPLING_KERNELS, pool);
  try {
    const program = layOut(memory, model, measures, seed);
    const curves = measures.length;
    const resultBytes = 32 * curves + 40 * program.reports.length;
    const blocks = Math.ceil(draws / BLOCK);
    const results = memory.allocate(blocks * resultBytes);
    const keep = draws <= KEPT ? memory.allocate(16 * draws * curves) : 0;
    const histograms = await runBlocks(memory, program, options, { curves, results, resultBytes, keep });
    const values = memory.doubles(results, (blocks * resultBytes) / 8);
    const exceedance = measures.map((measure, c) => {
      const ordered = (which: 0 | 1, greatest: number): OrderedLosses =>
        keep > 0
          ? sortedLosses(memory.doubles(keep + 8 * draws * (2 * c + which), draws))
          : binnedLosses(memory.words(histograms + HISTOGRAM * (2 * c + which), BINS), greatest);
      const moments = blockMoments(partsOf(values, resultBytes / 8, 4 * c, 4), draws, BLOCK);
      if (keep === 0 && moments.greatest >= 2 ** 64)
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
    const sources = program.reports.map(({ id, vendor, damage }, r) =>
      sourceLosses(partsOf(values, resultBytes / 8, 4 * curves + 5 * r, 5), draws, {
        id,
        vendor,
        industry: damage.industry,
      }),
    );
    return { seed, draws, exceedance, sources, industries: byIndustry(sources) };
  } finally {
    memory.close();
  }
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
