import { iimDemand, leontief, leontiefHouseholds } from './demand-models.ts';
import type { LossModel } from './loss-model.ts';
import { extraction, ghosh, iimSupply, pinned } from './supply-models.ts';

/** All models, in the order in which they are shown. */
export const LOSS_MODELS: readonly LossModel[] = [
  leontief,
  leontiefHouseholds,
  iimDemand,
  pinned,
  extraction,
  ghosh,
  iimSupply,
];
