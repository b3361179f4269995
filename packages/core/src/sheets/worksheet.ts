import { SpillwayError, type TaskOptions, throwIfCancelled } from '../shared/index.ts';
import { columnName, parseAddress } from './cell-address.ts';
import type { SheetLimits } from './limits.ts';
import type { Cell, SheetRow } from './row.ts';
import { unescapeText } from './shared-strings.ts';
import type { SourceFile } from './source-file.ts';
import { parseXml, type XmlHandler } from './xml.ts';

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** What the rows of one sheet are read with. */
export interface WorksheetContext {
  readonly file: string;
  readonly sheet: string;
  readonly strings: readonly string[];
  readonly limits: SheetLimits;
}

/**
 * The rows of one worksheet in order; rows without cells are left out.
 *
 * A cell with a formula has the value the publisher's program stored; one that was never computed comes
 * as the text of its formula, so that it is not taken for an empty cell. Error cells come as their text (`#REF!`).
 *
 * @throws SpillwayError `sheets/unreadable` if the XML is broken or ends early, an address is wrong or
 *   stands twice, or a value is not of its type; `sheets/too-large` beyond the limits. Both name the cell.
 * @see ECMA-376 part 1, 18.3.1.4 (c), 18.3.1.73 (row)
 */
export async function* readWorksheet(
  source: SourceFile,
  context: WorksheetContext,
  options: TaskOptions = {},
): AsyncGenerator<SheetRow> {
  const collector = new RowCollector(context);
  const where = `${context.file}:${context.sheet}`;
  for await (const done of parseXml(source, where, collector, options)) {
    const rows = collector.take();
    options.onProgress?.({ stage: 'reading-sheet', done, total: source.size, unit: 'bytes' });
    for (const row of rows) {
      throwIfCancelled(options.signal);
      yield row;
    }
  }
  if (!collector.sawData) {
    throw new SpillwayError(
      'sheets/unreadable',
      `${where}: expected a worksheet with <sheetData>, but it has none`,
      { path: where },
    );
  }
}

class RowCollector implements XmlHandler {
  sawData = false;
  #rows: SheetRow[] = [];
  #inData = false;
  #row = 0;
  #cells: Cell[] | null = null;
  #seen = new Set<number>();
  #column = -1;
  #inCell = false;
  #type = 'n';
  #value: string | null = null;
  #formula: string | null = null;
  #target: 'value' | 'formula' | null = null;
  #phonetic = 0;
  readonly #context: WorksheetContext;

  constructor(context: WorksheetContext) {
    this.#context = context;
  }

