import { SpillwayError } from '@spillway/core/shared';
import type { SequenceState, TableShape } from './database-catalogue.ts';

export const BACKUP_FORMAT = 'spillway-backup/1';
export const MANIFEST_FILE = 'manifest.json';

export interface TableContent extends TableShape {
  readonly rows: number;
  /** Of all parts together, uncompressed. */
  readonly bytes: number;
  readonly parts: number;
  /** SHA-256 of all parts together. */
  readonly sha256: string;
}

/** What a backup says of itself; its last file, so that one that was cut off has none. */
export interface BackupManifest {
  readonly format: typeof BACKUP_FORMAT;
  /** Version of the program that took it. */
  readonly program: string;
  readonly takenAt: string;
  readonly postgres: string;
  /** Steps of the database's shape, in order. */
  readonly migrations: readonly { readonly name: string; readonly hash: string }[];
  /** In the order in which they can be put back. */
  readonly tables: readonly TableContent[];
  readonly sequences: readonly SequenceState[];
  /** Where the audit trail ended. */
  readonly trail: { readonly position: number; readonly hash: string };
}

/** Name of a part of a table's rows in the archive: PostgreSQL's COPY text, cut anywhere. */
export const partFile = (
  { schema, name }: { readonly schema: string; readonly name: string },
  part: number,
): string => `tables/${schema}.${name}/${String(part).padStart(6, '0')}.copy`;

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length < 64;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const all = <T>(value: unknown, check: (each: Partial<T>) => boolean): boolean =>
  Array.isArray(value) &&
  value.every((each: unknown) => typeof each === 'object' && each !== null && check(each as Partial<T>));

/** @throws SpillwayError `archive/damaged` if it is not the manifest of a backup that this program reads. */
export function readManifest(bytes: Uint8Array): BackupManifest {
  let read: Partial<Record<keyof BackupManifest, unknown>>;
  try {
    read = JSON.parse(new TextDecoder().decode(bytes)) as typeof read;
  } catch (error) {
    throw new SpillwayError('archive/damaged', `${MANIFEST_FILE} is no JSON`, {}, error);
  }
  if (read.format !== BACKUP_FORMAT)
    throw new SpillwayError(
      'archive/damaged',
      `expected a backup of the format ${BACKUP_FORMAT}, found ${JSON.stringify(read.format ?? null)}`,
    );
  const isWhole =
    isName(read.program) &&
    all<{ name: string; hash: string }>(
      read.migrations,
      ({ name, hash }) => isName(name) && typeof hash === 'string',
    ) &&
    all<TableContent>(
      read.tables,
      (table) =>
        isName(table.schema) &&
        isName(table.name) &&
        Array.isArray(table.columns) &&
        table.columns.every(isName) &&
        [table.rows, table.bytes, table.parts].every(isCount) &&
        typeof table.sha256 === 'string',
    ) &&
    all<SequenceState>(
      read.sequences,
      ({ schema, name, value, called }) =>
        isName(schema) && isName(name) && /^\d{1,19}$/.test(value ?? '') && typeof called === 'boolean',
    );
  if (!isWhole)
    throw new SpillwayError(
      'archive/damaged',
      `${MANIFEST_FILE} lacks something, or holds what it should not`,
    );
  return read as unknown as BackupManifest;
}
