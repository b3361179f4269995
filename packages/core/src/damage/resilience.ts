import { SpillwayError } from '../shared/index.ts';
import { requireNumber, requireShare } from './require-number.ts';

/** What those who are hit can do about it (after Rose): each action counts once, wherever it is counted. */
export const RESILIENCE_ACTIONS = [
  'conservation',
  'excess-capacity',
  'import-substitution',
  'input-substitution',
  'inventories',
  'management',
  'own-supply',
  'recapture',
  'relocation',
] as const;
export type ResilienceAction = (typeof RESILIENCE_ACTIONS)[number];

export interface Resilience {
  readonly action: ResilienceAction;
  /** Share of the loss that the action avoids, 0 to 1. */
  readonly avoided: number;
}

export interface PublishedResilience {
  readonly id: 'electricity-customers' | 'relocation';
  /** Share of the loss that was avoided, 0 to 1. */
  readonly avoided: number;
  /** The action it measures, or null where it is the sum of all. */
  readonly action: ResilienceAction | null;
  readonly source: string;
}

/** Published shares: upper ends to compare with or to cap at, not defaults. The default is 0. */
export const PUBLISHED_RESILIENCE: readonly PublishedResilience[] = [
  {
    id: 'electricity-customers',
    avoided: 0.86,
    action: null,
    source:
      'Rose, Oladosu & Liao (2007), Risk Analysis 27:513: direct loss that electricity customers could avoid in a total blackout of Los Angeles for two weeks',
  },
  {
    id: 'relocation',
    avoided: 0.72,
    action: 'relocation',
    source:
      'Rose and others on the World Trade Center: business interruption that was avoided by moving premises after 11 September 2001 (as quoted second-hand; the study was not read)',
  },
];

/**
 * Direct static resilience: DER = (maximum loss − actual loss) / maximum loss.
 *
 * @throws SpillwayError `shared/invalid-argument` if the maximum is not positive or the actual loss is not between 0
 *   and it.
 */
export function directResilience(maximumLoss: number, actualLoss: number): number {
  requireNumber('maximumLoss', maximumLoss, Number.MIN_VALUE);
  return (maximumLoss - requireNumber('actualLoss', actualLoss, 0, maximumLoss)) / maximumLoss;
}

/**
 * Share of the loss that several actions avoid together: 1 − Π(1 − r), each working on what the others leave, and at
 * most `cap`. Actual loss = maximum loss · (1 − that share).
 *
 * @param counted actions that the loss has been lowered for already (recapture as its own line, stocks in a model).
 * @param cap upper end for all together, for example a published one.
 * @throws SpillwayError `damage/stacked-resilience` if an action is named twice or is among those counted already;
 *   `shared/invalid-argument` if a share is not between 0 and 1 or an action is unknown.
 */
export function combineResilience(
  resiliences: readonly Resilience[],
  counted: readonly ResilienceAction[] = [],
  cap = 1,
): number {
  requireShare('cap', cap);
  const seen = new Set<ResilienceAction>(counted);
  let left = 1;
  resiliences.forEach(({ action, avoided }, k) => {
    if (!RESILIENCE_ACTIONS.includes(action))
      throw new SpillwayError(
        'shared/invalid-argument',
        `resiliences[${k}].action must be one of ${RESILIENCE_ACTIONS.join(', ')}, but is "${action}"`,
        { field: `resiliences[${k}].action`, found: action },
      );
    if (seen.has(action))
      throw new SpillwayError(
        'damage/stacked-resilience',
        `"${action}" must lower a loss once, but ${counted.includes(action) ? 'is counted in the loss already' : 'is named twice'}`,
        { field: `resiliences[${k}].action`, action },
      );
    seen.add(action);
    left *= 1 - requireShare(`resiliences[${k}].avoided`, avoided);
  });
  return Math.min(cap, 1 - left);
}
