import { exp } from '../../random/index.ts';
import { SpillwayError } from '../../shared/index.ts';

/** An event that may happen any number of times a year, at a rate, with a known loss. */
export interface TabledEvent {
  readonly rate: number;
  readonly loss: number;
}

/** @throws SpillwayError `damage/invalid-loss-model` if a rate or a loss is negative or not finite. */
function expectEvents(events: readonly TabledEvent[]): void {
  events.forEach((event, k) => {
    for (const field of ['rate', 'loss'] as const)
      if (!(event[field] >= 0 && Number.isFinite(event[field])))
        throw new SpillwayError(
          'damage/invalid-loss-model',
          `events[${k}].${field} must be a number of at least 0, but is ${event[field]}`,
          { field: `events[${k}].${field}`, expected: 'at least 0', found: event[field] },
        );
  });
}

/** Average annual loss of an event table: Σ r_e L_e. */
export function tableAverage(events: readonly TabledEvent[]): number {
  expectEvents(events);
  return events.reduce((sum, { rate, loss }) => sum + rate * loss, 0);
}

/** Probability of a year with an event of at least `loss`: OEP = 1 − exp(−Σ r_e over L_e ≥ loss). */
export function tableOccurrence(events: readonly TabledEvent[], loss: number): number {
  expectEvents(events);
  const rate = events.reduce((sum, event) => (event.loss >= loss ? sum + event.rate : sum), 0);
  return 1 - exp(-rate);
}
