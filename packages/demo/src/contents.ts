import type { Scenario } from '@spillway/core/scenarios';
import type { LocalText } from '@spillway/core/shared';

/** A table the page can load. */
interface EconomyEntry {
  readonly id: string;
  readonly title: LocalText;
  /** What its people count in. */
  readonly currency: string;
  readonly hasJobs: boolean;
}

/** A scenario with what stands beside it in a list. */
export interface ScenarioEntry {
  readonly id: string;
  readonly scenario: Scenario;
  readonly economy: string;
}

/**
 * What the build puts beside the page, in classic scripts: they load from a folder on disk as from a server, and leave
 * the page free of any right to fetch.
 */
export interface Contents {
  readonly version: string;
  readonly scenarios: readonly ScenarioEntry[];
  readonly economies: readonly EconomyEntry[];
  /** Source of the worker. */
  engine?: string;
  /** Table files by id, in base64, as their scripts have come. */
  readonly tables: Record<string, string>;
}

declare global {
  // A global of a script is a `var`.
  var spillwayDemo: Contents | undefined;
}

/** Currencies every shipped table has a rate for. */
export const CURRENCIES = ['KRW', 'USD', 'EUR', 'GBP', 'JPY'] as const;
