import type { ShockKind } from '../document/starting-points.ts';
import { KIND_WORDS } from './field-words.ts';

const money = (value: number, unit: string) => (currency: string) => ({ value, unit, currency });

/** What a field holds when it is added: a start, and no finding. */
const STARTS: Readonly<Record<string, unknown>> = {
  region: '',
  change: -0.1,
  amount: money(-1, 'trillion'),
  exports: 'included',
  start: 1,
  days: 7,
  share: 0.1,
  depth: 0.5,
  calendar: { week: 'five-day' },
  recovery: { shape: 'linear', days: 7 },
  recapture: 0.3,
  yearlyOutput: money(1, 'trillion'),
  bufferHours: 8,
  importance: { default: 0.5 },
  halfLifeDays: 42,
  substitution: 0.8,
  debt: money(1000, 'trillion'),
  spreadBasisPoints: 50,
  growthPerNotch: 0.2,
  basisPointsPerNotch: 10,
  refinancedShare: 0.15,
  foreignShare: 0.2,
  years: 5,
  discountRate: 0.03,
  deaths: 1,
  injuries: 10,
  injuryFraction: 0.05,
  transfer: true,
  abroadShare: 0.5,
  source: 'judgement',
};

export function fieldStart(kind: ShockKind, key: string, currency: string): unknown {
  const start = STARTS[key];
  // What nobody has named or sourced yet says so.
  if (key === 'label') return { ...KIND_WORDS[kind].name };
  if (key === 'amount' && kind === 'cost') return money(1, 'billion')(currency);
  return typeof start === 'function' ? (start as ReturnType<typeof money>)(currency) : start;
}
