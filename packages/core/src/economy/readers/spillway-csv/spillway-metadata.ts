import type { Finding } from '../../../shared/index.ts';
import type { FindingList } from '../finding-list.ts';

/** Keys that stand once, with one text. */
const SINGLE = [
  'spillway',
  'id',
  'title',
  'title.ko',
  'year',
  'currency',
  'unit',
  'price-year',
  'price-basis',
  'classification',
  'symmetry',
  'flows',
  'publisher',
  'source-title',
  'edition',
  'url',
  'doi',
  'licence',
  'rate-source',
  'accepted-with-errors',
] as const;
/** Keys that may stand many times, each with a list of cells. */
const LISTS = ['region', 'industry', 'use', 'primary', 'satellite', 'provenance'] as const;

export type SingleKey = (typeof SINGLE)[number];
export type ListKey = (typeof LISTS)[number];

const LINE = /^#\s*([A-Za-z][\w.-]*)\s*: ?([\s\S]*)$/;

/** The lines `# key: value` in front of a table. */
export class Metadata {
  readonly #single = new Map<string, { text: string; row: number }>();
  readonly #lists = new Map<ListKey, { cells: readonly string[]; row: number }[]>();
  readonly #rates = new Map<string, { text: string; row: number }>();
  readonly #file: string;
  readonly #findings: FindingList;

  constructor(file: string, findings: FindingList, given: Readonly<Record<string, string>> = {}) {
    this.#file = file;
    this.#findings = findings;
    for (const [key, text] of Object.entries(given)) this.#set(key, [text], 0, ',');
  }

  static is(cells: readonly (string | null)[]): boolean {
    return cells[0]?.startsWith('#') === true;
  }

  /** Takes a record whose first cell starts with `#`; one without a key is a comment. */
  add(cells: readonly (string | null)[], row: number, delimiter: string): void {
    const match = LINE.exec(cells[0] ?? '');
    if (match === null) return;
    const filled = cells.findLastIndex((cell) => cell !== null);
    const rest = cells.slice(1, filled + 1).map((cell) => cell ?? '');
    this.#set(match[1].toLowerCase(), [match[2], ...rest], row, delimiter);
  }

  #set(key: string, cells: readonly string[], row: number, delimiter: string): void {
    const list = LISTS.find((name) => name === key);
    if (list !== undefined) {
      const entries = this.#lists.get(list) ?? [];
      entries.push({ cells, row });
      this.#lists.set(list, entries);
      return;
    }
    // A comma in a title parts it into cells in a hand-written line.
    const text = cells.join(delimiter);
    const rate = key.startsWith('rate.') ? key.slice(5).toUpperCase() : null;
    if (rate === null && !SINGLE.some((name) => name === key)) {
      this.#warn(
        'economy/unknown-metadata',
        row,
        `"${key}" is not a key of this layout and is not used`,
        key,
      );
      return;
    }
    const target = rate === null ? this.#single : this.#rates;
    const name = rate ?? key;
    const before = target.get(name);
    if (before === undefined) target.set(name, { text, row });
    // What the caller gave stands against the file; within the file, the first line does.
    else if (before.row > 0)
      this.#warn(
        'economy/duplicate-metadata',
        row,
        `"${key}" stands in row ${before.row} too, which is used`,
        key,
      );
  }

  text(key: SingleKey): string | null {
    return this.#single.get(key)?.text ?? null;
  }

  path(key: SingleKey): string {
    const row = this.#single.get(key)?.row ?? 0;
    return row > 0 ? `${this.#file}:${row}:1` : this.#file;
  }

  list(key: ListKey): readonly { cells: readonly string[]; path: string }[] {
    return (this.#lists.get(key) ?? []).map(({ cells, row }) => ({ cells, path: `${this.#file}:${row}:1` }));
  }

  /** Exchange rates by currency; a line that is no number above 0 is a finding. */
  rates(): Record<string, number> {
    const rates: Record<string, number> = {};
    for (const [currency, { text, row }] of this.#rates) {
      const rate = Number(text);
      if (text.trim() !== '' && Number.isFinite(rate) && rate > 0) rates[currency] = rate;
      else
        this.#findings.error(
          'economy/invalid-metadata',
          `${this.#file}:${row}:1`,
          `expected an exchange rate above 0 for ${currency}, but found "${text}"`,
          text,
        );
    }
    return rates;
  }

  /** One of some words; the first of them where the key is absent, with a finding where it says another. */
  choice<T extends string>(key: SingleKey, words: readonly [T, ...T[]]): T {
    const text = this.text(key)?.trim() ?? null;
    const found = words.find((word) => word === text);
    if (text !== null && found === undefined) this.invalid(key, words.join(', '));
    return found ?? words[0];
  }

  invalid(key: SingleKey, expected: string): void {
    const text = this.text(key) ?? '';
    this.#findings.error(
      'economy/invalid-metadata',
      this.path(key),
      `expected ${key} to be one of: ${expected}; but found "${text}"`,
      text,
    );
  }

  #warn(code: string, row: number, message: string, value: Finding['value']): void {
    this.#findings.warning(code, `${this.#file}:${row}:1`, message, value ?? null);
  }
}
