import { sectionOf } from './isic-divisions.ts';

/** Which losses a published total takes in (rule 15). */
export type Scope =
  | 'direct' /** only the victim's own loss */
  | 'users' /** only those who depend on the service */
  | 'chain' /** victim, suppliers and, for a shared service, its users */;

const ONLY = /\bonly\b/i;
const USERS = /\b(customers?|downstream)\b/i;
/** Others beside customers: then customers do not stand alone. */
const OTHERS =
  /\b(victims?|suppliers?|supply[- ]chains?|dealers?|merchants?|retailers?|franchisees?|partners?|makers?)\b/i;
const DEALERS = /\b(dealers?|dealerships?|merchants?|retail|retailers?)\b/i;

/** By the words of `total_measure`. */
export function scopeOf(totalMeasure: string): Scope {
  if (ONLY.test(totalMeasure)) return 'direct';
  return USERS.test(totalMeasure) && !OTHERS.test(totalMeasure) ? 'users' : 'chain';
}

/** Whether the trade margin on what a maker does not deliver belongs to its total (rule 17). */
export const countsDealers = (totalMeasure: string, divisions: readonly string[] | 'all'): boolean =>
  DEALERS.test(totalMeasure) &&
  divisions !== 'all' &&
  divisions.every((division) => sectionOf(division) === 'C');

/** Divisions whose failure is felt by whoever depends on them (rule 16). */
const SHARED_SERVICES: ReadonlySet<string> = new Set(['35', '36', '49', '52', '61', '62', '63', '64']);

export const isSharedService = (division: string): boolean => SHARED_SERVICES.has(division);
