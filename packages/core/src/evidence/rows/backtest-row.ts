/** What a row is about: an attack or failure, a failure that was no attack, someone's what-if study, a year's total. */
export const KINDS = ['incident', 'analogue', 'scenario', 'annual'] as const;
export const SHARE_STATUSES = ['published', 'derived', 'estimate', 'none'] as const;
export const GRADES = ['A', 'B', 'C'] as const;
export const STATUSES = ['confirmed', 'partly', 'from_memory'] as const;
export const SHOCK_TYPES = ['supply', 'demand', 'both'] as const;

type RowKind = (typeof KINDS)[number];
type ShareStatus = (typeof SHARE_STATUSES)[number];
type Grade = (typeof GRADES)[number];
type SourceStatus = (typeof STATUSES)[number];
export type ShockType = (typeof SHOCK_TYPES)[number];

/** A published number with what there is of its ends; null where nothing was published. */
export interface PublishedNumbers {
  readonly low: number | null;
  readonly mid: number | null;
  readonly high: number | null;
}

/** One row of a table of incidents and studies: what it says, nothing made of it yet. */
export interface BacktestRow {
  /** Row of the file, counted from 1. */
  readonly line: number;
  readonly id: string;
  readonly family: string;
  readonly kind: RowKind;
  readonly event: string;
  /** ISO 3166-1 alpha-3; `WLD` is the world. */
  readonly country: string;
  readonly year: number;
  /** `YYYY-MM-DD`, or null. */
  readonly startDate: string | null;
  readonly victim: string;
  /** As written: a division of ISIC Rev. 4, a range or list of them, `multi` or `all`. */
  readonly isic4: string;
  readonly isicName: string;
  readonly shockTypes: readonly ShockType[];
  /** Share (0..1) of the industry behind the victim. */
  readonly share: { readonly low: number | null; readonly hit: number | null; readonly high: number | null };
  readonly shareBasis: string;
  readonly shareStatus: ShareStatus;
  readonly depth: number | null;
  readonly fullDays: number | null;
  readonly partialDays: number | null;
  readonly recapture: string;
  readonly direct: PublishedNumbers;
  readonly directMeasure: string;
  readonly total: PublishedNumbers;
  readonly totalMeasure: string;
  /** ISO 4217, or `pct_of_…_GDP`. */
  readonly currency: string;
  readonly priceYear: number;
  readonly compare: string;
  readonly grade: Grade;
  readonly status: SourceStatus;
  readonly notes: string;
}

/** A row of the file that cannot be run, as far as it can be named. */
export interface BrokenRow {
  readonly line: number;
  readonly id: string;
  readonly kind: string;
  readonly event: string;
  readonly country: string;
  readonly compare: string;
  readonly grade: string;
  readonly status: string;
}
