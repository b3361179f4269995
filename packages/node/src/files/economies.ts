import { mkdir, readFile, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { decodeTable, encodeTable, type IoTable } from '@spillway/core/economy';
import { SpillwayError } from '@spillway/core/shared';
import { filesById } from './files-by-id.ts';
import { shippedData } from './shipped-data.ts';
import { writeWhole } from './write-whole.ts';

const EXTENSION = '.spillway-table';

/** Folder of the user's own data: `SPILLWAY_HOME`, by default `.spillway` in the home folder. */
export const userFolder = (): string => resolve(process.env['SPILLWAY_HOME'] ?? join(homedir(), '.spillway'));

/** A table on disk, named without being opened. */
export interface StoredEconomy {
  readonly id: string;
  readonly path: string;
  readonly origin: 'shipped' | 'imported';
}

/** Table files of a folder in the order of their names; none where there is no such folder. */
export const tablesIn = async (folder: string, origin: StoredEconomy['origin']): Promise<StoredEconomy[]> =>
  (await filesById(folder, EXTENSION)).map((file) => ({ ...file, origin }));

/** The tables that come with Spillway. */
export const listShippedEconomies = (): Promise<StoredEconomy[]> =>
  tablesIn(shippedData('economies'), 'shipped');

/** Every table at hand: those that come with Spillway and those imported. An imported one stands for a shipped one of the same id. */
export async function listEconomies(): Promise<StoredEconomy[]> {
  const imported = await tablesIn(join(userFolder(), 'economies'), 'imported');
  const taken = new Set(imported.map(({ id }) => id));
  const shipped = (await listShippedEconomies()).filter(({ id }) => !taken.has(id));
  return [...shipped, ...imported];
}

/** Reads a table file. @throws SpillwayError if it is not one, or is damaged. */
export async function readTableFile(path: string): Promise<IoTable> {
  return decodeTable(await readFile(path), path);
}

/** @throws SpillwayError `economy/unknown-table` if there is no table of this id; the message lists those there are. */
export async function loadEconomy(id: string): Promise<IoTable> {
  const all = await listEconomies();
  const found = all.find((economy) => economy.id === id);
  if (found !== undefined) return readTableFile(found.path);
  throw new SpillwayError(
    'economy/unknown-table',
    `there is no economy "${id}"; at hand are ${all.map((economy) => economy.id).join(', ')}. Others come in with \`spillway economy import\``,
    { id },
  );
}

/** Takes an imported table away. @throws SpillwayError `economy/unknown-table` if there is none of this id among them. */
export async function removeEconomy(id: string): Promise<void> {
  const found = (await listEconomies()).find((economy) => economy.id === id && economy.origin === 'imported');
  if (found === undefined) {
    throw new SpillwayError(
      'economy/unknown-table',
      `there is no imported economy "${id}"; shipped ones stay`,
      { id },
    );
  }
  await rm(found.path);
}

/**
 * Asks whether ids are free before anything is stored under them, so that several tables come in together or not
 * at all.
 *
 * @throws SpillwayError `shared/invalid-argument` if any is taken; the message names them.
 */
export async function requireFree(ids: readonly string[]): Promise<void> {
  const taken = (await listEconomies()).filter(({ id }) => ids.includes(id));
  if (taken.length === 0) return;
  const named = taken.map(({ id, origin }) => `"${id}" (${origin})`).join(', ');
  throw new SpillwayError(
    'shared/invalid-argument',
    `there ${taken.length === 1 ? 'is an economy' : 'are economies'} ${named} already: choose another --id, or --replace; nothing was stored`,
    { ids: taken.map(({ id }) => id) },
  );
}

/**
 * Stores a table among the imported ones.
 *
 * @param replace whether it may take the place of a table of the same id, shipped or imported.
 * @returns the path of its file.
 * @throws SpillwayError `shared/invalid-argument` if the id is taken or no id.
 */
export async function saveEconomy(table: IoTable, replace: boolean): Promise<string> {
  if (!/^[a-z0-9][a-z0-9._~-]{0,95}$/.test(table.id)) {
    throw new SpillwayError(
      'shared/invalid-argument',
      `an economy's id has small letters, digits, dots, dashes and tildes, but is "${table.id}"`,
      {
        id: table.id,
      },
    );
  }
  if (!replace) await requireFree([table.id]);
  const folder = join(userFolder(), 'economies');
  await mkdir(folder, { recursive: true });
  const path = join(folder, table.id + EXTENSION);
  await writeWhole(path, encodeTable(table));
  return path;
}
