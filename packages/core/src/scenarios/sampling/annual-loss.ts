import { drawYears, type LossYearModel, lossYearsOf, type YearsPart } from '../../damage/index.ts';
import type { KernelPool } from '../../kernels/index.ts';
import { type Estimate, openDistribution } from '../../random/index.ts';
import type { TaskOptions } from '../../shared/index.ts';
import type { AnnualLoss } from '../assessment/assessment-range.ts';
import type { ModelId } from '../document/model-id.ts';
import type { Scenario } from '../document/scenario.ts';
import { KEPT_DRAWS, type OpenDraws } from './open-draws.ts';
import { lossOfDraws } from './sample-linear.ts';

/** Years that are drawn of a scenario with a frequency. */
export const YEARS = 200_000;
const RETURN_PERIODS = [5, 10, 20, 50, 100, 200, 500, 1000];
/** Losses kept as the severity: more of them would change no digit that is shown. */
const SEVERITIES = 10_000;
const TAIL = 200;

/** An estimate from so many years that its error is always known. */
const known = ({ value, standardError }: Estimate): { value: number; standardError: number } => ({
  value,
  standardError: standardError!,
});

const optionsOf = (seed: number) => ({ seed, draws: YEARS, returnPeriods: RETURN_PERIODS, decisive: TAIL });

/** Events a year: the mean, not the mode, since how often it comes is expected too, and rare rates are skew. */
const rateOf = (frequency: NonNullable<Scenario['frequency']>): number =>
  openDistribution(frequency.perYear).mean;

/** Events that come `rate` times a year (Poisson), each with one of these losses. */
const modelOf = (rate: number, empirical: readonly number[]): LossYearModel => ({
  sources: [
    {
      id: 'scenario',
      industry: 'all',
      frequency: { kind: 'poisson', rate },
      severity: { body: { empirical } },
      spillover: 1,
    },
  ],
});

/** Lost value added of every so-many-th draw. */
function severitiesOf(open: OpenDraws): number[] {
  const step = Math.ceil(open.draws / SEVERITIES);
  const losses =
    open.draws <= KEPT_DRAWS
      ? lossOfDraws(open.lead, open.drawn(0, open.draws).sizes).filter((_, d) => d % step === 0)
      : Float64Array.from(
          { length: Math.ceil(open.draws / step) },
          (_, k) => lossOfDraws(open.lead, open.drawn(k * step, 1).sizes)[0],
        );
  return Array.from(losses, (loss) => Math.max(0, loss));
}

/** Draws years [first, end) of the scenario: each event has the loss of one of its draws. */
export const drawAnnual = (
  frequency: NonNullable<Scenario['frequency']>,
  open: OpenDraws,
  first: number,
  end: number,
  options: TaskOptions & { readonly pool?: KernelPool | undefined },
): Promise<YearsPart> =>
  drawYears(
    modelOf(rateOf(frequency), severitiesOf(open)),
    { ...options, ...optionsOf(open.seed) },
    first,
    end,
  );

/** Expected loss a year and return periods, out of all years. */
export function annualLoss(
  frequency: NonNullable<Scenario['frequency']>,
  model: ModelId,
  seed: number,
  parts: readonly YearsPart[],
): AnnualLoss {
  const rate = rateOf(frequency);
  // What a loss is has been drawn: the model only says whose years these are.
  const years = lossYearsOf(modelOf(rate, []), optionsOf(seed), parts);
  const [{ averageAnnualLoss, aggregate, occurrence, tail }] = years.exceedance;
  const worst = tail.find(({ returnPeriod }) => returnPeriod === TAIL)!;
  const level = 1 - 1 / TAIL;
  return {
    model,
    measure: 'valueAdded',
    ratePerYear: rate,
    years: YEARS,
    averageLoss: averageAnnualLoss.value,
    standardError: known(averageAnnualLoss).standardError,
    curve: RETURN_PERIODS.map((returnPeriod, k) => ({
      returnPeriod,
      occurrence: occurrence[k].value,
      aggregate: aggregate[k].value,
    })),
    valueAtRisk: { level, ...known(worst.valueAtRisk) },
    tailValueAtRisk: { level, ...known(worst.tailValueAtRisk) },
    source: frequency.source ?? null,
  };
}
