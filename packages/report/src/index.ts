export { renderCsv } from './csv/render-csv.ts';
export { type EconomyRow, renderEconomyList } from './economy/render-economy-list.ts';
export { renderPortrait } from './economy/render-portrait.ts';
export { renderPortraitCsv } from './economy/render-portrait-csv.ts';
export { headlineSentence } from './headline/headline-sentence.ts';
export { renderComparison, renderComparisonCsv } from './scenarios/comparison.ts';
export { renderScenarioList, renderScenarioListCsv, type ScenarioRow } from './scenarios/scenario-list.ts';
export { renderScenario } from './scenarios/scenario-page.ts';
export {
  byTotal,
  type FailedScenario,
  type ScenarioSummary,
  summarise,
} from './scenarios/scenario-summary.ts';
export { type RenderTextOptions, renderText } from './text/render-text.ts';
export { renderForecast } from './forecast/render-forecast.ts';
export { renderForecastCsv } from './forecast/render-forecast-csv.ts';
export { renderProtection } from './protect/render-protection.ts';
export { renderProtectionCsv } from './protect/render-protection-csv.ts';
