import type { ScenarioShock } from '@spillway/core/scenarios';
import type { Draft } from './pointer.ts';

export type ShockKind = ScenarioShock['kind'];

/** The kinds of shocks in the order in which they are offered: what moves the loss first, what stands beside it after. */
export const SHOCK_KINDS = [
  'outage',
  'demand',
  'dependency',
  'inoperability',
  'trust',
  'cost',
  'rating',
  'harm',
] as const satisfies readonly ShockKind[];

/** A document with nothing in it yet. */
export const emptyDraft = (economy: string | null): Draft => ({
  spillway: 'scenario/1',
  title: { en: '', ko: '' },
  ...(economy === null ? {} : { economy }),
  shocks: [],
});

const money = (currency: string) => ({ value: 1, unit: 'billion', currency });

/**
 * A shock to begin with, of round numbers that are a start and no finding. What a person must choose is left empty, and
 * is a finding until it is chosen.
 */
export function newShock(kind: ShockKind, currency: string): Draft {
  switch (kind) {
    case 'outage':
      return { kind, industry: '', share: 0.1, days: 7, recovery: { shape: 'linear', days: 7 } };
    case 'demand':
      return { kind, industry: '', change: -0.1, exports: 'included' };
    case 'dependency':
      return { kind, on: '', fraction: 0.5, hours: 24 };
    case 'inoperability':
      return { kind, industry: '', fraction: 0.01, meaning: 'final-demand' };
    case 'trust':
      return { kind, industry: '', fall: 0.05, halfLifeDays: 42, substitution: 0.8 };
    case 'cost':
      return { kind, label: { en: 'Recovery of systems', ko: '시스템 복구' }, amount: money(currency) };
    case 'rating':
      return { kind, notches: 0 };
    case 'harm':
      return { kind, deaths: 1, valueOfLife: { value: 1, unit: 'million', currency } };
  }
}
