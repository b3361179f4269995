import type { TableLocator } from '../check-table.ts';

export interface Named {
  readonly code: string;
  /** As the file has it; null where it has none. */
  readonly name: string | null;
}

/** What a layout found in a file, before names, kinds and units are known. Shapes as in `IoTable`. */
export interface TableDraft {
  readonly file: string;
  readonly regions: readonly string[];
  readonly industries: readonly Named[];
  readonly uses: readonly { readonly code: string; readonly region: string }[];
  /** None where the file gives no value added: it is then output less the column's sum. */
  readonly primary: readonly Named[];
  readonly Z: Float64Array;
  readonly imports: Float64Array | null;
  readonly Y: Float64Array;
  readonly importedY: Float64Array | null;
  readonly V: Float64Array;
  readonly VY: Float64Array | null;
  readonly x: Float64Array;
  readonly satellites: readonly (Named & { readonly values: readonly (number | null)[] })[];
  /** What the layout itself says. */
  readonly flows?: 'total';
  readonly locator: TableLocator;
}

/** The region of a file that names none. */
export const UNKNOWN_REGION = 'ZZZ';
