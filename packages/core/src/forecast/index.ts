export { bottomUpLoss, type SectorLoss, type SectorRisk, spreadFirms } from './bottom-up.ts';
export { FAN_LEVELS, type FanBand, fanBands, fanDeviation, fanQuantile, type FanWidth } from './fan.ts';
export { ANCHOR_SEVERITY, FIRM_CLASSES, type FirmClass, type Severity } from './firm-classes.ts';
export {
  DEFAULT_GROWTH,
  type GdpPath,
  gdpPath,
  type GdpPoint,
  type GrowthRule,
  yearlyGrowth,
} from './gdp-path.ts';
export { dollarRate, gdpAreas, gdpSeries, type GdpSeries } from './gdp-series.ts';
export {
  type Anchor,
  type AnchorComparison,
  type AnchorGap,
  compareAnchors,
  KIET_ANCHORS,
  KIET_SOURCE,
} from './kiet-anchors.ts';
export type {
  ForecastInputs,
  ForecastLine,
  ForecastPoint,
  LineId,
  LineInput,
  NationalForecast,
} from './forecast-document.ts';
export { nationalForecast } from './national-forecast.ts';
export { readGdp } from './read-gdp.ts';
export { annualLoss, type AnnualLoss, type RatedScenario } from './scenario-library.ts';
export { connectedDevices, damageShare, type DeviceGrowth, KIET_SHARE } from './share-of-gdp.ts';
export { type TableFacts, tableFacts } from './table-facts.ts';
