import { KernelMemory, type KernelPool, SAMPLING_KERNELS } from '../../kernels/index.ts';
import { SpillwayError, type TaskOptions, throwIfCancelled } from '../../shared/index.ts';
import type { ExceedanceOptions } from './exceedance.ts';
import { expectLossModel } from './loss-year-model-faults.ts';
import { LOSS_MEASURES, type LossMeasure, type LossYearModel } from './loss-year-model.ts';
import { BINS } from './ordered-losses.ts';
import { FAILED, layOut, reportOwners } from './program.ts';

/** Years of a block: must be BLOCK of the kernels. */
export const BLOCK = 16384;
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

/** @throws SpillwayError `shared/invalid-argument` */
export function expectOptions({ draws, measures }: DrawOptions): readonly LossMeasure[] {
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

/** Years [first, end) that were drawn, in blocks: what is needed of them to tell the losses of all years. */
export interface YearsPart {
  readonly first: number;
  readonly end: number;
  /** Moments and reports of every block, as the kernels leave them. */
  readonly blocks: Float64Array;
  /** Sums and then greatest events of the years, for each measure; null where there are too many to keep. */
  readonly kept: Float64Array | null;
  /** Years counted in bins, for sums and greatest events of each measure; null where years are kept. */
  readonly counts: readonly Uint32Array[] | null;
}

/** Runs blocks [first, end), in turns so that progress can be told; whoever takes a part counts into a lane of its own. */
async function runBlocks(
  memory: KernelMemory,
  program: number,
  { draws, ...options }: DrawOptions,
  [first, end]: readonly [number, number],
  space: {
    readonly curves: number;
    readonly results: number;
    readonly resultBytes: number;
    readonly keep: number;
  },
): Promise<number> {
  const lanes = memory.workers;
  const laneBytes = 2 * HISTOGRAM * space.curves;
  const histograms = memory.allocate(lanes * laneBytes);
  const scratchBytes = Math.ceil(memory.call('scratchBytes') / 64) * 64;
  const scratch = memory.allocate(lanes * scratchBytes);
  const locks = memory.allocate(4 * lanes);
  const head = [program, locks, lanes, scratch, scratchBytes, histograms, HISTOGRAM];
  const tail = [space.results, space.resultBytes, space.keep, draws];
  const turns = Math.min(TURNS, end - first);
  for (let turn = 0, begin = first; turn < turns; turn++) {
    const until = first + Math.floor(((end - first) * (turn + 1)) / turns);
    const parts: number[][] = [];
    for (; begin < until; begin += PART) parts.push([...head, ...tail, begin, Math.min(begin + PART, until)]);
    begin = until;
    await memory.run('lossYears', parts, { signal: options.signal });
    if (memory.doubles(program, FAILED + 1)[FAILED] !== 0)
      throw new SpillwayError(
        'damage/invalid-loss-model',
        'a cluster of events must leave at most 4096 waiting, but one leaves more: its branching ratio is too near to 1',
        { field: 'frequency', expected: 4096, found: 'more' },
      );
    options.onProgress?.({
      stage: 'loss years',
      done: Math.min(draws, until * BLOCK),
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
 * Draws years [first, end) of those that `options` asks for, so that parts of them can be drawn anywhere, in any order
 * and again.
 *
 * @param first a multiple of 16 384. @param end another, or the number of years asked for.
 * @throws SpillwayError as `drawLossYears`.
 */
export async function drawYears(
  model: LossYearModel,
  options: DrawOptions,
  first: number,
  end: number,
): Promise<YearsPart> {
  const { draws, seed, pool } = options;
  const measures = expectOptions(options);
  expectLossModel(model);
  if (first % BLOCK !== 0 || !(first < end) || end > draws || (end % BLOCK !== 0 && end !== draws))
    throw new SpillwayError(
      'shared/invalid-argument',
      `a part must begin and end at multiples of ${BLOCK} years or at the last, but is ${first} to ${end} of ${draws}`,
      { field: 'first', expected: `multiples of ${BLOCK}`, found: [first, end] },
    );
  throwIfCancelled(options.signal);
  const memory = new KernelMemory(SAMPLING_KERNELS, pool);
  try {
    const program = layOut(memory, model, measures, seed);
    const curves = measures.length;
    const resultBytes = 32 * curves + 40 * reportOwners(model).length;
    const range = [first / BLOCK, Math.ceil(end / BLOCK)] as const;
    const results = memory.allocate(range[1] * resultBytes);
    const keep = draws <= KEPT ? memory.allocate(16 * draws * curves) : 0;
    const histograms = await runBlocks(memory, program, options, range, {
      curves,
      results,
      resultBytes,
      keep,
    });
    const lists = Array.from({ length: 2 * curves }, (_, k) => k);
    const years = end - first;
    const kept = keep > 0 ? new Float64Array(lists.length * years) : null;
    for (const k of lists) kept?.set(memory.doubles(keep + 8 * (draws * k + first), years), k * years);
    return {
      first,
      end,
      blocks: memory
        .doubles(results + range[0] * resultBytes, ((range[1] - range[0]) * resultBytes) / 8)
        .slice(),
      kept,
      counts: kept === null ? lists.map((k) => memory.words(histograms + HISTOGRAM * k, BINS).slice()) : null,
    };
  } finally {
    memory.close();
  }
}
