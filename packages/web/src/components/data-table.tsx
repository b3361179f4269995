import { type ReactNode, useMemo, useState } from 'react';
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useWords } from '../app/language.tsx';
import { COMPONENT_WORDS } from '../words/component-words.ts';
import styles from './data-table.module.css';
import { Icon } from './icon.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  /** Stands under the head, and in brackets behind it in a file. */
  readonly unit?: string | undefined;
  /** What is sorted and written to a file: in full, not as shown. */
  readonly value: (row: Row) => string | number | boolean | null;
  /** What is shown; the value by default. */
  readonly cell?: (row: Row) => ReactNode;
  readonly align?: 'left' | 'right';
  readonly sortable?: boolean;
}

interface DataTableProps<Row> {
  /** Says what the table holds; seen by screen readers only. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** So many rows are shown until all are asked for. */
  readonly most?: number;
  readonly initialSort?: { readonly id: string; readonly desc: boolean };
  /** Stands where there are no rows. */
  readonly empty?: ReactNode;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const compare = (a: string | number | boolean | null, b: string | number | boolean | null): number => {
  // What is unknown is smaller than anything known.
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return typeof a === 'string' && typeof b === 'string'
    ? a.localeCompare(b, undefined, { numeric: true })
    : Number(a) - Number(b);
};

/** A table that sorts by its heads; on a telephone each row becomes a list of label and value. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, most = 60, initialSort, empty } = props;
  const words = useWords(COMPONENT_WORDS).table;
  const [sorting, setSorting] = useState<SortingState>(initialSort === undefined ? [] : [initialSort]);
  const [all, setAll] = useState(false);
  const defs = useMemo(
    (): ColumnDef<typeof features, { readonly row: Row }>[] =>
      columns.map(({ id, value, align, sortable = true }) => ({
        id,
        accessorFn: ({ row }) => value(row),
        enableSorting: sortable,
        sortDescFirst: align === 'right',
        sortFn: (a, b, column) => compare(a.getValue(column), b.getValue(column)),
      })),
    [columns],
  );
  const data = useMemo(() => rows.map((row) => ({ row })), [rows]);
  const table = useTable({
    features,
    columns: defs,
    data,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: ({ row }) => rowKey(row),
  });
  const sorted = table.getRowModel().rows;
  const shown = all ? sorted : sorted.slice(0, most);
  const order = sorting[0];
  const sortedColumn = columns.find(({ id }) => id === order?.id);
  if (rows.length === 0) return empty ?? <p className={styles['none']}>{words.none}</p>;
  return (
    <div className={styles['frame']}>
      <label className={styles['sort']}>
        {words.sortBy}
        <select
          value={order?.id ?? ''}
          onChange={(event) => {
            const column = columns.find(({ id }) => id === event.currentTarget.value);
            setSorting(column === undefined ? [] : [{ id: column.id, desc: column.align === 'right' }]);
          }}
        >
          <option value="">—</option>
          {columns
            .filter(({ sortable = true }) => sortable)
            .map(({ id, head }) => (
              <option key={id} value={id}>
                {head}
              </option>
            ))}
        </select>
      </label>
      <table className={styles['table']}>
        <caption className="sw-unseen">
          {caption}
          {sortedColumn !== undefined && ` ${words.sortedBy(sortedColumn.head, order.desc)}`}
        </caption>
        <thead>
          <tr>
            {columns.map(({ id, head, unit, align = 'left', sortable = true }) => {
              const column = table.getColumn(id)!;
              const is = column.getIsSorted();
              return (
                <th
                  key={id}
                  scope="col"
                  data-align={align}
                  aria-sort={is === false ? undefined : is === 'asc' ? 'ascending' : 'descending'}
                >
                  {sortable ? (
                    <button type="button" onClick={() => column.toggleSorting(undefined, false)}>
                      {head}
                      {is !== false && <Icon name={is === 'asc' ? 'up' : 'down'} size={14} />}
                    </button>
                  ) : (
                    head || <span className="sw-unseen">{words.actions}</span>
                  )}
                  {unit !== undefined && <span className={styles['unit']}>{unit}</span>}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <tr key={each.id}>
              {columns.map(({ id, head, unit, value, cell, align = 'left' }, k) => {
                const label = unit === undefined ? head : `${head} (${unit})`;
                const content =
                  cell === undefined ? (value(each.original.row) ?? '—') : cell(each.original.row);
                return k === 0 ? (
                  <th key={id} scope="row" data-align={align} data-label={label}>
                    <span>{content}</span>
                  </th>
                ) : (
                  <td key={id} data-align={align} data-label={label}>
                    <span>{content}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > most && (
        <button type="button" className={styles['more']} onClick={() => setAll(!all)}>
          {all ? words.showFewer : words.showAll(sorted.length)}
        </button>
      )}
    </div>
  );
}
