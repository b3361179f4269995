import type { LocalText } from '../shared/index.ts';
import type { FanBand, FanWidth } from './fan.ts';
import type { FirmClass, Severity } from './firm-classes.ts';
import type { GdpPath } from './gdp-path.ts';
import type { AnchorComparison } from './kiet-anchors.ts';
import type { DeviceGrowth } from './share-of-gdp.ts';
import type { TableFacts } from './table-facts.ts';

/** One year of one line, single units of the currency at current prices. */
export interface ForecastPoint {
  readonly year: number;
  readonly ahead: number;
  /** Median of the fan. */
  readonly centre: number;
  readonly fan: readonly FanBand[];
  /** Secondary damage (credit, trust), which the centre never holds. */
  readonly secondary: number;
}

export type LineId = 'share' | 'bottom-up' | 'scenarios';

/** A number a line rests on, with its source. */
export interface LineInput {
  readonly name: string;
  readonly value: number | string;
  readonly source: string;
}

interface LineHead {
  readonly id: LineId;
  readonly inputs: readonly LineInput[];
}

export interface ForecastLine extends LineHead {
  readonly status: 'ok';
  readonly width: FanWidth;
  readonly points: readonly ForecastPoint[];
  /** Parts of the line in its base year: industries or scenarios, largest first. */
  readonly parts: readonly { readonly id: string; readonly title: LocalText; readonly amount: number }[];
  /** The line in its base year if one input were another. */
  readonly otherwise: readonly { readonly name: string; readonly value: number; readonly amount: number }[];
}

export interface AbsentLine extends LineHead {
  readonly status: 'absent';
  readonly reason: 'no-table' | 'no-firm-counts' | 'no-scenarios' | 'no-exchange-rate';
}

/** National damage to a year as three lines that are never blended: they answer by three roads, and disagree. */
export interface NationalForecast {
  readonly spillway: 'forecast/1';
  readonly area: string;
  readonly currency: string;
  /** Year whose size the bottom-up and scenario lines have before they follow GDP. */
  readonly baseYear: number;
  readonly gdp: GdpPath;
  /** The table of the second and third line; null without one. */
  readonly table: Pick<TableFacts, 'id' | 'country' | 'year' | 'source' | 'licence'> | null;
  readonly secondary: { readonly factor: number; readonly source: string };
  readonly lines: readonly (ForecastLine | AbsentLine)[];
  /** Published figures of the country beside the share line; null where there are none. */
  readonly anchors: AnchorComparison | null;
}

export interface ForecastInputs {
  /** s_0; 0.01 by default. */
  readonly share?: number;
  readonly shareSource?: string;
  readonly devices?: DeviceGrowth | null;
  /** Deviation of ln of the share; 0.2 by default (judgement). */
  readonly shareDeviation?: number;
  /** Deviation of ln of one year's growth; that of the source's own years by default. */
  readonly growthDeviation?: number;
  /** Secondary damage as a share of each line; 0 by default: no country was downgraded for a cyber event. */
  readonly secondary?: number;
  /** What a table says; null leaves the second and third line out. */
  readonly facts?: TableFacts | null;
  readonly firms?: readonly FirmClass[] | null;
  readonly severity?: Severity;
}
