import { hashBytes, VERSION } from '../../shared/index.ts';
import type { ModelId } from '../document/model-id.ts';
import type { Scenario } from '../document/scenario.ts';
import { drawPlan } from '../sampling/open-draws.ts';
import { CHUNK_SIZES, type Chunk, type ChunkSizes, estimateChunks, ranges } from './chunk.ts';

interface WorkChoice {
  /** Hash of the table (`tableHash`). */
  readonly table: string;
  readonly models?: readonly ModelId[] | undefined;
  readonly currency?: string | undefined;
}

/** One scenario in one table: gives an `Assessment`. */
export interface EstimateWork extends WorkChoice {
  readonly kind: 'estimate';
  readonly scenario: Scenario;
}

/** Many scenarios in one table, each an estimate: gives a `LibraryAnswer`. */
export interface LibraryWork extends WorkChoice {
  readonly kind: 'library';
  readonly scenarios: readonly Scenario[];
}

/** A table of incidents against the models: gives a `BacktestReport`. */
export interface BacktestWork {
  readonly kind: 'backtest';
  /** Name of the file, for its findings. */
  readonly file: string;
  /** Its rows, as CSV. */
  readonly text: string;
  readonly rows: number;
  /** Names the tables and reference figures it is run on. */
  readonly data: string;
}

/** A long piece of work as data: it says all that its answer rests on. */
export type Work = EstimateWork | LibraryWork | BacktestWork;

/** Names a work with the version that does it: equal hashes, equal bytes of every chunk. */
export const workHash = (work: Work): string =>
  hashBytes(new TextEncoder().encode(`${VERSION} ${JSON.stringify(work)}`));

/** Cuts a work into chunks. What is told of it does not depend on the sizes. */
export function chunksOf(work: Work, sizes: ChunkSizes = CHUNK_SIZES): readonly Chunk[] {
  switch (work.kind) {
    case 'estimate':
      return estimateChunks(work.scenario, work, sizes);
    case 'library':
      return work.scenarios.flatMap((scenario, item) => estimateChunks(scenario, work, sizes, item));
    case 'backtest':
      return ranges(work.rows, sizes.rows).map(([first, end]) => ({ item: 0, part: 'rows', first, end }));
  }
}

/** Draws of the linear models, and points that models over time are run at, that one answer while a person waits may have. */
const MOST_DRAWS = 1_000_000;
const MOST_PATHS = 500;

/** Whether an estimate is too long to be waited for, and is to be a job. */
export function isLarge(scenario: Scenario): boolean {
  const { draws, pathDraws } = drawPlan(scenario);
  return draws >= MOST_DRAWS || pathDraws >= MOST_PATHS;
}
