import type { EconomyOptions } from '../answering/prepared-economies.ts';
import type { Assessment } from '../assessment/assessment.ts';
import type { Scenario } from '../document/scenario.ts';
import { CHUNK_SIZES, type EstimateChoice, estimateChunks } from './chunk.ts';
import { combineEstimate } from './estimate-parts.ts';
import type { OpenEstimate } from './open-estimate.ts';

const WHOLE = Number.MAX_SAFE_INTEGER;

/** Makes all parts of an estimate, one after the other, and puts them together. */
export async function runEstimate(
  estimate: OpenEstimate,
  scenario: Scenario,
  choice: EstimateChoice,
  options: EconomyOptions,
): Promise<Assessment> {
  // Draws are cut here too, since all of them at once would fill the memory.
  const sizes = { ...CHUNK_SIZES, paths: WHOLE, years: WHOLE };
  const frame = await estimate.frame(options);
  const parts = { frame, draws: [], paths: [], years: [] } as {
    frame: typeof frame;
    draws: NonNullable<Awaited<ReturnType<OpenEstimate['draws']>>>[];
    paths: NonNullable<Awaited<ReturnType<OpenEstimate['paths']>>>[];
    years: NonNullable<Awaited<ReturnType<OpenEstimate['years']>>>[];
  };
  const chunks = frame.linear === null ? [] : estimateChunks(scenario, choice, sizes);
  for (const { part, first, end } of chunks) {
    if (part === 'draws') parts.draws.push((await estimate.draws(first, end, options))!);
    if (part === 'paths') parts.paths.push((await estimate.paths(first, end, options))!);
    if (part === 'years') parts.years.push((await estimate.years(first, end, options))!);
  }
  return combineEstimate(scenario, parts);
}
