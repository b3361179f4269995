import type { Scenario } from '../document/scenario.ts';
import { DYNAMIC_MODELS } from '../../damage/index.ts';
import type { ModelId } from '../document/model-id.ts';
import { YEARS } from '../sampling/annual-loss.ts';
import { DRAW_BLOCK } from '../sampling/counted-draws.ts';
import { drawPlan, KEPT_DRAWS } from '../sampling/open-draws.ts';

/**
 * A piece of a work: one part of it, over a range. With the work it says all there is to know, so that it can be run
 * anywhere, in any order and again, and gives the same bytes.
 */
export interface Chunk {
  /** Position of the scenario in a library; 0 elsewhere. */
  readonly item: number;
  /**
   * - `frame`: all of an estimate that is not drawn
   * - `draws`: draws of the linear models
   * - `paths`: points of the sample that models over time are run at
   * - `years`: years of losses
   * - `rows`: rows of a table of incidents
   */
  readonly part: 'frame' | 'draws' | 'paths' | 'years' | 'rows';
  readonly first: number;
  readonly end: number;
}

/** How much of each part makes a chunk, at most. */
export interface ChunkSizes {
  readonly draws: number;
  readonly paths: number;
  readonly years: number;
  readonly rows: number;
}

/** Each some tenths of a second to some seconds of work for a national table (measured, see decision 0016). */
export const CHUNK_SIZES: ChunkSizes = { draws: 2 ** 19, paths: 20, years: 2 ** 18, rows: 4 };

/** Ranges of at most `size`, which is brought up to a whole number of blocks. */
export function ranges(total: number, size: number, block = 1): readonly (readonly [number, number])[] {
  const step = Math.max(1, Math.ceil(size / block)) * block;
  return Array.from({ length: Math.ceil(total / step) }, (_, k) => [
    k * step,
    Math.min(total, (k + 1) * step),
  ]);
}

/** What of an estimate is asked for besides the scenario. */
export interface EstimateChoice {
  readonly models?: readonly ModelId[] | undefined;
  /**
   * What is asked of uncertain numbers beside the answer at their modes: `draws` (default) tells all; `cases` leaves
   * `range`, `annual` and `insurance` null; `none` leaves `cases` null too.
   */
  readonly range?: 'none' | 'cases' | 'draws' | undefined;
}

/** All chunks of an estimate. The frame, which may last longest, is the first. */
export function estimateChunks(
  scenario: Scenario,
  { models, range = 'draws' }: EstimateChoice,
  sizes: ChunkSizes = CHUNK_SIZES,
  item = 0,
): readonly Chunk[] {
  const frame: Chunk = { item, part: 'frame', first: 0, end: 1 };
  const { draws, pathDraws } = drawPlan(scenario);
  if (range !== 'draws' || draws === 0) return [frame];
  const chosen = models ?? scenario.models ?? 'all';
  const overTime = chosen === 'all' || DYNAMIC_MODELS.some(({ id }) => chosen.includes(id));
  const cut = (part: Chunk['part'], total: number, size: number, block?: number): Chunk[] =>
    ranges(total, size, block).map(([first, end]) => ({ item, part, first, end }));
  return [
    frame,
    ...cut('paths', overTime ? pathDraws : 0, sizes.paths),
    ...cut('draws', draws, draws <= KEPT_DRAWS ? draws : sizes.draws, DRAW_BLOCK),
    ...cut('years', scenario.frequency === undefined ? 0 : YEARS, sizes.years, DRAW_BLOCK),
  ];
}
