import { drawLossYears } from '../../damage/index.ts';
import type { KernelPool } from '../../kernels/index.ts';
import { type Estimate, openDistribution } from '../../random/index.ts';
import type { TaskOptions } from '../../shared/index.ts';
import type { AnnualLoss } from '../assessment/assessment-range.ts';
import type { ModelId } from '../document/model-id.ts';
import type { Scenario } from '../document/scenario.ts';

const YEARS = 200_000;
const RETURN_PERIODS = [5, 10, 20, 50, 100, 200, 500, 1000];
/** Losses kept as the severity: more of them would change no digit that is shown. */
const SEVERITIES = 10_000;
const TAIL = 200;

/** An estimate from so many years that its error is always known. */
const known = ({ value, standardError }: Estimate): { value: number; standardError: number } => ({
  value,
  standardError: standardError!,
});

/**
 * Expected loss a year and return periods of a scenario that happens `perYear` times a year (Poisson): each event has the
 * loss of one of the draws.
 *
 * @param losses lost value added of each draw, in the unit of the assessment.
 */
export async function annualLoss(
  scenario: Scenario,
  model: ModelId,
  losses: Float64Array,
  seed: number,
  options: TaskOptions & { readonly pool?: KernelPool | undefined },
): Promise<AnnualLoss | null> {
  if (scenario.frequency === undefined) return null;
  // The mean, not the mode: how often it comes is expected too, and rare rates are skew.
  const rate = openDistribution(scenario.frequency.perYear).mean;
  const step = Math.ceil(losses.length / SEVERITIES);
  const empirical = Array.from(
    losses.filter((_, d) => d % step === 0),
    (loss) => Math.max(0, loss),
  );
  const years = await drawLossYears(
    {
      sources: [
        {
          id: 'scenario',
          industry: 'all',
          frequency: { kind: 'poisson', rate },
          severity: { body: { empirical } },
          spillover: 1,
        },
      ],
    },
    { ...options, seed, draws: YEARS, returnPeriods: RETURN_PERIODS, decisive: TAIL },
  );
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
    source: scenario.frequency.source ?? null,
  };
}
