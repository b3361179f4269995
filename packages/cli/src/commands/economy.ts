import type { Command } from 'commander';
import { addAggregate } from './economy-aggregate.ts';
import { addCheck } from './economy-check.ts';
import { addExport } from './economy-export.ts';
import { addImport } from './economy-import.ts';
import { addList } from './economy-list.ts';
import { addRemove } from './economy-remove.ts';
import { addShow } from './economy-show.ts';
import { addUpdate } from './economy-update.ts';

export function addEconomy(program: Command): void {
  const economy = program
    .command('economy')
    .summary('the input–output tables: list, show, import, check, aggregate, update, export, remove')
    .description('Input–output tables: those that come with Spillway and those you import.');
  for (const add of [addList, addShow, addImport, addCheck, addAggregate, addUpdate, addExport, addRemove])
    add(economy);
}
