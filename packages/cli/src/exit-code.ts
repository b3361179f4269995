import type { ErrorCode } from '@spillway/core/shared';

/** 0 good, 1 the question has no answer or a document has errors, 2 the command was used wrongly. */
export const EXIT_CODE = {
  'shared/cancelled': 130,
  'shared/invalid-argument': 2,
  'sheets/unreadable': 1,
  'sheets/too-large': 1,
  'economy/shape-mismatch': 1,
  'economy/unknown-industry': 1,
  'economy/unknown-region': 1,
  'economy/unknown-table': 2,
  'economy/not-productive': 1,
  'economy/singular': 1,
  'economy/not-converged': 1,
  'economy/no-domestic-flows': 1,
  'economy/missing-data': 1,
  'economy/broken-identity': 1,
  'damage/stacked-resilience': 1,
  'damage/unknown-service': 1,
  'random/invalid-distribution': 1,
  'damage/invalid-loss-model': 1,
  'forecast/unknown-area': 2,
  'forecast/no-path': 2,
  'forecast/invalid-input': 2,
  'prevention/invalid-input': 2,
  'scenarios/invalid': 1,
  'scenarios/unknown-scenario': 2,
  'scenarios/unsupported': 1,
  'access/refused': 1,
  'access/not-found': 2,
  'access/not-signed-in': 1,
  'records/taken': 1,
  'records/unknown-cursor': 2,
  'records/changed-meanwhile': 1,
  'records/held': 1,
  'storage/unreachable': 1,
  'storage/newer-database': 1,
  'storage/other-database': 1,
  'audit/broken-chain': 1,
} as const satisfies Record<ErrorCode, number>;

export const FINDINGS_EXIT_CODE = 1;
export const USAGE_EXIT_CODE = 2;
