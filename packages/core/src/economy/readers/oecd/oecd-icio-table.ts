import { type CellProblem, type DelimitedRecord, leadingCells, parseNumbers } from '../../../sheets/index.ts';
import type { IoTable, PrimaryInput } from '../../table.ts';
import { checkTable } from '../check-table.ts';
import { FindingList } from '../finding-list.ts';
import { areaOf } from '../layout/area-names.ts';
import { reportCell, ZERO_INSTEAD } from '../layout/cell-problems.ts';
import { figureResolution } from '../layout/figure-resolution.ts';
import { hintsOfName } from '../layout/name-hints.ts';
import { OECD_FINAL_USES, OECD_VALUE_ADDED } from './oecd-final-uses.ts';
import type { IcioLayout } from './oecd-icio-layout.ts';
import { oecdIndustries } from './oecd-industries.ts';

type FootKind = 'taxes' | 'value-added' | 'value-added-and-taxes' | 'output';

/** Rows below the flows by their id in any edition. */
function footKind(id: string): FootKind | null {
  if (id === 'TLS' || id === 'TAXSUB' || /^[A-Z][A-Z0-9]{2}_(?:TAXSUB|TLS)$/.test(id)) return 'taxes';
  if (id === 'VA' || id === 'VALU') return 'value-added';
  if (id === 'VA+TAXSUB') return 'value-added-and-taxes';
  if (id === 'OUT' || id === 'OUTPUT') return 'output';
  return null;
}

const PRIMARY: Readonly<Record<Exclude<FootKind, 'output'>, PrimaryInput>> = {
  taxes: {
    code: 'TLS',
    name: { en: 'Taxes less subsidies on products', ko: '순생산물세' },
    kind: 'product-taxes',
    inValueAdded: false,
  },
  'value-added': { ...OECD_VALUE_ADDED, code: 'VA' },
  'value-added-and-taxes': {
    code: 'VA+TAXSUB',
    name: {
      en: 'Value added and taxes less subsidies on products',
      ko: '부가가치 및 순생산물세',
    },
    kind: 'value-added',
    inValueAdded: true,
  },
};

/** Takes the rows of one file as they come by and adds each figure where it belongs. */
export class IcioTable {
  readonly #file: string;
  readonly #layout: IcioLayout;
  readonly #findings: FindingList;
  readonly #n: number;
  readonly #F: number;
  readonly #Z: Float64Array;
  readonly #Y: Float64Array;
  readonly #totals: Float64Array;
  readonly #foot = new Map<FootKind, Float64Array>();
  readonly #rowOf: Int32Array;
  readonly #rows = new Map<string, number>();
  readonly #buffer: Float64Array;
  #outputRow = 0;
  #notAvailable = 0;

  constructor(file: string, layout: IcioLayout, findings: FindingList) {
    this.#file = file;
    this.#layout = layout;
    this.#findings = findings;
    this.#n = layout.regions.length * layout.industries.length;
    this.#F = layout.uses.length;
    this.#Z = new Float64Array(this.#n * this.#n);
    this.#Y = new Float64Array(this.#n * this.#F);
    this.#totals = new Float64Array(this.#n);
    this.#rowOf = new Int32Array(this.#n);
    this.#buffer = new Float64Array(layout.targets.length);
  }

  add(record: DelimitedRecord): void {
    const { cells, next } = leadingCells(record, 1);
    const id = (cells[0] ?? '').trim();
    if (id === '' && next === null) return;
    const cell = this.#layout.cellOf.get(id);
    const foot = cell === undefined ? footKind(id) : null;
    if (this.#rows.has(id) || (cell === undefined && foot === null)) {
      const twin = this.#rows.get(id);
      this.#findings.error(
        twin === undefined ? 'economy/unknown-code' : 'economy/duplicate-code',
        `${this.#file}:${record.row}:1`,
        twin === undefined
          ? `expected the id of a column, or one of TLS, TAXSUB, VA, VALU, OUT, OUTPUT, but found "${id}"; the row is not used`
          : `expected each row once, but "${id}" stands in row ${twin} too; the second is not used`,
        id,
      );
      return;
    }
    this.#rows.set(id, record.row);
    this.#readFigures(record, next, foot !== null);
    if (cell !== undefined) {
      this.#rowOf[cell] ||= record.row;
      this.#spread(this.#Z, cell * this.#n, this.#Y, cell * this.#F, cell);
    } else if (foot !== null) {
      if (foot === 'output') this.#outputRow = record.row;
      let sums = this.#foot.get(foot);
      if (sums === undefined) {
        sums = new Float64Array(this.#n + this.#F);
        this.#foot.set(foot, sums);
      }
      this.#spread(sums, 0, sums, this.#n, -1);
    }
  }

