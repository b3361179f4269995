import { decodeTable, type IoTable } from '@spillway/core/economy';
import { combineBacktestWork, openBacktestWork } from '@spillway/core/evidence';
import {
  combineEstimateWork,
  combineLibraryWork,
  openScenarioWork,
  type OpenWork,
  type Work,
} from '@spillway/core/scenarios';
import { loadEvidenceData } from '../files/evidence-data.ts';
import type { ChunkTask } from './chunk-task.ts';

interface Kept {
  readonly hash: string;
  readonly open: OpenWork;
}

/** Does tasks one after the other, and keeps the last work and its table ready for the next. */
export function chunkTasks(): (task: ChunkTask) => Promise<Uint8Array> {
  let kept: Kept | null = null;
  let table: { readonly hash: string; readonly table: IoTable } | null = null;

  const tableOf = (hash: string, bytes: Uint8Array | null): IoTable => {
    if (bytes !== null) table = { hash, table: decodeTable(bytes) };
    if (table?.hash !== hash) throw new Error(`the table ${hash} has not been handed over`);
    return table.table;
  };
  const open = async (work: Work, bytes: Uint8Array | null): Promise<OpenWork> =>
    work.kind === 'backtest'
      ? openBacktestWork(work, await loadEvidenceData())
      : openScenarioWork(work, tableOf(work.table, bytes));
  const run = async ({
    hash,
    work,
    table: bytes,
    chunk,
  }: ChunkTask & { kind: 'run' }): Promise<Uint8Array> => {
    if (kept?.hash !== hash) {
      kept?.open.close();
      kept = null;
      kept = { hash, open: await open(work, bytes) };
    }
    return kept.open.run(chunk);
  };
  const combine = async ({ work, made }: ChunkTask & { kind: 'combine' }): Promise<Uint8Array> => {
    const answer =
      work.kind === 'estimate'
        ? combineEstimateWork(work, made)
        : work.kind === 'library'
          ? combineLibraryWork(work, made)
          : await combineBacktestWork(work, made);
    return new TextEncoder().encode(JSON.stringify(answer));
  };
  return (task) => (task.kind === 'run' ? run(task) : combine(task));
}
