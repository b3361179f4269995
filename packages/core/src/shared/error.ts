/** Codes of broken preconditions and of questions that have no answer, as `domain/what`. */
export type ErrorCode =
  | 'shared/cancelled'
  | 'shared/invalid-argument'
  | 'sheets/unreadable'
  | 'sheets/too-large'
  | 'economy/shape-mismatch'
  | 'economy/unknown-industry'
  | 'economy/unknown-region'
  | 'economy/unknown-table'
  | 'economy/not-productive'
  | 'economy/singular'
  | 'economy/not-converged'
  | 'economy/no-domestic-flows'
  | 'economy/missing-data'
  | 'economy/broken-identity'
  | 'damage/stacked-resilience'
  | 'damage/unknown-service'
  | 'random/invalid-distribution'
  | 'damage/invalid-loss-model'
  | 'forecast/unknown-area'
  | 'forecast/no-path'
  | 'forecast/invalid-input'
  | 'prevention/invalid-input'
  | 'scenarios/invalid'
  | 'scenarios/unknown-scenario'
  | 'scenarios/unsupported'
  | 'access/refused'
  | 'access/not-found'
  | 'access/not-signed-in'
  | 'access/foreign-request'
  | 'records/taken'
  | 'records/unknown-cursor'
  | 'records/changed-meanwhile'
  | 'records/held'
  | 'records/version-not-said'
  | 'records/key-reused'
  | 'storage/unreachable'
  | 'storage/newer-database'
  | 'storage/older-database'
  | 'storage/not-empty'
  | 'storage/other-database'
  | 'storage/no-database-program'
  | 'storage/wrong-database-version'
  | 'storage/foreign-data-folder'
  | 'storage/start-failed'
  | 'accounts/refused'
  | 'accounts/invalid-provider'
  | 'keys/unusable'
  | 'archive/damaged'
  | 'server/too-long';

/**
 * A broken precondition, or a question without an answer.
 *
 * `message` says what was expected, what was found and where; `details` holds the same as data.
 */
export class SpillwayError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'SpillwayError';
    this.code = code;
    this.details = details;
  }
}
