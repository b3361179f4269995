import { type Static, Type } from 'typebox';

/** The models that can answer a scenario, in the order in which they are shown. */
export const ModelIdSchema = Type.Union([
  Type.Literal('leontief'),
  Type.Literal('leontief-households'),
  Type.Literal('iim-demand'),
  Type.Literal('iim-supply'),
  Type.Literal('pinned'),
  Type.Literal('ghosh'),
  Type.Literal('extraction'),
  Type.Literal('dynamic-inoperability'),
  Type.Literal('pinned-dynamic'),
  Type.Literal('ario'),
]);

export type ModelId = Static<typeof ModelIdSchema>;
