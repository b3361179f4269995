import { SpillwayError, type TaskOptions } from '../shared/index.ts';
import { ByteCursor } from './byte-cursor.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { SheetRow } from './row.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { SourceFile } from './source-file.ts';
import { readWorksheet } from './worksheet.ts';
import { parseXml } from './xml.ts';
import { type ArchiveOptions, isZip, listEntries, type ZipEntry } from './zip.ts';

/** An opened workbook. It holds no sheet: each call of `rows` reads the file again. */
export interface Workbook {
  readonly file: string;
  /** Names of the worksheets in the workbook's order, hidden ones too; chart sheets are left out. */
  readonly sheets: readonly string[];
  /**
   * The rows of one sheet that hold anything, in order.
   *
   * @throws SpillwayError `shared/invalid-argument` if there is no such sheet; `sheets/unreadable`,
   *   `sheets/too-large` with `file:sheet:row:column`, also at the very end, where a damaged file shows itself:
   *   rows count only once the iteration has ended.
   */
  rows(sheet: string, options?: TaskOptions): AsyncIterable<SheetRow>;
}

interface Relation {
  readonly id: string;
  /** Last part of the type's address: `worksheet`, `sharedStrings`, … */
  readonly type: string;
  /** Path in the archive. */
  readonly target: string;
}

/**
 * Opens an xlsx workbook: finds its sheets by workbook.xml and its relations and reads the shared strings.
 *
 * @throws SpillwayError `sheets/unreadable` if it is no xlsx workbook or broken; `sheets/too-large`.
 * @see ECMA-376 part 1, 18.2 (workbook), part 2 (relations)
 */
export async function openWorkbook(file: SourceFile, options: ArchiveOptions = {}): Promise<Workbook> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const entries = new Map((await listEntries(file, options)).map((entry) => [entry.name, entry]));
  const part = (path: string): ZipEntry => {
    const entry = entries.get(path);
    if (entry === undefined) {
      throw new SpillwayError(
        'sheets/unreadable',
        `${file.name}: expected an .xlsx workbook with the part ${path}, but the archive has none`,
        { path: file.name, part: path },
      );
    }
    return entry;
  };
  const where = (path: string): string => `${file.name}: ${path}`;
  const rootRelations = await readRelations(part('_rels/.rels'), where('_rels/.rels'), '', options);
  const main =
    rootRelations.find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!main.endsWith('.xml')) {
    throw new SpillwayError(
      'sheets/unreadable',
      `${file.name}: expected an .xlsx workbook, but found ${main}`,
      { path: file.name },
    );
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relationsPath = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const relations = await readRelations(part(relationsPath), where(relationsPath), folder, options);
  const sheets = new Map<string, ZipEntry>();
  for (const { name, relationId } of await readSheetList(part(main), where(main), options)) {
    const relation = relations.find(({ id }) => id === relationId);
    if (relation !== undefined && relation.type !== 'worksheet') continue;
    if (relation === undefined || sheets.has(name)) {
      throw new SpillwayError(
        'sheets/unreadable',
        `${where(main)}: expected each sheet once and with its file, but "${name}" ` +
          (relation === undefined ? `points to the unknown relation "${relationId}"` : 'stands twice'),
        { path: file.name, sheet: name },
      );
    }
    sheets.set(name, part(relation.target));
  }
  const stringsPath = relations.find((relation) => relation.type === 'sharedStrings')?.target;
  const strings =
    stringsPath === undefined
      ? []
      : await readSharedStrings(part(stringsPath), where(stringsPath), limits, options);
  return {
    file: file.name,
    sheets: [...sheets.keys()],
    rows(sheet, rowOptions = options) {
      const entry = sheets.get(sheet);
      if (entry === undefined) {
        throw new SpillwayError(
          'shared/invalid-argument',
          `${file.name} has no sheet "${sheet}", but ${[...sheets.keys()].join(', ')}`,
          { path: file.name, sheet },
        );
      }
      return readWorksheet(entry, { file: file.name, sheet, strings, limits }, rowOptions);
    },
  };
}

/**
 * Whether a file is an xlsx workbook, by its first bytes and the names in the archive.
 *
 * @throws SpillwayError `sheets/unreadable` if it starts as a zip archive, but is cut or damaged.
 */
export async function isWorkbook(file: SourceFile, options: ArchiveOptions = {}): Promise<boolean> {
  const cursor = new ByteCursor(file.open());
  const head = await cursor.read(4);
  await cursor.close();
  if (!isZip(head)) return false;
  const names = (await listEntries(file, options)).map((entry) => entry.name);
  return names.includes('[Content_Types].xml') && names.includes('_rels/.rels');
}

/** The first rows of a sheet that hold anything, at most `count`; the rest of the sheet is not read. */
export async function firstRows(
  workbook: Workbook,
  sheet: string,
  count: number,
  options: TaskOptions = {},
): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of workbook.rows(sheet, { signal: options.signal })) {
    rows.push(row);
    if (rows.length === count) break;
  }
  return rows;
}

async function readRelations(
  source: SourceFile,
  where: string,
  folder: string,
  options: TaskOptions,
): Promise<Relation[]> {
  const relations: Relation[] = [];
  const handler = {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const type = attributes['Type'] ?? '';
      relations.push({
        id: attributes['Id'] ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolvePath(folder, attributes['Target'] ?? ''),
      });
    },
    close(): void {},
    text(): void {},
  };
  for await (const _ of parseXml(source, where, handler, options));
  return relations;
}

function resolvePath(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

async function readSheetList(
  source: SourceFile,
  where: string,
  options: TaskOptions,
): Promise<{ name: string; relationId: string }[]> {
  const sheets: { name: string; relationId: string }[] = [];
  const handler = {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      if (name !== 'sheet') return;
      // The prefix of the relations' namespace is the writer's choice; the attribute is `…:id`.
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      sheets.push({ name: attributes['name'] ?? '', relationId: id ?? '' });
    },
    close(): void {},
    text(): void {},
  };
  for await (const _ of parseXml(source, where, handler, options));
  return sheets;
}
