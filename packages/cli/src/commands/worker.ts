import { type Command, Option } from 'commander';
import { availableParallelism } from 'node:os';
import { homeOption } from '../centre/home-option.ts';
import { wholeNumber } from '../whole-number.ts';

export function addWorker(program: Command): void {
  program
    .command('worker')
    .summary('work on large estimates, on any number of machines')
    .description(
      'Take parts of large estimates out of the queue and work on them until stopped. Any number may run, wherever the database is reached; one that goes away loses nothing, for others take its parts.',
    )
    .addOption(
      new Option('--workers <n>', 'parts at a time, each on a thread of its own')
        .argParser(wholeNumber(1, 256))
        .default(availableParallelism(), 'one a core'),
    )
    .addOption(homeOption())
    .action(async (flags: { home?: string; workers: number }) => {
      const { runWorker } = await import('../centre/run-worker.ts');
      await runWorker(flags);
    });
}
