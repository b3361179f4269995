import { runDynamicInoperability } from '../dynamics/dynamic-inoperability.ts';
import { resilienceCoefficients } from '../dynamics/resilience-coefficients.ts';
import { REASONS } from '../loss-models/reasons.ts';
import type { DynamicModel } from './dynamic-model.ts';

/** Lost demand that spreads to suppliers and fades, day by day. */
export const dynamicInoperability: DynamicModel = {
  id: 'dynamic-inoperability',
  direction: 'backward',
  declines(shocks) {
    if (shocks.capacity.size > 0) return REASONS.outputNotDemand;
    return shocks.demand.size > 0 ? null : REASONS.noShock;
  },
  run({ table, kind, A }, shocks, settings, options) {
    const resilience = resilienceCoefficients(A, settings.recoveryDays);
    return runDynamicInoperability(table, A, shocks, { resilience, coefficients: kind }, options);
  },
};
