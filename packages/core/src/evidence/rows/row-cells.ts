import { dayNumber, type Finding } from '../../shared/index.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The cells of one row by the names of their columns; what is wrong with one becomes a finding with its place. */
export class RowCells {
  readonly findings: Finding[] = [];
  readonly #cells: readonly (string | null)[];
  readonly #columns: ReadonlyMap<string, number>;
  readonly #path: string;

  constructor(cells: readonly (string | null)[], columns: ReadonlyMap<string, number>, path: string) {
    this.#cells = cells;
    this.#columns = columns;
    this.#path = path;
  }

  /** Text of a column without outer blanks; empty where the file has no such column. */
  text(column: string): string {
    const at = this.#columns.get(column);
    return at === undefined ? '' : (this.#cells[at] ?? '').trim();
  }

  error(code: string, column: string, message: string): void {
    this.#add(code, 'error', column, message);
  }

  warn(code: string, column: string, message: string): void {
    this.#add(code, 'warning', column, message);
  }

  #add(code: string, severity: Finding['severity'], column: string, message: string): void {
    const at = this.#columns.get(column) ?? 0;
    this.findings.push({
      code,
      severity,
      path: `${this.#path}:${at + 1}`,
      message,
      value: this.text(column),
    });
  }

  /** A number between two bounds, or null where the cell is empty or wrong. */
  number(column: string, low = -Infinity, high = Infinity): number | null {
    const text = this.text(column);
    if (text === '') return null;
    const value = NUMBER.test(text) ? Number(text) : Number.NaN;
    if (!Number.isFinite(value)) {
      this.error(
        'evidence/wrong-number',
        column,
        `${column} must be a number with a point and without separators, but is "${text}"`,
      );
      return null;
    }
    if (value < low || value > high) {
      const range = high === Infinity ? `${low} or more` : `between ${low} and ${high}`;
      this.error('evidence/wrong-number', column, `${column} must be ${range}, but is ${text}`);
      return null;
    }
    return value;
  }

  /** Three numbers that must not cross; a finding names the first pair that does. */
  ordered(
    columns: readonly [string, string, string],
    low = 0,
    high = Infinity,
  ): [number | null, number | null, number | null] {
    const values = columns.map((column) => this.number(column, low, high)) as [
      number | null,
      number | null,
      number | null,
    ];
    let before = -1;
    values.forEach((value, k) => {
      if (value === null) return;
      if (before >= 0 && values[before]! > value)
        this.error(
          'evidence/crossed',
          columns[k],
          `${columns[k]} must not be below ${columns[before]} (${values[before]}), but is ${value}`,
        );
      before = k;
    });
    return values;
  }

  /** One of some words; `absent` where the cell is empty and that is allowed. */
  oneOf<T extends string>(column: string, known: readonly T[], absent?: T): T | null {
    const text = this.text(column);
    if (text === '' && absent !== undefined) return absent;
    const found = known.find((each) => each === text);
    if (found !== undefined) return found;
    this.error('evidence/unknown-word', column, `${column} must be ${known.join(', ')}, but is "${text}"`);
    return null;
  }

  year(column: string): number | null {
    const text = this.text(column);
    if (/^(19|20|21)\d\d$/.test(text)) return Number(text);
    this.error('evidence/wrong-date', column, `${column} must be a year from 1900 to 2199, but is "${text}"`);
    return null;
  }

  date(column: string): string | null {
    const text = this.text(column);
    if (text === '') return null;
    if (dayNumber(text) !== null) return text;
    this.error(
      'evidence/wrong-date',
      column,
      `${column} must be a day that exists, YYYY-MM-DD, but is "${text}"`,
    );
    return null;
  }

  matching(column: string, pattern: RegExp, what: string): string {
    const text = this.text(column);
    if (!pattern.test(text))
      this.error('evidence/unknown-word', column, `${column} must be ${what}, but is "${text}"`);
    return text;
  }
}
