import { ario } from './ario-model.ts';
import type { DynamicModel } from './dynamic-model.ts';
import { dynamicInoperability } from './inoperability-model.ts';
import { pinnedDynamic } from './pinned-model.ts';

/** All models over time, in the order in which they are shown. */
export const DYNAMIC_MODELS: readonly DynamicModel[] = [dynamicInoperability, pinnedDynamic, ario];
