/** A cell as the file holds it. Empty cells are null. Text stays text, even where it looks like a number. */
export type Cell = number | string | boolean | null;

/** One row of a sheet; `cells[0]` is column A. Trailing empty cells may be left out. */
export interface SheetRow {
  readonly sheet: string;
  /** Counted from 1, as the publisher's own row numbers. */
  readonly row: number;
  readonly cells: readonly Cell[];
}
