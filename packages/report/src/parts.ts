// What a page needs to word and draw an assessment by itself, as the reports do: words, numbers, rows and colours, but
// no drawing library.
export { effectTone, MODEL_MARKS, PALETTE, type ToneName } from './charts/palette.ts';
export * from './format/index.ts';
export { type AnsweredResult, headlineResult, isAnswered } from './headline/headline-result.ts';
export { headlineSentence } from './headline/headline-sentence.ts';
export { annualFigures, insuredRows, insuredSentence } from './view/annual-rows.ts';
export { exchangeRateWords, provenanceRows, resultName, tableBasis } from './view/basis.ts';
export { checkSentences } from './view/check-rows.ts';
export { facingOf, figureWords, rangeWords, shareOfEconomy } from './view/figure-rows.ts';
export { inLanguage } from './view/labels.ts';
export { sameKey, shortName } from './view/model-keys.ts';
export { answeredModels, declinedModels, declinedSentence } from './view/model-rows.ts';
export { fanRow, lastDrawnDay, pathRows, stoppedShare } from './view/path-rows.ts';
export { bandLines, driverRows, sampledOf } from './view/range-rows.ts';
export { harmRows, secondaryRows, supposesDowngrade, transferRows } from './view/secondary-rows.ts';
export { directLossLines, sortedNotes, sourceLines } from './view/side-lines.ts';
export { caseSpread, modelSpread } from './view/spreads.ts';
export { ANNUAL_WORDS } from './words/annual-words.ts';
export { FIGURE_WORDS } from './words/figure-words.ts';
export { EFFECT_WORDS, MEASURE_WORDS } from './words/measures.ts';
export { COEFFICIENT_WORDS, DIRECTION_WORDS, MODEL_WORDS } from './words/models.ts';
export { PATH_WORDS } from './words/path-words.ts';
export { pricesWords } from './words/price-basis.ts';
export { RANGE_WORDS } from './words/range-words.ts';
export { REPORT_WORDS } from './words/report-words.ts';
export { SECONDARY_WORDS } from './words/secondary-words.ts';
export { amountRange, countRange, percentRange } from './words/shock-numbers.ts';
export { shockSentence } from './words/shock-sentence.ts';
