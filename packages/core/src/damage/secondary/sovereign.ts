import { SpillwayError } from '../../shared/index.ts';
import { requireNumber, requireShare } from '../require-number.ts';

/** How many basis points a number of notches adds to what a state pays. */
export type SpreadRule =
  /** s0 ((1 + g)^n − 1): each notch raises a spread of s0 basis points by the share g. */
  | { readonly kind: 'relative'; readonly basisPoints: number; readonly perNotch: number }
  /** n · b basis points. */
  | { readonly kind: 'absolute'; readonly perNotch: number };

export interface SovereignShock {
  /**
   * Notches of a downgrade. 0 unless a person says otherwise: no state has been downgraded for a cyber event.
   */
  readonly notches: number;
  readonly rule: SpreadRule;
  /** Public debt, in any unit of money. */
  readonly debt: number;
  /** ρ: share of the debt that is refinanced each year, 0 to 1. */
  readonly refinanced: number;
  /** Years that the higher spread lasts, from 1 to 100. */
  readonly years: number;
  /** Yearly rate of the present value, as a share. */
  readonly discountRate: number;
  /** Share of the debt held abroad, 0 to 1: what residents receive is a transfer among them. */
  readonly heldAbroad: number;
}

interface Interest {
  readonly total: number;
  readonly presentValue: number;
}

export interface SovereignInterest {
  readonly basisPoints: number;
  /** Extra interest of years 1, 2, …, in the unit of the debt. */
  readonly perYear: Float64Array;
  readonly all: Interest;
  /** Paid to holders abroad: leaves the country. */
  readonly abroad: Interest;
  /** Paid to residents: from taxpayers to holders, no loss of the country as a whole. */
  readonly residents: Interest;
}

/**
 * Published effects of ratings on what states pay, to choose a rule by; none is a default.
 * Cantor & Packer (1996), Jaramillo & Tejada (2011, IMF WP/11/44), Hanusch et al. (2016, World Bank MFM 13), Afonso et al. (2012;
 * unverified), all quoted at second hand.
 */
export const PUBLISHED_SPREADS: readonly { readonly source: string; readonly rule: SpreadRule }[] = [
  {
    source: 'Cantor & Packer (1996): one notch raises spreads by 25 percent; on a base of 40 basis points',
    rule: { kind: 'relative', basisPoints: 40, perNotch: 0.25 },
  },
  {
    source:
      'Afonso et al. (2012): announcement effect in the euro area, some 8 to 12 basis points (unverified)',
    rule: { kind: 'absolute', perNotch: 10 },
  },
];

function spreadOf(rule: SpreadRule, notches: number): number {
  if (rule.kind === 'absolute') return notches * requireNumber('rule.perNotch', rule.perNotch, 0, 10_000);
  const base = requireNumber('rule.basisPoints', rule.basisPoints, 0, 10_000);
  const growth = requireNumber('rule.perNotch', rule.perNotch, 0, 10);
  let factor = 1;
  for (let k = 0; k < notches; k++) factor *= 1 + growth;
  return base * (factor - 1);
}

/**
 * Extra interest of a state after a downgrade: D · min(1, ρ t) · ds in year t, debt held constant.
 *
 * @throws SpillwayError `shared/invalid-argument` naming the field that is out of its bounds.
 */
export function sovereignInterest(shock: SovereignShock): SovereignInterest {
  const years = requireNumber('years', shock.years, 1, 100);
  const notches = requireNumber('notches', shock.notches, 0, 25);
  for (const [field, value] of [
    ['years', years],
    ['notches', notches],
  ] as const)
    if (!Number.isInteger(value))
      throw new SpillwayError('shared/invalid-argument', `${field} must be whole, but is ${value}`, {
        field,
        found: value,
      });
  const debt = requireNumber('debt', shock.debt, 0);
  const refinanced = requireShare('refinanced', shock.refinanced);
  const rate = requireNumber('discountRate', shock.discountRate, 0, 1);
  const abroad = requireShare('heldAbroad', shock.heldAbroad);
  const basisPoints = spreadOf(shock.rule, notches);
  const perYear = new Float64Array(years).map(
    (_, k) => debt * Math.min(1, refinanced * (k + 1)) * (basisPoints / 10_000),
  );
  const total = perYear.reduce((sum, value) => sum + value, 0);
  let factor = 1;
  let presentValue = 0;
  for (const value of perYear) {
    factor *= 1 + rate;
    presentValue += value / factor;
  }
  const part = (share: number): Interest => ({ total: total * share, presentValue: presentValue * share });
  return { basisPoints, perYear, all: part(1), abroad: part(abroad), residents: part(1 - abroad) };
}
