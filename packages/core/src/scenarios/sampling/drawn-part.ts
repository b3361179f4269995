import type { IoTable } from '../../economy/index.ts';
import { type TaskOptions, throwIfCancelled } from '../../shared/index.ts';
import type { Sampled } from '../assessment/assessment-range.ts';
import type { Scenario } from '../document/scenario.ts';
import { chooseDrawn } from '../resolving/choose.ts';
import { type CountedDraws, countDraws, countedSummary, DRAW_BLOCK } from './counted-draws.ts';
import { insuredSums } from './insured-loss.ts';
import { KEPT_DRAWS, type OpenDraws } from './open-draws.ts';
import { lossOfDraws, weightSets } from './sample-linear.ts';
import { directionsOf, summarise, weightedSum } from './sampled-figures.ts';

/** Draws [first, end) of a scenario: what is needed of them to tell what all draws say. */
export interface DrawnPart {
  readonly first: number;
  readonly end: number;
  /** One summary a direction, of the sample itself; null where there are too many draws to keep. */
  readonly kept: readonly Sampled[] | null;
  /** One a direction; null where draws are kept. */
  readonly counted: readonly CountedDraws[] | null;
  /** Sums of every block that cover is told by; null where the scenario has no cover. */
  readonly insured: Float64Array | null;
}

/**
 * Draws a part of a scenario: every linear model for each draw.
 *
 * @param first a multiple of the block. @param end another, or the number of draws. All of them where they are kept.
 */
export function drawPart(
  open: OpenDraws,
  scenario: Scenario,
  table: IoTable,
  money: number,
  first: number,
  end: number,
  options: TaskOptions,
): DrawnPart {
  throwIfCancelled(options.signal);
  const { values, sizes } = open.drawn(first, end - first);
  const { shares } = directionsOf(weightSets(open.answers));
  const uncertain = open.inputs.length > 0;
  const keeps = open.draws <= KEPT_DRAWS;
  const sample = (weights: readonly number[]): Float64Array => {
    throwIfCancelled(options.signal);
    return weightedSum(weights, sizes);
  };
  const insured =
    scenario.insurance === undefined
      ? null
      : insuredSums(
          scenario,
          table,
          lossOfDraws(open.lead, sizes, 'direct'),
          lossOfDraws(open.lead, sizes, 'indirect'),
          money,
          DRAW_BLOCK,
          (d) => chooseDrawn(new Map(open.inputs.map(({ input }, k) => [input.number, values[k][d]]))),
        );
  const part = {
    first,
    end,
    kept: uncertain && keeps ? shares.map((weights) => summarise(sample(weights))) : null,
    counted: uncertain && !keeps ? shares.map((weights) => countDraws(sample(weights))) : null,
    insured,
  };
  options.onProgress?.({ stage: 'draws', done: end, total: open.draws, unit: 'draws' });
  return part;
}

/** What all draws say, one summary a direction. */
export function summariesOf(parts: readonly DrawnPart[]): readonly Sampled[] {
  const [{ kept, counted }] = parts;
  return kept ?? counted!.map((_, k) => countedSummary(parts.map((part) => part.counted![k])));
}
