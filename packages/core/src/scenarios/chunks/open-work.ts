import { type IoTable, tableHash } from '../../economy/index.ts';
import { SpillwayError, type TaskOptions } from '../../shared/index.ts';
import { type EconomyOptions, PreparedEconomies } from '../answering/prepared-economies.ts';
import type { Assessment } from '../assessment/assessment.ts';
import { scenarioId } from '../document/scenario-id.ts';
import type { Chunk } from './chunk.ts';
import {
  decodeDraws,
  decodePaths,
  decodeYears,
  encodeDraws,
  encodePaths,
  encodeYears,
} from './estimate-bytes.ts';
import { combineEstimate, type EstimateFrame } from './estimate-parts.ts';
import { type OpenEstimate, openEstimate } from './open-estimate.ts';
import { decodePart, encodePart } from './part-bytes.ts';
import type { EstimateWork, LibraryWork } from './work.ts';

/** A work whose chunks can be run here, one after the other; whoever opens it closes it. */
export interface OpenWork {
  /** Runs a chunk: a pure function of work and chunk. */
  run(chunk: Chunk, options?: TaskOptions): Promise<Uint8Array>;
  close(): void;
}

/** A scenario of a library in its table, or why the table cannot answer it. */
export interface LibraryEntry {
  readonly id: string;
  readonly assessment: Assessment | null;
  readonly why: Pick<SpillwayError, 'code' | 'message' | 'details'> | null;
}

/** Scenarios in one table: `library/1`, in the order they were given. */
export interface LibraryAnswer {
  readonly spillway: 'library/1';
  readonly answers: readonly LibraryEntry[];
}

const scenariosOf = (work: EstimateWork | LibraryWork) =>
  work.kind === 'estimate' ? [work.scenario] : work.scenarios;

async function bytesOf(
  estimate: OpenEstimate,
  { part, first, end }: Chunk,
  options: EconomyOptions,
): Promise<Uint8Array> {
  switch (part) {
    case 'frame':
      return encodePart(await estimate.frame(options));
    case 'draws':
      return encodeDraws(await estimate.draws(first, end, options));
    case 'paths':
      return encodePaths(await estimate.paths(first, end, options));
    case 'years':
      return encodeYears(await estimate.years(first, end, options));
    case 'rows':
      throw new SpillwayError('shared/invalid-argument', 'an estimate has no rows', { part });
  }
}

/**
 * Opens a work of scenarios in its table.
 *
 * A scenario that its table cannot answer fails an estimate; of a library it is an entry that says why.
 *
 * @throws SpillwayError `shared/invalid-argument` if the table is not the one of the work.
 */
export function openScenarioWork(
  work: EstimateWork | LibraryWork,
  table: IoTable,
  { pool }: Pick<EconomyOptions, 'pool'> = {},
): OpenWork {
  const hash = tableHash(table);
  if (hash !== work.table)
    throw new SpillwayError(
      'shared/invalid-argument',
      `the table must be ${work.table.slice(0, 12)}…, but ${table.id} is ${hash.slice(0, 12)}…`,
      { field: 'table', expected: work.table, found: hash },
    );
  const scenarios = scenariosOf(work);
  const economies = new PreparedEconomies(table, { pool });
  let open: { readonly item: number; readonly estimate: OpenEstimate } | null = null;
  return {
    async run(chunk, options = {}) {
      try {
        // One scenario is kept ready at a time: its chunks mostly come one after the other.
        if (open?.item !== chunk.item) {
          open = null;
          const scenario = scenarios[chunk.item];
          open = {
            item: chunk.item,
            estimate: openEstimate(scenario, table, () => hash, economies, work),
          };
        }
        return await bytesOf(open.estimate, chunk, { ...options, pool });
      } catch (error) {
        if (work.kind === 'estimate' || !(error instanceof SpillwayError)) throw error;
        if (error.code === 'shared/cancelled') throw error;
        const { code, message, details } = error;
        return encodePart({ failed: { code, message, details } });
      }
    },
    close: () => economies.close(),
  };
}

interface Made {
  readonly chunk: Chunk;
  readonly bytes: Uint8Array;
}

function combineOne(work: EstimateWork | LibraryWork, item: number, made: readonly Made[]): LibraryEntry {
  const scenario = scenariosOf(work)[item];
  const of = (part: Chunk['part']): Uint8Array[] =>
    made
      .filter(({ chunk }) => chunk.item === item && chunk.part === part)
      .toSorted((a, b) => a.chunk.first - b.chunk.first)
      .map(({ bytes }) => bytes);
  const [frameBytes] = of('frame');
  if (frameBytes === undefined)
    throw new SpillwayError('shared/invalid-argument', 'the chunks must hold a frame, but hold none', {
      field: 'made',
      expected: 'frame',
      found: made.map(({ chunk }) => chunk.part),
    });
  const frame = decodePart(frameBytes).value as EstimateFrame | { readonly failed: LibraryEntry['why'] };
  const id = scenarioId(scenario);
  if ('failed' in frame) return { id, assessment: null, why: frame.failed };
  const drawn = <Part>(part: Chunk['part'], decode: (bytes: Uint8Array) => Part | null): Part[] =>
    frame.linear === null ? [] : of(part).map((bytes) => decode(bytes)!);
  const assessment = combineEstimate(scenario, {
    frame,
    draws: drawn('draws', decodeDraws),
    paths: drawn('paths', decodePaths),
    years: drawn('years', decodeYears),
  });
  return { id, assessment, why: null };
}

/** An estimate out of the bytes of all its chunks: to the bit what `assess` gives. */
export const combineEstimateWork = (work: EstimateWork, made: readonly Made[]): Assessment =>
  combineOne(work, 0, made).assessment!;

/** A library out of the bytes of all its chunks. */
export const combineLibraryWork = (work: LibraryWork, made: readonly Made[]): LibraryAnswer => ({
  spillway: 'library/1',
  answers: work.scenarios.map((_, item) => combineOne(work, item, made)),
});
