export type { Distribution, LognormalQuantiles } from './distribution.ts';
export { distributionFaults } from './distribution-faults.ts';
export { type EnoughDraws, enoughDraws } from './enough-draws.ts';
export { exp, log, logGamma, normalQuantile, normalTail, pow } from './functions.ts';
export { type Lognormal, lognormalMean, lognormalOf } from './lognormal.ts';
export { type OpenDistribution, openDistribution } from './open-distribution.ts';
export { isTabled, KIND, type QuantileRecord, quantileRecord } from './quantile-record.ts';
export { rankCorrelation } from './rank-correlation.ts';
export {
  type Estimate,
  meanAndSquares,
  mergeMoments,
  type Ordered,
  type SampleSummary,
  sampleQuantile,
  summarizeSample,
} from './sample-summary.ts';
export { type Evaluate, type SobolIndices, type SobolInput, sobolIndices } from './sobol.ts';
export { fillUniform, openStream, type Stream, type StreamKey, seedWords, streamOf } from './stream.ts';
