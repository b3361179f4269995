import type { Scenario } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import type { Measure } from '../state/state.ts';
import type { View } from './view.ts';

export interface Ask {
  readonly kind: 'ask';
  /** Counts questions; only the newest is answered. */
  readonly generation: number;
  readonly scenario: Scenario;
  readonly economy: string;
  readonly currency: string;
  readonly language: Language;
  readonly measure: Measure;
}

export type ToEngine = { readonly kind: 'table'; readonly id: string; readonly bytes: Uint8Array } | Ask;

export type FromEngine =
  | {
      readonly kind: 'answer';
      readonly generation: number;
      /** Whether the models over time are still to come. */
      readonly more: boolean;
      readonly view: View;
      /** How long the models took. */
      readonly milliseconds: number;
    }
  | {
      readonly kind: 'failed';
      readonly generation: number;
      readonly code: string | null;
      readonly message: string;
    };
