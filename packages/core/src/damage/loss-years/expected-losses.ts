import { meanFrequency } from './frequency.ts';
import { expectLossModel } from './loss-year-model-faults.ts';
import { capOf, type LossYearModel } from './loss-year-model.ts';
import { limitedMean } from './severity.ts';

/** What a source, or a group of a vendor's clients, costs in an average year. */
export interface ExpectedLoss {
  readonly id: string;
  readonly vendor: string | null;
  readonly industry: string;
  readonly events: number;
  readonly direct: number;
  readonly spillover: number;
}

/**
 * Average annual losses in closed form, before insurance: events a year · limited mean of the severity, and of a group
 * vendor events · clients · share · susceptibility · the same. Draws come to these.
 *
 * @throws SpillwayError `damage/invalid-loss-model`
 */
export function expectedLosses(model: LossYearModel): readonly ExpectedLoss[] {
  expectLossModel(model);
  const { sources, vendors = [] } = model;
  const hit = [
    ...sources.map((source) => ({ damage: source, vendor: null, events: meanFrequency(source.frequency) })),
    ...vendors.flatMap(({ id, frequency, clients }) =>
      clients.map((damage) => ({
        damage,
        vendor: id,
        events: meanFrequency(frequency) * damage.clients * damage.share * damage.susceptibility,
      })),
    ),
  ];
  return hit.map(({ damage, vendor, events }) => {
    const direct = events * limitedMean(damage.severity, capOf(damage));
    return {
      id: damage.id,
      vendor,
      industry: damage.industry,
      events,
      direct,
      spillover: direct * (damage.spillover - 1),
    };
  });
}
