import { removeEconomy } from '@spillway/node/files';
import type { Command } from 'commander';
import { writeAnswer } from '../output.ts';

export function addRemove(economy: Command): void {
  economy
    .command('remove')
    .summary('take imported tables away')
    .description('Take tables away that were imported or made by aggregate or update. Shipped ones stay.')
    .argument('<id...>', 'ids of imported tables')
    .action(async (ids: string[]) => {
      for (const id of ids) {
        await removeEconomy(id);
        await writeAnswer(`${id} removed`, undefined);
      }
    });
}
