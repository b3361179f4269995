import { fillUniform, type OpenDistribution, openDistribution, streamOf } from '../../random/index.ts';
import type { ScenarioNumber } from '../document/scenario-numbers.ts';

/** An uncertain number ready to be drawn; its stream is that of its place in the document. */
export interface OpenInput {
  readonly input: ScenarioNumber;
  readonly stream: number;
  readonly distribution: OpenDistribution;
}

/**
 * Makes the uncertain numbers of a scenario ready. A number keeps its draws while others come or go.
 *
 * @throws SpillwayError `random/invalid-distribution`, which findings of the document tell before.
 */
export function openInputs(inputs: readonly ScenarioNumber[]): OpenInput[] {
  return inputs.map((input) => ({
    input,
    stream: streamOf(input.pointer),
    distribution: within(openDistribution(input.number), input),
  }));
}

/** Keeps draws of an unbounded distribution in the range that the number may have: a share does not pass 1. */
function within(open: OpenDistribution, { low, high }: ScenarioNumber): OpenDistribution {
  const clamp = (value: number): number => Math.min(high, Math.max(low, value));
  return {
    ...open,
    quantile: (p) => clamp(open.quantile(p)),
    draw: (seed, stream, first, count) => open.draw(seed, stream, first, count).map(clamp),
  };
}

/** Streams of the shuffles of a designed sample stand beside those of the numbers. */
const SHUFFLE = 'shuffle of ';

/**
 * A Latin hypercube: of each number one draw from every n-th part of its probability, put together at random.
 *
 * @returns one array of n values a number.
 * @see McKay, Beckman & Conover (1979), Technometrics 21:239.
 */
export function latinHypercube(inputs: readonly OpenInput[], seed: number, n: number): Float64Array[] {
  return inputs.map(({ input, stream, distribution }) => {
    const within = fillUniform(seed, stream, 0, n);
    const keys = fillUniform(seed, streamOf(SHUFFLE + input.pointer), 0, n);
    const order = Array.from(keys, (key, k) => [key, k] as const).sort(([a], [b]) => a - b);
    const values = new Float64Array(n);
    order.forEach(([, k], part) => {
      values[k] = distribution.quantile((part + within[k]) / n);
    });
    return values;
  });
}
