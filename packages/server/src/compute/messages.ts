import type { ModelId, Scenario } from '@spillway/core/scenarios';
import type { Finding, Language } from '@spillway/core/shared';
import type { ScenarioSummary } from '@spillway/report';
import type { EconomyFacts } from './economy-facts.ts';

/** Tables a thread keeps ready between answers; the one that was not asked of for longest goes first. */
export const KEPT_TABLES = 6;

/** A table by its hash; its bytes come along where the thread has not seen it yet. */
export interface TableFor {
  readonly hash: string;
  readonly bytes: Uint8Array | null;
}

export interface Tasks {
  readonly parse: { readonly document: string };
  readonly assess: {
    readonly table: TableFor;
    readonly scenario: Scenario;
    readonly models: readonly ModelId[] | undefined;
    readonly currency: string | undefined;
  };
  readonly read: {
    readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
    readonly metadata: Readonly<Record<string, string>>;
    readonly years: readonly number[] | undefined;
  };
  readonly render: {
    /** Gzipped JSON of an assessment. */
    readonly assessment: Uint8Array;
    readonly as: 'html' | 'csv';
    readonly language: Language;
  };
}

/** A table read from files, ready to be stored. */
export interface ReadTable {
  readonly facts: EconomyFacts;
  readonly bytes: Uint8Array;
}

export interface Results {
  readonly parse: Scenario;
  readonly assess: {
    /** Gzipped JSON of the assessment. */
    readonly assessment: Uint8Array;
    readonly summary: ScenarioSummary;
    readonly sentence: { readonly en: string; readonly ko: string };
  };
  readonly read: {
    /** The layout that was recognised, in words; null where none was. */
    readonly layout: string | null;
    readonly tables: readonly ReadTable[];
    readonly findings: readonly Finding[];
  };
  readonly render: string;
}

export type TaskKind = keyof Tasks;

export interface Ask<Kind extends TaskKind = TaskKind> {
  readonly id: number;
  readonly kind: Kind;
  readonly task: Tasks[Kind];
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly result: Results[TaskKind] }
  | {
      readonly id: number;
      readonly ok: false;
      readonly code: string | null;
      readonly message: string;
      /** Where it happened, for the log. */
      readonly stack: string | null;
      readonly details: Readonly<Record<string, unknown>>;
    };
