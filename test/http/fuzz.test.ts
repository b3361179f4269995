import { afterAll, beforeAll, expect, it } from 'vitest';
import { errorLog } from '../fuzz/error-log.ts';
import { OPERATIONS } from '../fuzz/operations.ts';
import { runFuzz } from '../fuzz/run-fuzz.ts';
import { openTestCentre, type TestCentre } from '../open-test-centre.ts';

/** A short run belongs to the tests; `npm run fuzz` makes a long one, with a seed of its own. */
const REQUESTS = Number(process.env['SPILLWAY_FUZZ_REQUESTS'] ?? 1500);
const SEED = Number(process.env['SPILLWAY_FUZZ_SEED'] ?? 20261126);
/** A request may take as long as an estimate is given, and a little. */
const LIMIT_MS = 70_000;

let open: TestCentre;
const errors = errorLog();
beforeAll(async () => {
  // Jobs wait, so that nothing is written but by requests.
  open = await openTestCentre({ jobs: 0, logger: errors });
});
afterAll(() => open.close());

it(
  `answers ${REQUESTS} hostile requests with what is described, and is whole behind them (seed ${SEED})`,
  async () => {
    const print = process.env['SPILLWAY_FUZZ_REQUESTS'] === undefined ? undefined : console.log;
    const report = await runFuzz(open, {
      seed: SEED,
      requests: REQUESTS,
      limitMs: LIMIT_MS,
      lastError: () => errors.last,
      ...(print === undefined ? {} : { log: print }),
    });
    print?.(
      [
        `seed ${SEED}`,
        `statuses: ${[...report.statuses]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([status, count]) => `${status}: ${count}`)
          .join(', ')}`,
        `longest: ${report.longest.map(({ ms, what }) => `${ms} ms ${what}`).join('; ')}`,
        `stalled: ${report.stalled.map(({ ms, what }) => `${ms} ms ${what}`).join('; ')}`,
        `never succeeded: ${OPERATIONS.map(({ id }) => id)
          .filter((id) => !report.succeeded.has(id))
          .join(', ')}`,
        ...[...report.faults].map(([what, { count, first }]) => `${count} × ${what}\n${first}`),
      ].join('\n'),
    );
    expect([...report.faults].map(([what, { count, first }]) => `${count} × ${what}\n${first}`)).toEqual([]);
    // It asked enough: most operations succeeded, and most kinds of refusals were met.
    expect(report.succeeded.size).toBeGreaterThan(OPERATIONS.length * 0.6);
    for (const status of ['200', '201', '204', '400', '401', '403', '404', '412', '413', '415', '422', '428'])
      expect(report.statuses.get(status) ?? 0, status).toBeGreaterThan(0);
  },
  6 * 3_600_000,
);
