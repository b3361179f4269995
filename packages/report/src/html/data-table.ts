import { html, type Markup, NOTHING } from './markup.ts';

export interface TableColumn {
  readonly head: string;
  readonly unit?: string;
  readonly numeric?: boolean;
}

export interface TableRow {
  /** The first cell heads its row. */
  readonly cells: readonly (string | Markup)[];
  readonly sum?: boolean;
}

const SHORT = 8;

const label = ({ head, unit = '' }: TableColumn): string => (unit === '' ? head : `${head}, ${unit}`);

/**
 * A table with caption and headings. Roles are written out, since a style sheet that turns rows into label and value
 * on a telephone would take them away; there each value carries its heading in `data-label`.
 *
 * @param columnsAre `many` sets the columns of numbers closer.
 */
export function dataTable(
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  columnsAre: 'few' | 'many' = 'few',
): Markup {
  const [first, ...rest] = columns;
  const head = columns.map(
    ({ head: text, unit = '', numeric = false }) =>
      html`<th scope="col" role="columnheader" class="${numeric ? 'n' : 't'}">${text}${unit === '' ? NOTHING : html` <span class="u">${unit}</span>`}</th>`,
  );
  const body = rows.map(({ cells, sum = false }) => {
    const values = rest.map(
      (column, k) =>
        html`<td role="cell" class="${column.numeric === true ? 'n' : 't'}" data-label="${label(column)}">${cell(cells[k + 1])}</td>`,
    );
    return html`<tr role="row" class="${sum ? 'sum' : 'row'}"><th scope="row" role="rowheader">${cells[0] ?? first?.head ?? ''}</th>${values}</tr>`;
  });
  // A short table is not parted by the end of a printed page.
  const form = rows.length <= SHORT ? 'short' : 'long';
  return html`<table role="table" class="${form}${columnsAre === 'many' ? ' many' : ''}"><caption>${caption}</caption><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${body}</tbody></table>`;
}

/** The value of a cell as one element, so that label and value stand at the two ends of a row on a telephone. */
const cell = (value: string | Markup | undefined): Markup =>
  value === undefined || value === '' ? NOTHING : html`<span>${value}</span>`;
