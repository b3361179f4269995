import { requireNumber, requireShare } from '../require-number.ts';

/**
 * Output lost with working hours, from a production function Y = B K^a H^(1−a): Y (1 − (1 − h)^(1−a)), about (1 − a) h Y.
 *
 * It is a direct loss: as a loss of output it goes into the pinned model, never into the Leontief inverse.
 *
 * @param output Y, in any unit of money.
 * @param hoursLost h, hours lost over hours worked, 0 to 1.
 * @param capitalShare a, elasticity of output to capital, 0 to 1.
 * @throws SpillwayError `shared/invalid-argument` naming the field that is out of its bounds.
 * @see Kokaji & Goto (2022), J. Econ. Struct. 11, for the approach; their figures are not used.
 */
export function lossOfHours(output: number, hoursLost: number, capitalShare: number): number {
  const h = requireShare('hoursLost', hoursLost);
  const a = requireShare('capitalShare', capitalShare);
  return requireNumber('output', output, 0) * (1 - (1 - h) ** (1 - a));
}
