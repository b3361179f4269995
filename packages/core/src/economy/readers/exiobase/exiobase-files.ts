import { openUnpacked, type SourceFile } from '../../../sheets/index.ts';
import { peekRows } from '../layout/peek-records.ts';
import type { ReadOptions } from '../reader.ts';

/**
 * What a file of an EXIOBASE 3 folder holds:
 * `square` region and sector at both ends (A or Z); `final-demand` Y; `output` x; `unit` unit of each row;
 * `extension` rows by sector (F, S); `extension-final` rows by column of final demand (F_Y, F_hh);
 * `extension-unit` unit of each such row; `json` metadata or parameters.
 */
export type Exiobase3Role =
  | 'square'
  | 'final-demand'
  | 'output'
  | 'unit'
  | 'extension'
  | 'extension-final'
  | 'extension-unit'
  | 'json';

/** Tells the role of a file by its first three rows; null if it is no file of an EXIOBASE 3 folder. */
export async function exiobase3Role(file: SourceFile, options: ReadOptions): Promise<Exiobase3Role | null> {
  const [first = [], second = []] = await peekRows(file, options, 2, 4);
  const [a = '', b = '', c = ''] = first;
  if (a.startsWith('{')) return 'json';
  if (a === 'region' && b === 'sector') return c === 'unit' ? 'unit' : c === '' ? null : 'output';
  if (b === 'unit' && c === '' && (a === '' || a === 'stressor')) return 'extension-unit';
  if (a !== 'region') return null;
  const below = second[0];
  if (b === '' && c !== '') {
    if (below === 'sector') return 'square';
    return below === 'category' ? 'final-demand' : null;
  }
  if (below === 'sector') return 'extension';
  return below === 'category' ? 'extension-final' : null;
}

/** Such files are a few kilobytes; a large one is something else. */
const LARGEST_JSON = 2 ** 20;

/** A JSON object from a small file; empty where it is none. */
async function readJsonObject(
  file: SourceFile,
  options: ReadOptions,
): Promise<Readonly<Record<string, unknown>>> {
  const decoder = new TextDecoder('utf-8');
  let text = '';
  for await (const chunk of openUnpacked(file, { signal: options.signal })) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LARGEST_JSON) return {};
  }
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Only describes the table; the figures do without it.
    return {};
  }
}

/** What the JSON files of a folder say about it. */
export interface Exiobase3Notes {
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly system: string;
  /** Matrix (A, Z, …) by file name, as the parameter file says. */
  readonly matrices: ReadonlyMap<string, string>;
}

export async function readNotes(files: readonly SourceFile[], options: ReadOptions): Promise<Exiobase3Notes> {
  const matrices = new Map<string, string>();
  const texts = { name: '', description: '', version: '', system: '' };
  for (const file of files) {
    const object = await readJsonObject(file, options);
    for (const key of ['name', 'description', 'version', 'system'] as const) {
      const value = object[key];
      // A folder of satellites has a metadata file of its own: the table's comes first.
      if (typeof value === 'string' && texts[key] === '') texts[key] = value;
    }
    const entries = typeof object['files'] === 'object' && object['files'] !== null ? object['files'] : {};
    for (const [matrix, entry] of Object.entries(entries)) {
      const name: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'name') : null;
      if (typeof name === 'string') matrices.set(name, matrix);
    }
  }
  return { ...texts, matrices };
}
