import type { Distribution, LognormalQuantiles } from '../../random/index.ts';

/**
 * How many events a year has.
 *
 * - `poisson`: independent events, `rate` a year
 * - `negative-binomial`: the rate itself varies from year to year; mean m, size k: variance m + m²/k
 * - `bernoulli`: one event or none
 * - `hawkes`: each event makes others likelier, with intensity μ + Σ α e^(−β (t − tᵢ)); branching n = α/β < 1, mean
 *   rate μ/(1 − n). `settled` (default) counts what earlier years set off, `empty` starts each year with none
 * - `zero-inflated`: with probability `active` the year is as `given`, otherwise nothing happens
 */
export type Frequency =
  | SimpleFrequency
  | {
      readonly kind: 'hawkes';
      readonly mu: number;
      readonly alpha: number;
      readonly beta: number;
      readonly start?: 'settled' | 'empty';
    }
  | { readonly kind: 'zero-inflated'; readonly active: number; readonly given: SimpleFrequency };

export type SimpleFrequency =
  | { readonly kind: 'poisson'; readonly rate: number }
  | { readonly kind: 'negative-binomial'; readonly mean: number; readonly size: number }
  | { readonly kind: 'bernoulli'; readonly probability: number };

/** Generalised Pareto above a threshold: P(X > x | X > u) = (1 + ξ (x − u)/β)^(−1/ξ). */
export interface ParetoTail {
  readonly above: number;
  readonly scale: number;
  readonly shape: number;
  /** P(X > u); by default what the body has above u. The body below is scaled to the rest. */
  readonly probability?: number | undefined;
}

/**
 * What an event costs directly, in money: a lognormal body, a fixed amount or amounts observed, the lognormal with a
 * heavier tail where wanted, and never more than `cap`. A tail with ξ ≥ 1 has no mean and must be capped.
 */
export interface Severity {
  readonly body:
    | { readonly lognormal: LognormalQuantiles }
    | { readonly fixed: number }
    | { readonly empirical: readonly number[] };
  readonly tail?: ParetoTail | undefined;
  readonly cap?: number | undefined;
}

/**
 * What an insurer pays of one event: share · min(limit, max(0, covered − deductible)), no more than `yearlyLimit` in a
 * year. Of a loss that accrues evenly over the hours of an event, what falls into the waiting hours is not covered.
 */
export interface InsuranceTerms {
  readonly waitingHours?: number | undefined;
  readonly deductible?: number | undefined;
  readonly limit?: number | undefined;
  readonly share?: number | undefined;
  readonly yearlyLimit?: number | undefined;
}

/** How long an event lasts: drawn apart from its loss, or its loss over an hourly loss. Asked for only by waiting hours. */
export type EventDuration = { readonly hours: Distribution } | { readonly lossPerHour: number };

/** What an event does to whom it hits. */
export interface EventDamage {
  /** Industry whose losses these are. */
  readonly industry: string;
  readonly severity: Severity;
  /** Total over direct loss, at least 1: spillover = direct · (spillover − 1). */
  readonly spillover: number;
  /** Most that one event can cost directly, for example the industry's own output. */
  readonly exposureCap?: number | undefined;
  readonly duration?: EventDuration | undefined;
  /** Cover of those hit, of their direct loss. */
  readonly insurance?: InsuranceTerms | undefined;
  /** Cover of the others, of the spillover: contingent business interruption. */
  readonly spilloverInsurance?: InsuranceTerms | undefined;
}

export interface LossSource extends EventDamage {
  /** Names the source and its random numbers, which stay when other sources come or go. */
  readonly id: string;
  readonly frequency: Frequency;
}

/** Clients of a vendor that are alike; each is hit by an event of the vendor with probability share · susceptibility. */
export interface ClientGroup extends EventDamage {
  readonly id: string;
  readonly clients: number;
  /** Share of the clients that use the vendor. */
  readonly share: number;
  /** Probability that one who uses it is hit. */
  readonly susceptibility: number;
}

/** A vendor that firms of several industries share: one event of it is one occurrence, however many are hit. */
export interface CommonVendor {
  readonly id: string;
  readonly frequency: Frequency;
  readonly clients: readonly ClientGroup[];
}

export interface LossYearModel {
  readonly sources: readonly LossSource[];
  readonly vendors?: readonly CommonVendor[] | undefined;
}

/** Losses an exceedance curve can be of; `uninsured` is the total less what insurers pay. */
export const LOSS_MEASURES = ['direct', 'total', 'uninsured', 'insured'] as const;
export type LossMeasure = (typeof LOSS_MEASURES)[number];

/** Most that one event can cost directly. */
export const capOf = ({ severity, exposureCap }: EventDamage): number =>
  Math.min(severity.cap ?? Number.POSITIVE_INFINITY, exposureCap ?? Number.POSITIVE_INFINITY);