  #readFigures(record: DelimitedRecord, next: number | null, foot: boolean): void {
    const values = this.#buffer;
    const bad: number[] = [];
    const problem = (found: CellProblem): void => {
      const target = this.#layout.targets[found.column - 2];
      bad.push(found.column - 2);
      // The publisher's own word for a country and industry without figures.
      if (/^na$/i.test(found.text)) this.#notAvailable += 1;
      // Value added and output mean nothing under final demand, and some editions leave the cells there empty.
      else if (found.kind !== 'empty' || !foot || (target >= 0 && target < this.#n))
        reportCell(this.#findings, this.#file, found, ZERO_INSTEAD);
    };
    const read =
      next === null
        ? { cells: 0, next: null }
        : parseNumbers(record, next, 2, values, 0, values.length, problem);
    for (const column of bad) values[column] = 0;
    if (read.cells === values.length && read.next === null) return;
    values.fill(0, read.cells);
    this.#findings.error(
      'economy/row-length',
      `${this.#file}:${record.row}:1`,
      `expected ${values.length + 1} cells as in the header, but the row has ${read.next === null ? read.cells + 1 : 'more'}`,
      read.next === null ? read.cells + 1 : null,
      values.length + 1,
    );
  }

  /** Adds the row just read to cells and final uses; parts of one country meet in the same place. */
  #spread(cells: Float64Array, atCell: number, uses: Float64Array, atUse: number, total: number): void {
    const { targets } = this.#layout;
    const n = this.#n;
    for (let column = 0; column < targets.length; column++) {
      const target = targets[column];
      if (target < 0) {
        if (total >= 0) this.#totals[total] += this.#buffer[column];
      } else if (target < n) cells[atCell + target] += this.#buffer[column];
      else uses[atUse + target - n] += this.#buffer[column];
    }
  }

  /** The table, checked; null where rows are missing. */
  finish(): IoTable | null {
    const { regions, industries: codes, uses, parts, total } = this.#layout;
    const n = this.#n;
    const file = this.#file;
    let complete = true;
    for (const id of this.#layout.cellOf.keys()) {
      if (this.#rows.has(id)) continue;
      complete = false;
      this.#findings.error(
        'economy/missing-code',
        file,
        `expected a row for each column, but ${id} is missing`,
        null,
        id,
      );
    }
    const foot = this.#foot.get('output');
    if (foot === undefined && total < 0) {
      complete = false;
      this.#findings.error(
        'economy/missing-code',
        file,
        'expected a row OUT or OUTPUT, but there is none',
        null,
        'OUT',
      );
    }
    const kinds = (['taxes', 'value-added', 'value-added-and-taxes'] as const).filter((kind) =>
      this.#foot.has(kind),
    );
    if (!kinds.some((kind) => kind !== 'taxes')) {
      complete = false;
      this.#findings.error(
        'economy/missing-code',
        file,
        'expected a row VA, VALU or VA+TAXSUB, but there is none',
        null,
        'VA',
      );
    }
    if (!complete) return null;
    if (this.#notAvailable > 0) {
      this.#findings.warning(
        'economy/not-available',
        file,
        `${this.#notAvailable} cells say NA (not available) and count as 0`,
        this.#notAvailable,
      );
    }
    const x = foot === undefined ? this.#totals : foot.subarray(0, n).slice();
    if (foot !== undefined && total >= 0) this.#compareTotals(x, total);
    const V = new Float64Array(kinds.length * n);
    const VY = new Float64Array(kinds.length * this.#F);
    kinds.forEach((kind, p) => {
      V.set(this.#foot.get(kind)!.subarray(0, n), p * n);
      VY.set(this.#foot.get(kind)!.subarray(n), p * this.#F);
    });
    const { classification, edition, industries } = oecdIndustries(codes);
    const { year } = hintsOfName(file, 'year', this.#findings);
    const table: IoTable = {
      id: `oecd-icio-${year}`,
      title: {
        en: `World ${year}, OECD inter-country table`,
        ko: `세계 ${year}, OECD 국제산업연관표`,
      },
      year,
      unit: { currency: 'USD', scale: 1e6 },
      priceYear: year,
      priceBasis: 'basic',
      exchangeRates: {},
      exchangeRateSource: null,
      classification,
      symmetry: 'industry-by-industry',
      flows: 'domestic',
      regions: regions.map(areaOf),
      industries,
      finalDemand: uses.map(({ code, region }) => ({ code, ...OECD_FINAL_USES.get(code)!, region })),
      primaryInputs: kinds.map((kind) => PRIMARY[kind]),
      Z: this.#Z,
      imports: null,
      Y: this.#Y,
      importedY: null,
      V,
      VY,
      x,
      satellites: [],
      source: {
        publisher: 'OECD',
        title: 'Inter-Country Input-Output Tables',
        edition,
        url: null,
        doi: null,
        licence: 'OECD terms and conditions (with attribution)',
      },
      provenance: [
        { operation: 'read', note: `Read from ${file}, OECD inter-country table` },
        ...(parts.length === 0
          ? []
          : [
              {
                operation: 'add-parts',
                note: `Rows and columns of ${parts.join(', ')} were added to their country`,
                parameters: { parts: parts.join(',') },
              },
            ]),
      ],
      acceptedWithErrors: false,
    };
    const locator = {
      row: (i: number): string => `${file}:${this.#rowOf[i]}:${total < 0 ? 1 : total + 2}`,
      column: (j: number): string =>
        `${file}:${this.#outputRow || this.#rowOf[j]}:${this.#layout.targets.indexOf(j) + 2}`,
      whole: file,
    };
    const resolution = figureResolution(table.Z, table.Y, V);
    this.#findings.addAll(checkTable(table, resolution, locator));
    return table;
  }

  #compareTotals(x: Float64Array, total: number): void {
    const resolution = figureResolution(x, this.#totals);
    x.forEach((output, i) => {
      const right = this.#totals[i];
      if (Math.abs(right - output) <= Math.max(1e-6 * Math.max(Math.abs(output), 1), 2 * resolution)) return;
      this.#findings.error(
        'economy/output-mismatch',
        `${this.#file}:${this.#rowOf[i]}:${total + 2}`,
        `expected the output ${output} of row ${this.#outputRow}, but the column of totals has ${right}`,
        right,
        output,
      );
    });
  }
}
