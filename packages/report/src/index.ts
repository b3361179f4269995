export { renderCsv } from './csv/render-csv.ts';
export { type EconomyRow, renderEconomyList } from './economy/render-economy-list.ts';
export { renderPortrait } from './economy/render-portrait.ts';
export { renderPortraitCsv } from './economy/render-portrait-csv.ts';
export {
  type CalendarDay,
  currencyName,
  formatCell,
  formatCountRange,
  formatDate,
  formatGap,
  formatInstant,
  formatJobs,
  formatMoney,
  formatMoneyRange,
  formatNumber,
  formatPercent,
  formatPlain,
  formatScaled,
  formatScaledRange,
  moneyUnit,
  plainDecimal,
  type Scale,
  type Spread,
  scaleOf,
  tableScale,
  toSignificant,
  UNKNOWN,
  unknownBecause,
} from './format/index.ts';
export { type AnsweredResult, headlineResult, isAnswered } from './headline/headline-result.ts';
export { headlineSentence, titledHeadline } from './headline/headline-sentence.ts';
export { displayWidth } from './text/display-width.ts';
export { type RenderTextOptions, renderText } from './text/render-text.ts';
export {
  COEFFICIENT_WORDS,
  checkName,
  DIRECTION_WORDS,
  EFFECT_WORDS,
  EFFECTS,
  type Effect,
  fractionWords,
  lossRangeWords,
  lossWords,
  MEASURE_WORDS,
  MEASURES,
  type Measure,
  MODEL_WORDS,
  REPORT_WORDS,
  type ReportWords,
  withParticle,
} from './words/index.ts';
