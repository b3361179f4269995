import type { FindingList } from '../finding-list.ts';

/** Says that the flows of a table hold imports too: `economy/total-flows` (warning). */
export function reportTotalFlows(where: string, why: string, findings: FindingList): void {
  findings.warning(
    'economy/total-flows',
    where,
    `the flows hold imports, because ${why}: there are no domestic coefficients until imports are split off`,
    'total',
    'domestic',
  );
}
