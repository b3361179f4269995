import type { Cell, SheetRow } from '../../../sheets/index.ts';
import { WIOD35 } from '../../classifications/wiod35.ts';
import type { IoTable } from '../../table.ts';
import { checkTable } from '../check-table.ts';
import { FindingList } from '../finding-list.ts';
import { reportSheetCell } from '../layout/cell-problems.ts';
import { headingOf } from '../layout/grid.ts';
import type { WorldHeader } from './wiod-2013-header.ts';
import {
  FINAL_DEMAND_2013,
  INDUSTRIES_2013,
  INTERMEDIATE_TOTAL_2013,
  OUTPUT_2013,
  PRIMARY_INPUTS_2013,
} from './wiod-2013-layout.ts';
import { wiodRegion } from './wiod-regions.ts';

/** Collects the figures of one sheet. */
export class WorldCollector {
  readonly #header: WorldHeader;
  readonly #where: string;
  readonly #findings: FindingList;
  readonly #cellOf = new Map<string, number>();
  /** Row, counted from 1, where each cell's figures stand; 0 where none were met. */
  readonly #rows: Int32Array;
  readonly #primaryRows = new Map<string, number>();
  #outputRow: { readonly row: number; readonly values: Float64Array } | null = null;
  #complete: boolean;
  readonly Z: Float64Array;
  readonly Y: Float64Array;
  readonly V: Float64Array;
  readonly VY: Float64Array;
  readonly x: Float64Array;
  #primaryFinalSeen = false;

  constructor(header: WorldHeader, where: string, findings: FindingList) {
    this.#header = header;
    this.#where = where;
    this.#findings = findings;
    const n = header.cells.length;
    const F = header.finals.length;
    this.#complete = [...header.cells, ...header.finals, header.output].every((column) => column >= 0);
    header.regions.forEach((region, r) => {
      header.industries.forEach((id, s) =>
        this.#cellOf.set(`${region.code} ${id}`, r * header.industries.length + s),
      );
    });
    this.#rows = new Int32Array(n);
    this.Z = new Float64Array(n * n);
    this.Y = new Float64Array(n * F);
    this.V = new Float64Array(PRIMARY_INPUTS_2013.size * n);
    this.VY = new Float64Array(PRIMARY_INPUTS_2013.size * F);
    this.x = new Float64Array(n);
  }

