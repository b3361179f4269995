export { backtestWork, combineBacktestWork, openBacktestWork } from './backtest-work.ts';
export { type BacktestReport, type BacktestTest, type TestGroup } from './backtest-report.ts';
export { type BacktestsRead, readBacktests } from './rows/read-backtests.ts';
export { type ReferenceFigures, referenceFigures, type ReferenceTexts } from './tables/reference-figures.ts';
export type { BacktestOptions } from './backtest-options.ts';
export { runBacktests } from './run-backtests.ts';
export type { PublishedRange, Summary } from './score.ts';
