import type { Finding } from '../../../shared/index.ts';
import type { SheetRow } from '../../../sheets/index.ts';
import { WIOD56 } from '../../classifications/wiod56.ts';
import type { IoTable, Region } from '../../table.ts';
import { checkTable } from '../check-table.ts';
import type { FindingList } from '../finding-list.ts';
import { reportSheetCell } from '../layout/cell-problems.ts';
import { headingOf } from '../layout/grid.ts';
import {
  COLUMN_CODES,
  FINAL_DEMAND,
  INDUSTRY_CODES,
  INTERMEDIATE_TOTAL,
  ORIGINS,
  OUTPUT,
  PRIMARY_INPUTS,
} from './wiod-2016-layout.ts';

const n = INDUSTRY_CODES.length;
const F = FINAL_DEMAND.length;
const P = PRIMARY_INPUTS.length;
/** Two figures of one thing may differ by this share: floating-point noise of the publisher's sums. */
const NOISE = 1e-6;

interface Line {
  readonly row: number;
  /** One figure for each of COLUMN_CODES. */
  readonly values: Float64Array;
}

/** What all years of a sheet share. */
export interface SheetContext {
  readonly file: string;
  readonly sheet: string;
  /** Where COLUMN_CODES stand, from {@link locateColumns}. */
  readonly columns: readonly number[];
  readonly industryNames: readonly string[];
  readonly region: Region;
  readonly edition: string;
}

/** Collects the rows of one year and makes the table of them. */
export class YearCollector {
  readonly year: number;
  readonly #context: SheetContext;
  readonly #where: string;
  readonly #findings: FindingList;
  readonly #lines = new Map<string, Line>();
  #complete: boolean;

