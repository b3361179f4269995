import { requireNumber, requireShare } from '../require-number.ts';

/**
 * Values of a statistical life to start from. Both are **unverified**: look the current one up before
 * quoting.
 */
export const VALUES_OF_LIFE: readonly {
  readonly id: 'usa-dot' | 'oecd';
  readonly currency: string;
  readonly value: number;
  readonly source: string;
}[] = [
  {
    id: 'usa-dot',
    currency: 'USD',
    value: 13e6,
    source:
      'US Department of Transportation, guidance on the value of a statistical life, about 13 million (unverified)',
  },
  {
    id: 'oecd',
    currency: 'USD',
    value: 3e6,
    source: 'OECD (2012), mortality risk valuation: base value, USD of 2005 (unverified)',
  },
];

/** A kind of injury: how many, and what one counts as a share of a life. */
export interface Injuries {
  readonly count: number;
  /** Share of the value of a statistical life, 0 to 1. */
  readonly fraction: number;
}

/**
 * A value of a statistical life carried to another income: VSL · (income / base income)^elasticity.
 *
 * @param elasticity 0.8 to 1 is usual between countries (OECD, unverified).
 */
export function transferValueOfLife(
  value: number,
  baseIncome: number,
  income: number,
  elasticity: number,
): number {
  requireNumber('value', value, 0);
  requireNumber('baseIncome', baseIncome, Number.MIN_VALUE);
  requireNumber('income', income, Number.MIN_VALUE);
  return value * (income / baseIncome) ** requireNumber('elasticity', elasticity, 0, 3);
}

/**
 * Harm to people in money: deaths · VSL + Σ injuries · fraction · VSL. It is what people would give for less risk and
 * no part of GDP: it stands beside every total and in none.
 *
 * @throws SpillwayError `shared/invalid-argument` naming the field that is out of its bounds.
 */
export function physicalHarm(deaths: number, injuries: readonly Injuries[], valueOfLife: number): number {
  requireNumber('valueOfLife', valueOfLife, 0);
  const lives = injuries.reduce(
    (sum, { count, fraction }, k) =>
      sum +
      requireNumber(`injuries[${k}].count`, count, 0) * requireShare(`injuries[${k}].fraction`, fraction),
    requireNumber('deaths', deaths, 0),
  );
  return lives * valueOfLife;
}
