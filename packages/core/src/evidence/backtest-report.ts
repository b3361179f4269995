import type { ModelId, Scenario } from '../scenarios/index.ts';
import type { Finding, LocalText, LowModeHigh } from '../shared/index.ts';
import type { Measure } from './rows/measure-words.ts';
import type { Scope } from './rows/scope-words.ts';
import type { PublishedRange, Score, Summary } from './score.ts';

/** Where a test counts: real events of grades A and B; of grade C; other people's models; trust and secondary damage. */
export type TestGroup = 'real' | 'grade-c' | 'models' | 'apart';

/** What a figure is in. */
export type TestUnit = 'million' | 'ratio' | 'percent';

/** One row by one comparison: run, or not, and why not. A row with errors has one of these too. */
export interface BacktestTest {
  readonly id: string;
  /** Row of the file. */
  readonly line: number;
  readonly family: string;
  readonly kind: string;
  readonly event: string;
  readonly country: string;
  readonly year: number | null;
  readonly grade: string;
  /** Of the row's source: `confirmed`, `partly`, `from_memory`. */
  readonly status: string;
  /** The comparison, or the words of the column where it is none. */
  readonly compare: string;
  readonly group: TestGroup;
  /** `invalid`: the row has errors. */
  readonly outcome: 'run' | 'not-run' | 'invalid';
  readonly why: LocalText | null;
  readonly measure: Measure | null;
  readonly scope: Scope | null;
  readonly unit: TestUnit | null;
  /** ISO 4217 where the unit is a million. */
  readonly currency: string | null;
  readonly priceYear: number | null;
  readonly model: LowModeHigh | null;
  readonly published: PublishedRange | null;
  readonly ratio: number | null;
  readonly lnRatio: number | null;
  readonly inside: boolean | null;
  readonly overlap: boolean | null;
  readonly within2: boolean | null;
  readonly within3: boolean | null;
  /** The model compared; domestic coefficients. */
  readonly by: ModelId | null;
  /** Other models of the same scenario at its mode, and what a row tells beside its test. */
  readonly beside: readonly { readonly what: string; readonly value: number }[];
  readonly tables: readonly string[];
  readonly sizes: string | null;
  readonly assumptions: readonly LocalText[];
  readonly scenario: Scenario | null;
}

/** How the models stand against a table of incidents: `backtest/1`. Shares are fractions from 0 to 1. */
export interface BacktestReport {
  readonly spillway: 'backtest/1';
  readonly file: string;
  readonly version: string;
  /** One entry for each test, in the order of the file. */
  readonly rows: readonly BacktestTest[];
  /** Real events of grades A and B. */
  readonly summary: Summary;
  readonly byCompare: Readonly<Record<string, Summary>>;
  readonly gradeC: Summary;
  /** Other people's models. */
  readonly models: Summary;
  /** Trust and secondary damage of real events. */
  readonly apart: Summary;
  readonly counts: {
    /** Rows of the file. */
    readonly rows: number;
    readonly run: number;
    readonly notRun: number;
    readonly invalid: number;
  };
  readonly findings: readonly Finding[];
}

/** The score of a test that was run; null otherwise. */
export function scoreOfTest(test: BacktestTest): Score | null {
  const { ratio, lnRatio, inside, overlap, within2, within3 } = test;
  if (ratio === null || lnRatio === null || inside === null || overlap === null) return null;
  return { ratio, lnRatio, inside, overlap, within2: within2!, within3: within3! };
}