  constructor(year: number, context: SheetContext, findings: FindingList) {
    this.year = year;
    this.#context = context;
    this.#where = `${context.file}:${context.sheet}`;
    this.#findings = findings;
    // Output stands at the end of the row and at the foot of the column: one of them may be missing.
    this.#complete = context.columns.every(
      (column, position) => column >= 0 || COLUMN_CODES[position] === OUTPUT,
    );
  }

  add({ row, cells }: SheetRow): void {
    const code = headingOf(cells[1]);
    const origin = headingOf(cells[3]);
    const known: readonly string[] =
      origin === 'TOT'
        ? [INTERMEDIATE_TOTAL, ...PRIMARY_INPUTS.map((input) => input.code), OUTPUT]
        : INDUSTRY_CODES;
    if (!(ORIGINS as readonly string[]).includes(origin)) {
      this.#findings.error(
        'economy/unknown-code',
        this.#path(row, 3),
        `expected the origin ${ORIGINS.join(', ')}, but found "${origin}"`,
        origin,
      );
      return;
    }
    if (!known.includes(code)) {
      this.#findings.error(
        'economy/unknown-code',
        this.#path(row, 1),
        origin === 'TOT'
          ? `expected one of the rows ${known.join(', ')}, but found "${code}"`
          : `expected the code of a WIOD 2016 industry, but found "${code}"`,
        code,
      );
      return;
    }
    const before = this.#lines.get(`${origin} ${code}`);
    if (before !== undefined) {
      this.#findings.error(
        'economy/duplicate-code',
        this.#path(row, 1),
        `expected the row ${origin} ${code} of ${this.year} once, but it stands in row ${before.row} already`,
        code,
      );
      this.#complete = false;
      return;
    }
    const values = new Float64Array(COLUMN_CODES.length);
    this.#context.columns.forEach((column, position) => {
      if (column < 0) return;
      const cell = cells[column] ?? null;
      if (typeof cell === 'number') values[position] = cell;
      else {
        this.#complete = false;
        const what = ` (${origin} ${code}, ${COLUMN_CODES[position]})`;
        reportSheetCell(this.#findings, this.#where, row, column + 1, cell, what);
      }
    });
    this.#lines.set(`${origin} ${code}`, { row, values });
  }

  /** The table of the year with its findings; none if a row, a column or a figure is missing. */
  finish(): { readonly table: IoTable | null; readonly findings: readonly Finding[] } {
    const { columns } = this.#context;
    const needed = [
      ...INDUSTRY_CODES.map((code) => `Domestic ${code}`),
      ...INDUSTRY_CODES.map((code) => `Imports ${code}`),
      ...PRIMARY_INPUTS.map((input) => `TOT ${input.code}`),
    ];
    for (const key of [...needed, `TOT ${INTERMEDIATE_TOTAL}`, `TOT ${OUTPUT}`]) {
      if (this.#lines.has(key)) continue;
      this.#findings.error(
        'economy/missing-code',
        this.#where,
        `expected a row ${key} for ${this.year}, but there is none`,
        null,
        key,
      );
      if (needed.includes(key)) this.#complete = false;
    }
    const outputColumn = columns.at(-1)!;
    const outputRow = this.#lines.get(`TOT ${OUTPUT}`);
    if (!this.#complete || (outputColumn < 0 && outputRow === undefined))
      return { table: null, findings: [] };
    const table = this.#build(outputColumn < 0 ? outputRow!.values : null);
    const domestic = INDUSTRY_CODES.map((code) => this.#line('Domestic', code));
    return {
      table,
      findings: [
        ...this.#checkTotals(),
        ...checkTable(table, 0, {
          row: (i) => this.#path(domestic[i].row, outputColumn < 0 ? 3 : outputColumn),
          column: (j) =>
            this.#path(outputRow?.row ?? this.#line('TOT', PRIMARY_INPUTS[0].code).row, columns[j]),
          whole: this.#where,
        }),
      ],
    };
  }

  #build(outputRow: Float64Array | null): IoTable {
    const { region, industryNames, edition, file, sheet } = this.#context;
    const Z = new Float64Array(n * n);
    const imports = new Float64Array(n * n);
    const Y = new Float64Array(n * F);
    const importedY = new Float64Array(n * F);
    const V = new Float64Array(P * n);
    const VY = new Float64Array(P * F);
    const x = new Float64Array(n);
    const fill = (line: Line, flows: Float64Array, final: Float64Array, i: number): void => {
      flows.set(line.values.subarray(0, n), i * n);
      final.set(line.values.subarray(n, n + F), i * F);
    };
    INDUSTRY_CODES.forEach((code, i) => {
      const domestic = this.#line('Domestic', code);
      fill(domestic, Z, Y, i);
      fill(this.#line('Imports', code), imports, importedY, i);
      x[i] = outputRow?.[i] ?? domestic.values[n + F];
    });
    PRIMARY_INPUTS.forEach((input, p) => fill(this.#line('TOT', input.code), V, VY, p));
    const { year } = this;
    return {
      id: `${region.code.toLowerCase()}-${year}`,
      title: {
        en: `${region.name.en} ${year} (WIOD 2016)`,
        ko: `${region.name.ko} ${year}년(WIOD 2016)`,
      },
      year,
      unit: { currency: 'USD', scale: 1e6 },
      priceYear: year,
      priceBasis: 'basic',
      exchangeRates: {},
      exchangeRateSource: null,
      classification: WIOD56.id,
      symmetry: 'industry-by-industry',
      flows: 'domestic',
      regions: [region],
      industries: WIOD56.industries.map(({ code, name }, i) => ({
        code,
        name: { en: industryNames[i] || name.en, ko: name.ko },
      })),
      finalDemand: FINAL_DEMAND.map((category) => ({ ...category, region: region.code })),
      primaryInputs: PRIMARY_INPUTS,
      Z,
      imports,
      Y,
      importedY,
      V,
      VY,
      x,
      satellites: [],
      source: {
        publisher: 'World Input-Output Database, University of Groningen',
        title: `National Input-Output Tables, ${region.name.en}`,
        edition,
        url: null,
        doi: '10.34894/PJ2M1C',
        licence: 'CC BY 4.0',
      },
      provenance: [
        {
          operation: 'read',
          note: `Read from the publisher’s workbook of national tables, year ${year}.`,
          parameters: { reader: 'wiod-2016-national', file, sheet, year },
        },
      ],
      acceptedWithErrors: false,
    };
  }

  /** The publisher's own totals: output at both ends, intermediate consumption, nothing where nothing belongs. */
  #checkTotals(): Finding[] {
    const findings: Finding[] = [];
    const { columns } = this.#context;
    const compare = (
      code: string,
      row: number,
      column: number,
      what: string,
      found: number,
      sum: number,
      size = Math.abs(sum),
    ): void => {
      if (Math.abs(found - sum) <= NOISE * Math.max(size, 1)) return;
      findings.push({
        code,
        severity: 'error',
        path: this.#path(row, column),
        message: `${what} is given as ${found}, but should be ${sum}`,
        value: found,
        expected: sum,
      });
    };
    const outputRow = this.#lines.get(`TOT ${OUTPUT}`);
    if (outputRow !== undefined && columns[n + F] >= 0) {
      INDUSTRY_CODES.forEach((code, j) => {
        const atRow = this.#line('Domestic', code).values[n + F];
        const what = `output of ${code} at the foot of its column`;
        compare('economy/output-mismatch', outputRow.row, columns[j], what, outputRow.values[j], atRow);
      });
    }
    const intermediate = this.#lines.get(`TOT ${INTERMEDIATE_TOTAL}`);
    for (let position = 0; position < n + F; position++) {
      // The publisher leaves the total of the exports at 0.
      if (intermediate === undefined || FINAL_DEMAND[position - n]?.kind === 'export') continue;
      let sum = 0;
      let size = 0;
      for (const code of INDUSTRY_CODES) {
        const domestic = this.#line('Domestic', code).values[position];
        const imported = this.#line('Imports', code).values[position];
        sum += domestic + imported;
        size += Math.abs(domestic) + Math.abs(imported);
      }
      const what = `${INTERMEDIATE_TOTAL} of ${COLUMN_CODES[position]}`;
      const found = intermediate.values[position];
      compare('economy/total-mismatch', intermediate.row, columns[position], what, found, sum, size);
    }
    for (const [key, line] of this.#lines) {
      if (key.startsWith('Domestic') || columns[n + F] < 0) continue;
      compare(
        'economy/unexpected-figure',
        line.row,
        columns[n + F],
        `${key}, output,`,
        line.values[n + F],
        0,
      );
    }
    return findings;
  }

  #line(origin: string, code: string): Line {
    return this.#lines.get(`${origin} ${code}`)!;
  }

  #path(row: number, column: number): string {
    return `${this.#where}:${row}:${column + 1}`;
  }
}