  /** Hands over the rows completed since the last call. */
  take(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!this.#inData) {
      if (name !== 'sheetData') return;
      if (this.sawData) throw this.#broken('expected one <sheetData>, but found two');
      this.sawData = true;
      this.#inData = true;
    } else if (this.#inCell) this.#openInCell(name);
    else if (name === 'c' && this.#cells !== null) this.#openCell(attributes);
    else if (name === 'row') this.#openRow(attributes['r']);
  }

  close(name: string): void {
    if (!this.#inData) return;
    if (this.#inCell) {
      if (name === 'v' || name === 't' || name === 'f') this.#target = null;
      else if (name === 'rPh') this.#phonetic--;
      else if (name === 'c') this.#closeCell();
    } else if (name === 'row') {
      if (this.#cells !== null && this.#cells.length > 0) {
        this.#rows.push({ sheet: this.#context.sheet, row: this.#row, cells: this.#cells });
      }
      this.#cells = null;
    } else if (name === 'sheetData') this.#inData = false;
  }

  text(text: string): void {
    if (this.#target === 'value') {
      this.#value += text;
      if (this.#value!.length > this.#context.limits.cellLength) {
        throw this.#large('characters in a cell', this.#context.limits.cellLength, this.#value!.length);
      }
    } else if (this.#target === 'formula') this.#formula += text;
  }

  #openRow(r: string | undefined): void {
    const row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.#row) {
      throw this.#broken(`expected a row after row ${this.#row}, but found row "${r}"`);
    }
    if (row > this.#context.limits.rows) throw this.#large('rows', this.#context.limits.rows, row);
    this.#row = row;
    this.#cells = [];
    this.#seen.clear();
    this.#column = -1;
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes['r'];
    let column = this.#column + 1;
    if (reference !== undefined) {
      const address = parseAddress(reference);
      if (address === null || address.row !== this.#row) {
        throw this.#broken(`expected the address of a cell in row ${this.#row}, but found "${reference}"`);
      }
      column = address.column;
    }
    this.#column = column;
    if (column >= this.#context.limits.columns) {
      throw this.#large('columns', this.#context.limits.columns, column + 1);
    }
    if (this.#seen.has(column)) throw this.#broken('expected each cell once, but this one stands twice');
    this.#seen.add(column);
    this.#inCell = true;
    this.#type = attributes['t'] ?? 'n';
    this.#value = null;
    this.#formula = null;
  }

  #openInCell(name: string): void {
    if (name === 'rPh') this.#phonetic++;
    else if (name === 'f') {
      this.#target = 'formula';
      this.#formula ??= '';
    } else if (name === 'v' || (name === 't' && this.#type === 'inlineStr' && this.#phonetic === 0)) {
      this.#target = 'value';
      this.#value ??= '';
    }
  }

  #closeCell(): void {
    this.#inCell = false;
    const value = this.#cellValue();
    if (value === null) return;
    const cells = this.#cells!;
    while (cells.length < this.#column) cells.push(null);
    cells[this.#column] = value;
  }

  #cellValue(): Cell {
    const text = this.#value;
    if (text === null || (text === '' && this.#type !== 'str' && this.#type !== 'inlineStr')) {
      return this.#formula === null ? null : `=${this.#formula}`;
    }
    switch (this.#type) {
      case 'n': {
        const value = Number(text);
        if (!NUMBER.test(text) || !Number.isFinite(value)) {
          throw this.#broken(`expected a number, but found "${text.slice(0, 80)}"`);
        }
        return value;
      }
      case 's': {
        const string = /^\s*\d+\s*$/.test(text) ? this.#context.strings[Number(text)] : undefined;
        if (string === undefined) {
          throw this.#broken(
            `expected one of ${this.#context.strings.length} shared strings, but found string "${text.slice(0, 80)}"`,
          );
        }
        return string;
      }
      case 'b':
        if (/^\s*(?:1|true|0|false)\s*$/.test(text)) return /1|true/.test(text);
        throw this.#broken(`expected 0 or 1, but found "${text.slice(0, 80)}"`);
      case 'str':
      case 'inlineStr':
        return unescapeText(text);
      case 'e':
      case 'd':
        return text;
      default:
        throw this.#broken(
          `expected a cell of type n, s, b, str, inlineStr, e or d, but found "${this.#type}"`,
        );
    }
  }

  #where(): string {
    const { file, sheet } = this.#context;
    if (this.#row === 0) return `${file}:${sheet}`;
    return this.#column < 0
      ? `${file}:${sheet}:${this.#row}`
      : `${file}:${sheet}:${this.#row}:${this.#column + 1}`;
  }

  #broken(message: string): SpillwayError {
    const where = this.#where();
    const cell = this.#column < 0 ? '' : ` (${columnName(this.#column)}${this.#row})`;
    return new SpillwayError('sheets/unreadable', `${where}${cell}: ${message}`, { path: where });
  }

  #large(what: string, limit: number, found: number): SpillwayError {
    const where = this.#where();
    return new SpillwayError(
      'sheets/too-large',
      `${where}: expected at most ${limit} ${what}, but found ${found}`,
      {
        path: where,
        limit,
        found,
      },
    );
  }
}
