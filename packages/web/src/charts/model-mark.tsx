import type { ModelId } from '@spillway/core/scenarios';
import { MODEL_MARKS } from '@spillway/report/parts';
import { toneVariable } from '../tokens/tokens.ts';

const PATH = 'path://';
/** ECharts' own symbols on a grid of 10. */
const SHAPES: Readonly<Record<string, string>> = {
  circle: 'M5,0A5,5 0 1 1 5,10A5,5 0 1 1 5,0Z',
  rect: 'M0.5,0.5H9.5V9.5H0.5Z',
  roundRect:
    'M2.5,0.5H7.5A2,2 0 0 1 9.5,2.5V7.5A2,2 0 0 1 7.5,9.5H2.5A2,2 0 0 1 0.5,7.5V2.5A2,2 0 0 1 2.5,0.5Z',
  diamond: 'M5,0L10,5L5,10L0,5Z',
  triangle: 'M5,0.5L10,9.5H0Z',
};

interface ModelMarkProps {
  readonly model: ModelId;
  /** Middle of the mark inside a drawing. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly hollow?: boolean;
}

/** The mark a model keeps in every chart, as part of a drawing. */
export function ModelMark({ model, x, y, size = 10, hollow = false }: ModelMarkProps) {
  const { symbol, tone } = MODEL_MARKS[model];
  const path = symbol.startsWith(PATH) ? symbol.slice(PATH.length) : SHAPES[symbol];
  const colour = toneVariable(tone);
  return (
    <path
      d={path}
      transform={`translate(${x - size / 2},${y - size / 2}) scale(${size / 10})`}
      style={{ fill: hollow ? 'var(--sw-ground)' : colour, stroke: hollow ? colour : 'var(--sw-ground)' }}
      strokeWidth={hollow ? 1.5 : 0.75}
    />
  );
}

/** The same as a drawing of its own, beside a model's name. */
export const ModelSign = ({ model }: { readonly model: ModelId }) => (
  <svg width={12} height={12} viewBox="-1 -1 12 12" aria-hidden="true">
    <ModelMark model={model} x={5} y={5} />
  </svg>
);
