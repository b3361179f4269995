import type { ModelId } from '@spillway/core/scenarios';
import type { ToneName } from '@spillway/report/parts';
import type { Measure } from '../measure.ts';

/** A piece of a sentence: words, or a number a person may move. */
export type SentencePart = { readonly words: string } | { readonly words: string; readonly pointer: string };

export interface ShockView {
  readonly parts: readonly SentencePart[];
  /** Numbers of the shock that its sentence does not say. */
  readonly unsaid: readonly string[];
}

export interface KeyFigure {
  readonly measure: Measure;
  readonly name: string;
  readonly figure: string;
  /** What the figure is beside something known, or why it is a dash. */
  readonly beside: string | null;
  /** From least to most. */
  readonly range: string | null;
}

export interface CompositionPart {
  readonly name: string;
  readonly figure: string;
  readonly percent: string;
  /** In the unit of the measure: millions of the currency, or jobs. */
  readonly value: number;
  readonly share: number;
  readonly tone: ToneName;
}

/** A bar from zero; `share` is of the longest. */
export interface BarView {
  readonly code: string | null;
  readonly label: string;
  readonly hit: boolean;
  readonly value: number;
  readonly share: number;
  readonly tone: ToneName;
  readonly figure: string;
}

export interface ModelRow {
  readonly model: ModelId;
  readonly name: string;
  readonly coefficients: string;
  readonly explanation: string;
  readonly tone: ToneName;
  readonly symbol: string;
  readonly hollow: boolean;
  /** Null where a table cannot count in the measure. */
  readonly value: number | null;
  readonly between: { readonly low: number; readonly high: number } | null;
  /** Places on the common axis, from 0 to 1; null where nothing can be marked. */
  readonly at: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly figure: string;
  readonly range: string | null;
  /** Whether the sentence and the main figure are this model's. */
  readonly headline: boolean;
}

export interface ModelGroup {
  readonly heading: string;
  readonly rows: readonly ModelRow[];
}

export interface PathLine {
  readonly model: ModelId;
  readonly name: string;
  readonly tone: ToneName;
  /** Loss of each day in millions. */
  readonly daily: readonly number[];
  /** Its worst day and its sum. */
  readonly told: string;
}

export interface PathView {
  readonly currency: string;
  readonly days: number;
  readonly lines: readonly PathLine[];
  /** Largest share that is stopped, by day, for shading. */
  readonly outage: readonly number[];
  /** Quantiles of each day, outermost first. */
  readonly bands: readonly { readonly low: readonly number[]; readonly high: readonly number[] }[];
  readonly bandTone: ToneName;
  /** Where the axis ends, and what stands there and at its half. */
  readonly top: number;
  readonly topWords: string;
  readonly halfWords: string;
  readonly foot: string;
}

/** What may be told beside the total, under a heading of its own. */
export interface SideView {
  readonly heading: string;
  readonly note: string;
  readonly lines: readonly string[];
}

/** A number of the scenario and how much of the uncertainty it explains. */
export interface DriverView {
  readonly name: string;
  /** JSON Pointer of the number. */
  readonly pointer: string;
  readonly share: number;
  readonly figure: string;
}

/** What the page shows of an answer: words and places, ready to be set. */
export interface View {
  /** Whether there is more to say than is said here: ranges, drivers, yearly losses. */
  readonly moreToCome: boolean;
  readonly title: string;
  readonly story: string | null;
  readonly basis: string;
  readonly sentence: string;
  readonly gain: boolean;
  readonly keys: readonly KeyFigure[];
  /** What the figures are drawn in: value added where the table cannot count in the measure asked for. */
  readonly measure: Measure;
  readonly unit: string;
  readonly source: string;
  readonly prices: string;
  readonly spread: string | null;
  readonly composition: readonly CompositionPart[];
  readonly industriesHeading: string;
  readonly industries: readonly BarView[];
  readonly models: readonly ModelGroup[];
  readonly declined: readonly string[];
  readonly path: PathView | null;
  readonly shocks: readonly ShockView[];
  /** Empty where it comes with the whole answer. */
  readonly side: readonly SideView[];
  readonly drivers: readonly DriverView[];
  readonly notes: readonly { readonly warns: boolean; readonly text: string }[];
  readonly foot: string;
  /** The same for figures that are always of value added. */
  readonly footValueAdded: string;
  readonly modelName: string | null;
  readonly checks: readonly string[];
  readonly sources: readonly string[];
  readonly provenance: readonly {
    readonly label: string;
    readonly value: string;
    readonly href: string | null;
    readonly code: boolean;
  }[];
}
