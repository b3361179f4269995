import {
  coefficients,
  type IoTable,
  type LeontiefSystem,
  valueAdded,
  valueOfLostDay,
} from '../economy/index.ts';
import { SpillwayError, type TaskOptions } from '../shared/index.ts';
import { requireNumber } from './check-input.ts';
import { type BreachFunction, marginalBenefit, optimalSpend } from './gordon-loeb.ts';
import type { SecurityInput } from './security-inputs.ts';

/** Assumptions that turn a national loss into one breach function for each industry. */
export interface RiskAssumptions {
  /** National loss of value added of a year, spillover included and today's protection in place, over value added. */
  readonly lossShare: number;
  /** Share of the loss that spending of average intensity averts today. */
  readonly effectiveness: number;
  /** β of class I. */
  readonly power: number;
}

/** One industry: money a year in the table's unit. */
export interface IndustryRisk {
  readonly industry: string;
  readonly output: number;
  readonly valueAdded: number;
  /** Value added lost in the whole economy over its own: pinned model, suppliers only. */
  readonly multiplier: number;
  readonly intensity: number;
  readonly source: string;
  readonly presentSpend: number;
  /** Expected loss of the industry, and of the country through it, with what is spent today. */
  readonly ownLoss: number;
  readonly socialLoss: number;
  /** What today's spending averts for the country. */
  readonly averted: number;
  readonly privateOptimum: number;
  readonly socialOptimum: number;
  /** Social optimum less present spending, not under 0: the market to come. */
  readonly gap: number;
  /** Value added that the next unit of money averts for the country, today. */
  readonly marginal: number;
  /** S(z) with v = 1: what remains of the loss without protection. */
  readonly breach: BreachFunction;
  /** Own loss without any protection; times the multiplier it is the country's. */
  readonly unprotected: number;
}

/**
 * One class-I breach function for each industry, from three national assumptions.
 *
 * An industry is a firm like any: S = 1/(α_j z + 1)^β of the loss U_j it would have unprotected remains. What counts is
 * spending over output, α_j = a / x_j; a is such that average intensity leaves 1 − effectiveness; U_j goes with value
 * added × exposure; its level is such that Σ multiplier · own loss today = lossShare × value added.
 *
 * Industries without output or value added have no risk here and are left out.
 *
 * @throws SpillwayError `prevention/invalid-input` if an assumption is out of range, or no industry of the table has
 *   an input.
 */
export async function industryRisks(
  table: IoTable,
  system: LeontiefSystem,
  inputs: readonly SecurityInput[],
  { lossShare, effectiveness, power }: RiskAssumptions,
  options: TaskOptions = {},
): Promise<readonly IndustryRisk[]> {
  requireNumber('the national loss share', lossShare, Number.MIN_VALUE, 1);
  requireNumber('the effectiveness of present spending', effectiveness, 0.001, 0.999);
  requireNumber('the power β', power, 0.01, 100);
  const day = (await valueOfLostDay(system, table, coefficients(table, 'domestic'), null, options)).find(
    ({ measure }) => measure === 'valueAdded',
  )!;
  const v = valueAdded(table);
  const given = new Map(inputs.map((input) => [input.industry, input]));
  const facts = table.industries.flatMap(({ code }, i) => {
    const input = given.get(code);
    if (!(table.x[i] > 0) || !(v[i] > 0)) return [];
    if (input === undefined)
      throw new SpillwayError(
        'prevention/invalid-input',
        `there is no security input for industry ${code} of ${table.id} (${table.classification}); give a file with all of them`,
        { industry: code, classification: table.classification },
      );
    return [{ code, x: table.x[i], v: v[i], multiplier: Math.max(1, day.pinned[i] / day.own[i]), input }];
  });
  const sum = (of: (fact: (typeof facts)[number]) => number): number =>
    facts.reduce((total, fact) => total + of(fact), 0);
  const meanIntensity = sum(({ x, input }) => x * input.intensity) / sum(({ x }) => x);
  if (!(meanIntensity > 0))
    throw new SpillwayError('prevention/invalid-input', 'no industry spends anything on security');
  const perIntensity = ((1 - effectiveness) ** (-1 / power) - 1) / meanIntensity;
  const remains = (intensity: number): number => (perIntensity * intensity + 1) ** -power;
  const weighted = sum(
    ({ v: value, multiplier, input }) => input.exposure * value * multiplier * remains(input.intensity),
  );
  if (!(weighted > 0))
    throw new SpillwayError('prevention/invalid-input', 'no industry is exposed: all exposures are 0');
  const level = (lossShare * sum(({ v: value }) => value)) / weighted;
  return facts.map(({ code, x, v: value, multiplier, input }) => {
    const unprotected = level * input.exposure * value;
    const social = unprotected * multiplier;
    const breach: BreachFunction = { class: 'I', vulnerability: 1, productivity: perIntensity / x, power };
    const presentSpend = input.intensity * x;
    const left = remains(input.intensity);
    const socialOptimum = optimalSpend(breach, social).spend;
    return {
      industry: code,
      output: x,
      valueAdded: value,
      multiplier,
      intensity: input.intensity,
      source: input.source,
      presentSpend,
      ownLoss: unprotected * left,
      socialLoss: social * left,
      averted: social * (1 - left),
      privateOptimum: optimalSpend(breach, unprotected).spend,
      socialOptimum,
      gap: Math.max(0, socialOptimum - presentSpend),
      marginal: marginalBenefit(breach, social, presentSpend),
      breach,
      unprotected,
    };
  });
}
