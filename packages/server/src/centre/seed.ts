import { plainLabel } from '@spillway/core/access';
import { decodeTable } from '@spillway/core/economy';
import { hashBytes, hashJson } from '@spillway/core/shared';
import { listScenarios, listShippedEconomies } from '@spillway/node/files';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { economyFacts } from '../compute/economy-facts.ts';
import type { Db } from '../storage/database.ts';
import { storesOf, type Stores } from '../storage/storage.ts';
import { PROGRAM } from './caller.ts';
import { createEconomy } from './economies.ts';
import { createOrganisation } from './organisations.ts';
import { replace } from './record-deeds.ts';
import { createScenario, versionOf } from './scenarios.ts';

/** What came with Spillway has the same id at every centre. */
function shippedId(kind: string, name: string): string {
  const hex = hashBytes(new TextEncoder().encode(`spillway\n${kind}\n${name}`));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The organisation that runs the centre; made with a name that its first administrator may change. */
async function requireHost(stores: Stores): Promise<string> {
  const host = (await stores.organisations.list()).find((organisation) => organisation.host);
  if (host !== undefined) return host.id;
  const fields = { name: 'This centre', industry: null, sector: null, country: null };
  return (await createOrganisation(stores, PROGRAM, fields, true)).id;
}

async function seedEconomies(stores: Stores, owner: string): Promise<void> {
  for (const { id: name, path } of await listShippedEconomies()) {
    const id = shippedId('economy', name);
    if ((await stores.records.get('economy', id)) !== null) continue;
    const bytes = await readFile(path);
    const table = { facts: economyFacts(decodeTable(bytes, path)), bytes };
    await createEconomy(stores, PROGRAM, { table, owner, label: plainLabel('CLEAR') }, id);
  }
}

async function seedScenarios(stores: Stores, owner: string): Promise<void> {
  for (const { id: name, path } of await listScenarios()) {
    const id = shippedId('scenario', name);
    const document = await readFile(path, 'utf8');
    const there = await stores.records.hold('scenario', id);
    if (there === null) {
      await createScenario(stores, PROGRAM, { document, owner, label: plainLabel('CLEAR') }, { id, name });
      continue;
    }
    const next = versionOf(document, undefined, name);
    if (there.facts['hash'] !== next.facts['hash'] || hashJson(there.title) !== hashJson(next.title))
      await replace(stores, PROGRAM, there, next);
  }
}

const SEEDED = 'seeded';
/** Raised when the same files are to be put in another way. */
const WAY = 1;

/** Of all that comes with Spillway: by it a centre knows at its next start that nothing is to be put in. */
async function shippedHash(): Promise<string> {
  const files = [...(await listShippedEconomies()), ...(await listScenarios())];
  const hashes = await Promise.all(
    files.map(
      async ({ id, path }) =>
        `${id} ${createHash('sha256')
          .update(await readFile(path))
          .digest('hex')}`,
    ),
  );
  return createHash('sha256')
    .update([WAY, ...hashes].join('\n'))
    .digest('hex');
}

/** Puts in what comes with Spillway: its economies and its library of scenarios; what is there already stays. */
export async function seed(db: Db): Promise<void> {
  const hash = await shippedHash();
  const isSeeded = async ({ settings }: Stores): Promise<boolean> =>
    (await settings.get(SEEDED))?.value === hash;
  if (await isSeeded(storesOf(db))) return;
  await db.transaction().execute(async (tx) => {
    const stores = storesOf(tx);
    await stores.settings.alone('seed');
    if (await isSeeded(stores)) return;
    const owner = await requireHost(stores);
    await seedEconomies(stores, owner);
    await seedScenarios(stores, owner);
    await stores.settings.set(SEEDED, hash);
  });
}
