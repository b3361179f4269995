import type { Assessment } from '@spillway/core/scenarios';

export type LossPath = NonNullable<Assessment['path']>;
export type ModelPath = LossPath['models'][number];
export type LossRange = NonNullable<Assessment['range']>;
export type SampledModel = LossRange['models'][number];
export type Sampled = SampledModel['total']['output'];
export type AnnualLoss = NonNullable<Assessment['annual']>;
export type InsuredLoss = NonNullable<Assessment['insurance']>;
export type SecondaryLine = NonNullable<Assessment['secondary']>[number];
export type Transfer = NonNullable<Assessment['transfers']>[number];
