import type { IoTable } from '@spillway/core/economy';
import {
  type Classification,
  CLASSIFICATIONS,
  loadClassification,
} from '@spillway/core/economy/classifications';
import {
  aggregate,
  bridgeThroughIsic,
  readBridge,
  type ReadBridgeResult,
  selectRegion,
} from '@spillway/core/economy/operations';
import { readCsv } from '@spillway/core/sheets';
import { fileSource } from '@spillway/node/files';
import type { Command } from 'commander';
import { findingsFailure, printFindings, usageFailure } from '../failure.ts';
import { findTable } from '../find-table.ts';
import { storeResult } from '../store-result.ts';

interface AggregateFlags {
  to?: string;
  bridge?: string;
  region?: string;
  id?: string;
  out?: string;
  replace: boolean;
}

const KNOWN = Object.keys(CLASSIFICATIONS).join(', ');

export function addAggregate(economy: Command): void {
  economy
    .command('aggregate')
    .summary('re-map a table to another industry list, or cut out a region')
    .description(
      'Re-map a table to another industry list, by a bridge file (csv: from,to,share) or through ISIC Rev.4 divisions, or cut a region out of a multi-regional table.',
    )
    .argument('<id|file>', 'a table at hand, or a table file')
    .option('--to <list>', `the list to map to: ${KNOWN}`)
    .option(
      '--bridge <file>',
      'csv with the columns from, to and share; without --to, its own codes are the list',
    )
    .option('--region <code>', 'this region of a multi-regional table, as a national table')
    .option('--id <id>', 'id of the result')
    .option('-o, --out <file>', 'write a table file instead of storing it')
    .option('--replace', 'take the place of a stored table of the same id', false)
    .action(async (asked: string, flags: AggregateFlags) => {
      if (flags.to === undefined && flags.bridge === undefined && flags.region === undefined) {
        throw usageFailure('say what to do: --to <list>, --bridge <file> or --region <code>');
      }
      let table = await findTable(asked, { acceptErrors: true });
      if (flags.region !== undefined) table = selectRegion(table, flags.region);
      if (flags.to !== undefined || flags.bridge !== undefined) table = await remap(table, flags);
      await storeResult(
        flags.id === undefined ? table : { ...table, id: flags.id },
        flags.out,
        flags.replace,
      );
    });
}

async function listFor(id: string): Promise<Classification> {
  const list = await loadClassification(id);
  if (list === null) throw usageFailure(`there is no industry list "${id}"; known are ${KNOWN}`);
  return list;
}

async function remap(table: IoTable, flags: AggregateFlags): Promise<IoTable> {
  const { bridge, findings } = await bridgeFor(table, flags);
  if (bridge === null) throw findingsFailure('the bridge has errors', findings);
  printFindings(findings);
  return aggregate(table, bridge);
}

async function bridgeFor(table: IoTable, flags: AggregateFlags): Promise<ReadBridgeResult> {
  const to = flags.to === undefined ? null : await listFor(flags.to);
  if (flags.bridge === undefined) return bridgeThroughIsic(await listFor(table.classification), to!);
  const file = await fileSource(flags.bridge);
  return readBridge(readCsv(file), file.name, {
    from: { id: table.classification, industries: table.industries },
    to,
  });
}
