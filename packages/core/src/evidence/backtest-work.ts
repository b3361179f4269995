import { type BacktestWork, type Chunk, decodePart, encodePart, type OpenWork } from '../scenarios/index.ts';
import { SpillwayError } from '../shared/index.ts';
import { memoryFile } from '../sheets/index.ts';
import type { BacktestOptions } from './backtest-options.ts';
import type { BacktestReport, BacktestTest } from './backtest-report.ts';
import { type BacktestsRead, readBacktests } from './rows/read-backtests.ts';
import { countRows, reportOf, testRows } from './run-backtests.ts';

const readText = (file: string, text: string): Promise<BacktestsRead> =>
  readBacktests(memoryFile(file, new TextEncoder().encode(text)));

/** The work of holding the models against a table of incidents: one chunk some rows. */
export async function backtestWork(file: string, text: string, data: string): Promise<BacktestWork> {
  return { kind: 'backtest', file, text, rows: countRows(await readText(file, text)), data };
}

/** Opens the work on its tables and figures. */
export function openBacktestWork(
  { file, text }: BacktestWork,
  data: Pick<BacktestOptions, 'tables' | 'reference'>,
): OpenWork {
  const read = readText(file, text);
  return {
    async run({ part, first, end }, options = {}) {
      if (part !== 'rows')
        throw new SpillwayError('shared/invalid-argument', 'a table of incidents has rows alone', { part });
      return encodePart(await testRows(await read, { ...options, ...data, file }, first, end));
    },
    close() {},
  };
}

/** The report out of the bytes of all chunks: what `runBacktests` gives. */
export async function combineBacktestWork(
  { file, text }: BacktestWork,
  made: readonly { readonly chunk: Chunk; readonly bytes: Uint8Array }[],
): Promise<BacktestReport> {
  const tests = made
    .toSorted((a, b) => a.chunk.first - b.chunk.first)
    .flatMap(({ bytes }) => decodePart(bytes).value as readonly BacktestTest[]);
  return reportOf(await readText(file, text), file, tests);
}
