import type { LocalText } from '../shared/index.ts';
import { requireNumber } from './check-input.ts';
import { bottomUpLoss, type SectorLoss, spreadFirms } from './bottom-up.ts';
import { type FanBand, fanBands, fanDeviation, type FanWidth } from './fan.ts';
import { ANCHOR_SEVERITY, FIRM_CLASSES, type FirmClass, type Severity } from './firm-classes.ts';
import type { GdpPath } from './gdp-path.ts';
import { dollarRate } from './gdp-series.ts';
import { type AnchorComparison, compareAnchors } from './kiet-anchors.ts';
import { annualLoss } from './scenario-library.ts';
import { damageShare, type DeviceGrowth, KIET_SHARE } from './share-of-gdp.ts';
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

interface AbsentLine extends LineHead {
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

/** A factor of two either way at one deviation: counts, rates and losses are anchors of another country. */
const BOTTOM_UP_DEVIATION = Math.LN2;
const SHARE_DEVIATION = 0.2;
/** The cap decides where tails are this heavy, so the line says what it would be with others. */
const OTHER_CAPS = [0.01, 1];
const FALLBACK_GROWTH_DEVIATION = 0.01;

/**
 * The three lines of national damage along a GDP path.
 *
 * - `share`: s_t Y_t
 * - `bottom-up`: Σ firms · frequency · mean severity · spillover in the base year, then in step with GDP
 * - `scenarios`: Σ rate · loss of a library in the base year, then in step with GDP
 *
 * Each has a fan of its own: ln variance σ² + h σ_g².
 *
 * @throws SpillwayError `forecast/invalid-input` for a number out of range.
 */
export function nationalForecast(gdp: GdpPath, inputs: ForecastInputs = {}): NationalForecast {
  const secondary = inputs.secondary ?? 0;
  requireNumber(secondary, 'secondary damage', 0, 10);
  const growth = inputs.growthDeviation ?? gdp.growthDeviation ?? FALLBACK_GROWTH_DEVIATION;
  const base = gdp.points.findLast(({ ahead }) => ahead === 0) ?? gdp.points[0];
  const along = (width: FanWidth, centreOf: (year: number, amount: number) => number): ForecastPoint[] =>
    gdp.points.map(({ year, amount, ahead }) => {
      const centre = centreOf(year, amount);
      return {
        year,
        ahead,
        centre,
        fan: fanBands(centre, fanDeviation(width, ahead)),
        secondary: centre * secondary,
      };
    });
  const share = shareLine(inputs, gdp, growth, along);
  const context = { gdp, growth, base, along };
  return {
    spillway: 'forecast/1',
    area: gdp.area,
    currency: gdp.currency,
    baseYear: base.year,
    gdp,
    secondary: {
      factor: secondary,
      source:
        secondary === 0
          ? 'no state was downgraded for a cyber event so far; 0 unless asked for'
          : 'judgement: given by the user',
    },
    lines: [share, bottomUpLine(inputs, context), scenarioLine(inputs, context)],
    anchors:
      gdp.area === 'KOR' && gdp.currency === 'KRW'
        ? compareAnchors(
            new Map(gdp.points.map(({ year, amount }) => [year, amount])),
            new Map(share.points.map(({ year, centre }) => [year, centre])),
          )
        : null,
  };
}

type Along = (width: FanWidth, centreOf: (year: number, amount: number) => number) => ForecastPoint[];

interface Context {
  readonly gdp: GdpPath;
  readonly growth: number;
  readonly base: { readonly year: number; readonly amount: number };
  readonly along: Along;
}

function shareLine(inputs: ForecastInputs, gdp: GdpPath, growth: number, along: Along): ForecastLine {
  const share = inputs.share ?? KIET_SHARE;
  const devices = inputs.devices ?? null;
  const width = { level: inputs.shareDeviation ?? SHARE_DEVIATION, growth };
  const shareSource =
    inputs.shareSource ??
    (inputs.share === undefined
      ? 'KIET, i-KIET 586 (2014): an assumption, not an estimate'
      : 'judgement: given by the user');
  return {
    id: 'share',
    status: 'ok',
    inputs: [
      { name: 'share', value: share, source: shareSource },
      ...(devices === null
        ? []
        : [{ name: 'elasticity', value: devices.elasticity, source: `judgement; ${devices.source}` }]),
      { name: 'deviation', value: width.level, source: 'judgement' },
      {
        name: 'growth-deviation',
        value: growth,
        source:
          inputs.growthDeviation === undefined ? `measured in ${gdp.source}` : 'judgement: given by the user',
      },
    ],
    width,
    points: along(width, (year, amount) => damageShare(share, year, devices) * amount),
    parts: [],
    otherwise: [],
  };
}

function bottomUpLine(
  inputs: ForecastInputs,
  { gdp, growth, base, along }: Context,
): ForecastLine | AbsentLine {
  const absent = (reason: AbsentLine['reason']): AbsentLine => ({
    id: 'bottom-up',
    status: 'absent',
    inputs: [],
    reason,
  });
  const facts = inputs.facts ?? null;
  if (facts === null) return absent('no-table');
  const firms = inputs.firms ?? (Object.hasOwn(FIRM_CLASSES, gdp.area) ? FIRM_CLASSES[gdp.area] : null);
  if (firms === null) return absent('no-firm-counts');
  const dollar = dollarRate(gdp.area, base.year);
  if (dollar === null) return absent('no-exchange-rate');
  const severity = inputs.severity ?? ANCHOR_SEVERITY;
  const lossesAt = (capShare: number): readonly SectorLoss[] =>
    bottomUpLoss(spreadFirms(firms, { ...severity, capShare }, facts.industries, dollar.rate));
  const losses = lossesAt(severity.capShare);
  const byIndustry = new Map<string, number>();
  for (const { industry, total } of losses) byIndustry.set(industry, (byIndustry.get(industry) ?? 0) + total);
  const [own, total] = (['own', 'total'] as const).map((key) =>
    losses.reduce((sum, loss) => sum + loss[key], 0),
  );
  const width = { level: BOTTOM_UP_DEVIATION, growth };
  return {
    id: 'bottom-up',
    status: 'ok',
    inputs: [
      ...firms.map(({ id, firms: count, firmsSource }) => ({
        name: `firms-${id}`,
        value: count,
        source: firmsSource,
      })),
      ...firms.map(({ id, frequency, frequencySource }) => ({
        name: `frequency-${id}`,
        value: frequency,
        source: frequencySource,
      })),
      { name: 'severity-median', value: severity.median, source: severity.source },
      { name: 'severity-p90', value: severity.p90, source: severity.source },
      {
        name: 'cap',
        value: severity.capShare,
        source: `share of a year’s revenue, and never more than ${severity.capAmount / 1e9} billion USD; ${severity.capSource}`,
      },
      { name: 'own-loss', value: own, source: 'firms × frequency × capped mean, before it spreads' },
      {
        name: 'spillover',
        value: total / own,
        source: `value added lost in all industries over the firms’ own, pinned model, domestic coefficients, ${facts.id}`,
      },
      {
        name: 'dollar-rate',
        value: dollar.rate,
        source: `GDP in both currencies, World Bank, ${dollar.year}`,
      },
      { name: 'deviation', value: width.level, source: 'judgement: a factor of two either way' },
    ],
    width,
    points: along(width, (_, amount) => (total * amount) / base.amount),
    parts: largestFirst(
      facts.industries.map(({ code, name }) => ({
        id: code,
        title: name,
        amount: byIndustry.get(code) ?? 0,
      })),
    ),
    otherwise: OTHER_CAPS.map((value) => ({
      name: 'cap',
      value,
      amount: lossesAt(value).reduce((sum, loss) => sum + loss.total, 0),
    })),
  };
}

function scenarioLine(inputs: ForecastInputs, { growth, base, along }: Context): ForecastLine | AbsentLine {
  const facts = inputs.facts ?? null;
  if (facts === null || facts.scenarios.length === 0)
    return {
      id: 'scenarios',
      status: 'absent',
      inputs: [],
      reason: facts === null ? 'no-table' : 'no-scenarios',
    };
  const { mean, deviation, scenarios } = annualLoss(facts.scenarios);
  // The deviation of ln that a lognormal of this mean and deviation has.
  const level = mean > 0 ? Math.sqrt(Math.log1p((deviation / mean) ** 2)) : 0;
  const width = { level, growth };
  return {
    id: 'scenarios',
    status: 'ok',
    inputs: [
      {
        name: 'scenarios',
        value: scenarios.length,
        source: `rates: judgement; losses: pinned model, ${facts.id}`,
      },
      { name: 'mean', value: mean * base.amount, source: 'Σ rate × loss' },
      { name: 'deviation', value: level, source: 'triangles of rates and losses' },
    ],
    width,
    points: along(width, (_, amount) => mean * amount),
    parts: largestFirst(
      scenarios.map(({ id, title, mean: share }) => ({ id, title, amount: share * base.amount })),
    ),
    otherwise: [],
  };
}

const largestFirst = <T extends { readonly amount: number }>(parts: readonly T[]): readonly T[] =>
  parts.toSorted((a, b) => b.amount - a.amount);
