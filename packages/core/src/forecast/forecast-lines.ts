import { bottomUpLoss, type SectorLoss, spreadFirms } from './bottom-up.ts';
import type { FanWidth } from './fan.ts';
import { ANCHOR_SEVERITY, FIRM_CLASSES } from './firm-classes.ts';
import type { GdpPath } from './gdp-path.ts';
import { dollarRate } from './gdp-series.ts';
import type { AbsentLine, ForecastInputs, ForecastLine, ForecastPoint } from './forecast-document.ts';
import { annualLoss } from './scenario-library.ts';
import { damageShare, KIET_SHARE } from './share-of-gdp.ts';

/** A factor of two either way at one deviation: counts, rates and losses are anchors of another country. */
const BOTTOM_UP_DEVIATION = Math.LN2;
const SHARE_DEVIATION = 0.2;
/** The cap decides where tails are this heavy, so the line says what it would be with others. */
const OTHER_CAPS = [0.01, 1];

export type Along = (width: FanWidth, centreOf: (year: number, amount: number) => number) => ForecastPoint[];

export interface Context {
  readonly gdp: GdpPath;
  readonly growth: number;
  readonly base: { readonly year: number; readonly amount: number };
  readonly along: Along;
}

/** (a) s_t Y_t. */
export function shareLine(inputs: ForecastInputs, gdp: GdpPath, growth: number, along: Along): ForecastLine {
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

/** (b) Σ firms · frequency · capped mean severity · spillover in the base year, in step with GDP. */
export function bottomUpLine(
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
  const dollar = dollarRate(gdp.area, gdp.currency, base.year);
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

/** (c) Σ rate · loss of the library in the base year, in step with GDP. */
export function scenarioLine(
  inputs: ForecastInputs,
  { growth, base, along }: Context,
): ForecastLine | AbsentLine {
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
      { name: 'mean', value: mean * base.amount, source: 'Σ mean rate × mean loss' },
      { name: 'deviation', value: level, source: 'triangles of rates, draws of losses' },
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
