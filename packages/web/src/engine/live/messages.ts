import type { Assessment, Scenario } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import type { FromEngine, Measure, ToEngine, View } from '@spillway/studio';

/** The static models and those over time, once, for a list or a comparison. */
export interface SummaryQuestion {
  readonly kind: 'summary';
  readonly key: string;
  readonly scenario: Scenario;
  readonly economy: string;
  readonly currency: string;
  readonly language: Language;
  readonly measure: Measure;
}

/** A report of an answer, with its figures. */
export interface PaperQuestion {
  readonly kind: 'paper';
  readonly key: string;
  readonly assessment: Assessment;
  readonly language: Language;
}

export type ToWorker = ToEngine | SummaryQuestion | PaperQuestion;

/** An answer in the few words and figures a list shows. */
export interface Summary {
  readonly view: Pick<
    View,
    | 'sentence'
    | 'gain'
    | 'keys'
    | 'composition'
    | 'measure'
    | 'unit'
    | 'basis'
    | 'modelName'
    | 'source'
    | 'prices'
  >;
  /** Millions of the currency, or jobs; null where no model answers. */
  readonly figures: {
    readonly direct: number;
    readonly indirect: number;
    readonly total: number;
  } | null;
  /** Value added lost on each day, in millions, by the first model over time that answers. */
  readonly daily: readonly number[] | null;
  readonly pathModel: string | null;
  /** With every uncertain number at its least and at its most harmful end. */
  readonly range: { readonly low: number; readonly high: number } | null;
}

export type FromWorker =
  | FromEngine
  | { readonly kind: 'assessed'; readonly generation: number; readonly assessment: Assessment }
  | { readonly kind: 'summary'; readonly key: string; readonly summary: Summary }
  | { readonly kind: 'paper'; readonly key: string; readonly html: string; readonly csv: string }
  | {
      readonly kind: 'refused';
      readonly key: string;
      readonly message: string;
      readonly code: string | null;
    };
