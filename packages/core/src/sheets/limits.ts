import { SpillwayError } from '../shared/index.ts';

/** Bounds on what a file may make us hold; a file beyond them is refused with a message, not read. */
export interface SheetLimits {
  /** Bytes of one file or archive entry after unpacking. */
  readonly unpackedBytes: number;
  /** Unpacked bytes for one packed byte, beyond the first mebibyte: a zip bomb has thousands. */
  readonly expansion: number;
  readonly columns: number;
  readonly rows: number;
  /** Characters of one cell. */
  readonly cellLength: number;
}

export const DEFAULT_LIMITS: SheetLimits = {
  unpackedBytes: 8 * 2 ** 30,
  expansion: 200,
  columns: 20_000,
  rows: 2_000_000,
  cellLength: 32_768,
};

/** The refusal of a text that goes beyond a limit at `path`; `limit` in words, as `20000 columns`. */
export const tooLarge = (path: string, limit: string): SpillwayError =>
  new SpillwayError('sheets/too-large', `${path}: expected at most ${limit}, but there is more`, {
    path,
    limit,
  });
