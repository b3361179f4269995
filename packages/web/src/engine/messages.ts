import type { AuditEntry } from '@spillway/core/audit';
import type { TablePortrait } from '@spillway/core/economy';
import type { ForecastInputs, NationalForecast, TableFacts } from '@spillway/core/forecast';
import type { Finding, LocalText, Progress } from '@spillway/core/shared';

/** The flows of a table for a heatmap, as coefficients: what the column buys from the row per unit of its output. */
export interface FlowMatrix {
  readonly industries: readonly { readonly code: string; readonly name: LocalText }[];
  /** n×n row-major; domestic where the table tells imports apart. */
  readonly coefficients: Float64Array;
  /** In the table's unit. */
  readonly flows: Float64Array;
  readonly kind: 'domestic' | 'total';
}

export interface ForecastAsk {
  readonly country: string;
  readonly to: number;
  readonly inputs: Pick<ForecastInputs, 'share' | 'secondary'>;
  /** Nominal growth a year after the last figure; null for the mean of the last ten years. */
  readonly growth: number | null;
  /** What a table and a library say; null while that is not known. */
  readonly facts: TableFacts | null;
}

/** What was read from files: as much of the table as a person must see to decide. */
export interface ReadFiles {
  readonly reader: string | null;
  readonly verified: boolean;
  readonly findings: readonly Finding[];
  readonly tables: readonly {
    readonly id: string;
    readonly title: LocalText;
    readonly year: number;
    readonly currency: string;
    readonly scale: number;
    readonly regions: number;
    readonly industries: number;
    readonly output: number;
  }[];
}

/** What of a trail is checked again in the browser. */
export interface TrailAsk {
  readonly organisation: string | null;
  readonly lines: readonly {
    readonly entry: Omit<AuditEntry, 'via'> & { readonly via: string };
    readonly position: number;
    readonly hash: string;
    readonly organisationPosition: number;
    readonly organisationHash: string;
  }[];
  readonly state: {
    readonly organisation: string | null;
    readonly position: number;
    readonly hash: string;
    readonly at: string;
    readonly signature: string;
    readonly publicKey: string;
  };
}

export interface TrailAnswer {
  readonly links: number;
  readonly broken: number | null;
  /** Null for the centre's own trail: its signed end is that of the chain over all organisations. */
  readonly endsAsSigned: boolean | null;
  readonly signed: boolean | null;
}

/** What the worker can be asked, and what it answers. */
export interface Questions {
  readonly portray: { readonly ask: { readonly table: Uint8Array }; readonly answer: TablePortrait };
  readonly flows: { readonly ask: { readonly table: Uint8Array }; readonly answer: FlowMatrix };
  readonly verify: { readonly ask: TrailAsk; readonly answer: TrailAnswer };
  readonly read: {
    readonly ask: { readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] };
    readonly answer: ReadFiles;
  };
  /** Spillovers of a national table, and the library's scenarios (YAML) rated in it: slow. */
  readonly facts: {
    readonly ask: {
      readonly table: Uint8Array;
      readonly documents: readonly { readonly id: string; readonly text: string }[];
    };
    readonly answer: TableFacts;
  };
  readonly forecast: { readonly ask: ForecastAsk; readonly answer: NationalForecast };
}

export type QuestionName = keyof Questions;

export type ToEngine =
  | { readonly kind: 'cancel'; readonly id: number }
  | {
      [Name in QuestionName]: {
        readonly kind: 'ask';
        readonly id: number;
        readonly name: Name;
        readonly ask: Questions[Name]['ask'];
      };
    }[QuestionName];

export type FromEngine =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly code: string | null; readonly message: string };
