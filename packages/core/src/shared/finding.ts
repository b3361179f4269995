/** How bad a finding is. An `error` keeps the document from being used without an explicit flag. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * One thing found in a document that someone handed us. All findings of a document are returned at
 * once; none is thrown.
 */
export interface Finding {
  /** Stable code, `domain/what`, for example `economy/row-unbalanced`. */
  readonly code: string;
  readonly severity: Severity;
  /** Where: `file:sheet:row:column`, `file:row:column` (rows and columns counted from 1) or a JSON Pointer. */
  readonly path: string;
  /** A sentence with what was expected and what was found. */
  readonly message: string;
  /** What was found, as data. */
  readonly value?: string | number | boolean | null;
  /** What was expected, as data. */
  readonly expected?: string | number | boolean | null;
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === 'error');
