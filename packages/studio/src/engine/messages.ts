import type { Language } from '@spillway/core/shared';
import type { Measure } from '../measure.ts';
import type { Question } from './engine.ts';
import type { View } from './view.ts';

export interface Ask extends Question {
  readonly kind: 'ask';
  /** Counts questions; only the newest is answered. */
  readonly generation: number;
  /** Whether to draw the uncertain numbers: slow; otherwise they stand at their modes. */
  readonly whole: boolean;
  readonly language: Language;
  readonly measure: Measure;
}

export type ToEngine = { readonly kind: 'table'; readonly id: string; readonly bytes: Uint8Array } | Ask;

/** How far an answer goes: the static models; all models; all models and what uncertain numbers make of them. */
export type Extent = 'static' | 'all-models' | 'whole';

export type FromEngine =
  | {
      readonly kind: 'answer';
      readonly generation: number;
      readonly extent: Extent;
      readonly view: View;
      /** How long the models took. */
      readonly milliseconds: number;
    }
  | {
      readonly kind: 'failed';
      readonly generation: number;
      /** Of the core's error, where it is one. */
      readonly code: string | null;
      readonly message: string;
    };
