import type { IoTable, ProvenanceStep } from '../table.ts';

/** What every operation takes: a name for its result, where the derived one is not wanted. */
export interface OperationOptions {
  readonly id?: string | undefined;
}

/**
 * A table made from another: the changed fields, one more step of provenance and an id of its own.
 *
 * The id is the parent's, a tilde, and a tag in lower case that names what was done, so that it tells its
 * history and stays a plain part of a URL or file name: `kor-2011` → `kor-2011~isic4-sections` → `kor-2011~isic4-sections~krw`.
 */
export function derive(
  table: IoTable,
  tag: string,
  step: ProvenanceStep,
  changes: Partial<IoTable>,
  options: OperationOptions = {},
): IoTable {
  const plain = tag.toLowerCase().replace(/[^a-z0-9.]+/g, '-');
  return {
    ...table,
    ...changes,
    id: options.id ?? `${table.id}~${plain}`,
    provenance: [...table.provenance, step],
  };
}