  add(row: SheetRow): void {
    const { cells } = row;
    const id = headingOf(cells[3]);
    const name = headingOf(cells[1]);
    if (id === '' && name === '') return;
    if (id.startsWith('c')) {
      const writing = headingOf(cells[2]);
      const cell = this.#cellOf.get(`${wiodRegion(writing)?.code ?? writing} ${id}`);
      if (cell === undefined) {
        this.#error(
          'economy/unknown-code',
          row.row,
          3,
          `expected a row of an industry of the columns`,
          `${writing} ${id}`,
        );
      } else if (this.#rows[cell] !== 0) {
        this.#error(
          'economy/duplicate-code',
          row.row,
          3,
          `expected each industry once, but row ${this.#rows[cell]} has it too`,
          `${writing} ${id}`,
        );
      } else {
        this.#rows[cell] = row.row;
        this.#fill(row, this.#header.cells, this.Z, cell);
        this.#fill(row, this.#header.finals, this.Y, cell);
        this.x[cell] = this.#figure(row, this.#header.output) ?? 0;
      }
      return;
    }
    const key = name.toLowerCase();
    if (key === INTERMEDIATE_TOTAL_2013) return;
    if (key === OUTPUT_2013) {
      const values = new Float64Array(this.#header.cells.length);
      this.#fill(row, this.#header.cells, values, 0);
      this.#outputRow = { row: row.row, values };
      return;
    }
    const p = [...PRIMARY_INPUTS_2013.keys()].indexOf(key);
    if (p < 0 || this.#primaryRows.has(key)) {
      this.#error(
        p < 0 ? 'economy/unknown-code' : 'economy/duplicate-code',
        row.row,
        1,
        'expected each row below the flows once',
        name,
      );
      return;
    }
    this.#primaryRows.set(key, row.row);
    this.#fill(row, this.#header.cells, this.V, p);
    // Some files leave these rows empty under final demand.
    if (this.#header.finals.some((column) => (cells[column] ?? null) !== null)) {
      this.#primaryFinalSeen = true;
      this.#fill(row, this.#header.finals, this.VY, p);
    }
  }

  finish(file: string, sheet: string): IoTable | null {
    const { regions, industries, finalDemand, year, cells, output } = this.#header;
    const S = industries.length;
    const label = (cell: number): string => `${regions[Math.floor(cell / S)].code} ${industries[cell % S]}`;
    const missing = [
      ...[...this.#rows.keys()].filter((cell) => this.#rows[cell] === 0).map(label),
      ...[...PRIMARY_INPUTS_2013.keys(), OUTPUT_2013].filter(
        (name) => !(name === OUTPUT_2013 ? this.#outputRow !== null : this.#primaryRows.has(name)),
      ),
    ];
    for (const name of missing) {
      this.#findings.error(
        'economy/missing-code',
        this.#where,
        `expected a row ${name}, but there is none`,
        null,
        name,
      );
      if (name !== OUTPUT_2013) this.#complete = false;
    }
    if (year === null) {
      this.#findings.error(
        'economy/missing-year',
        `${this.#where}:1:1`,
        'expected the year in the title, but found none',
      );
    }
    if (!this.#complete || year === null) return null;
    const table = this.#build(year, file, sheet, finalDemand);
    const path = (row: number, column: number): string => `${this.#where}:${row}:${column + 1}`;
    this.#outputRow?.values.forEach((found, j) => {
      const expected = this.x[j];
      if (Math.abs(found - expected) <= 1e-6 * Math.max(Math.abs(expected), 1)) return;
      this.#findings.error(
        'economy/output-mismatch',
        path(this.#outputRow!.row, cells[j]),
        `output of ${label(j)} at the foot of its column is given as ${found}, but should be ${expected}`,
        found,
        expected,
      );
    });
    const lastRow = this.#outputRow?.row ?? Math.max(...this.#primaryRows.values());
    this.#findings.addAll(
      checkTable(table, 0, {
        row: (i) => path(this.#rows[i], output),
        column: (j) => path(lastRow, cells[j]),
        whole: this.#where,
      }),
    );
    return table;
  }

  #build(year: number, file: string, sheet: string, finalDemand: readonly string[]): IoTable {
    const { regions, industries } = this.#header;
    return {
      id: `world-${year}`,
      title: {
        en: `World ${year}, multi-regional input–output table (WIOD 2013 release)`,
        ko: `세계 ${year}년 다지역 산업연관표 (WIOD 2013년판)`,
      },
      year,
      unit: { currency: 'USD', scale: 1e6 },
      priceYear: year,
      priceBasis: 'basic',
      exchangeRates: {},
      exchangeRateSource: null,
      classification: WIOD35.id,
      symmetry: 'industry-by-industry',
      flows: 'domestic',
      regions,
      industries: industries.map((code) => ({ code, name: INDUSTRIES_2013.get(code)! })),
      finalDemand: regions.flatMap((region) =>
        finalDemand.map((code) => ({ code, ...FINAL_DEMAND_2013.get(code)!, region: region.code })),
      ),
      primaryInputs: [...PRIMARY_INPUTS_2013.values()],
      Z: this.Z,
      imports: null,
      Y: this.Y,
      importedY: null,
      V: this.V,
      VY: this.#primaryFinalSeen ? this.VY : null,
      x: this.x,
      satellites: [],
      source: {
        publisher: 'World Input-Output Database, University of Groningen',
        title: 'World Input-Output Tables',
        edition: '2013 release',
        url: null,
        doi: null,
        licence: null,
      },
      provenance: [
        {
          operation: 'read',
          note: `Read from the publisher’s workbook of the world table of ${year}.`,
          parameters: { reader: 'wiod-2013-world', file, sheet, year },
        },
      ],
      acceptedWithErrors: false,
    };
  }

  #fill(row: SheetRow, columns: readonly number[], target: Float64Array, line: number): void {
    columns.forEach((column, position) => {
      target[line * columns.length + position] = this.#figure(row, column) ?? 0;
    });
  }

  #figure({ row, cells }: SheetRow, column: number): number | null {
    if (column < 0) return null;
    const cell: Cell = cells[column] ?? null;
    if (typeof cell === 'number') return cell;
    this.#complete = false;
    reportSheetCell(this.#findings, this.#where, row, column + 1, cell);
    return null;
  }

  #error(code: string, row: number, column: number, message: string, found: string): void {
    this.#complete = false;
    this.#findings.error(code, `${this.#where}:${row}:${column + 1}`, `${message}: "${found}"`, found);
  }
}
