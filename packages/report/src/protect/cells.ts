import { formatCell, type Scale } from '../format/index.ts';

/** Figures of one column in one scale, with as many digits as the largest needs. */
export const cells = (values: readonly number[], scale: Scale): string[] => {
  const scaled = values.map((value) => value / scale.factor);
  const largest = Math.max(...scaled.map(Math.abs));
  return scaled.map((value) => formatCell(value, largest, '−'));
};
