export { checkName } from './checks.ts';
export { fractionWords } from './fraction.ts';
export { lossRangeWords, lossWords } from './loss.ts';
export {
  EFFECT_WORDS,
  EFFECTS,
  type Effect,
  MEASURE_WORDS,
  MEASURES,
  type Measure,
} from './measures.ts';
export { COEFFICIENT_WORDS, DIRECTION_WORDS, MODEL_WORDS } from './models.ts';
export { withParticle } from './particle.ts';
export { REPORT_WORDS, type ReportWords } from './report-words.ts';
