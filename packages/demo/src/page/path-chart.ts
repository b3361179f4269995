import { niceAbove } from '../numbers/slider-scale.ts';
import type { PathLine, PathView } from '../engine/view.ts';
import { el, svg } from './dom.ts';

const HEIGHT = 240;
const LEFT = 4;
const RIGHT = 4;
const TOP = 22;
const BOTTOM = 26;

const points = (xs: readonly (readonly [number, number])[]): string =>
  xs.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

/**
 * Losses day by day: one line a model, the stop itself shaded, ranges as bands behind. Axes start at zero; a gain (what
 * is made up later) runs below it and is cut at the ground line's margin.
 */
function draw(view: PathView, width: number, dayWords: (day: number) => string): SVGSVGElement {
  const { days, lines, outage, bands, bandTone, top, topWords, halfWords } = view;
  const least = Math.min(0, ...lines.flatMap(({ daily }) => daily));
  const bottom = Math.max(least, -0.4 * top);
  const x = (day: number): number => LEFT + ((width - LEFT - RIGHT) * day) / Math.max(1, days - 1);
  const y = (loss: number): number =>
    TOP + ((HEIGHT - TOP - BOTTOM) * (top - Math.min(top, Math.max(bottom, loss)))) / (top - bottom);
  const series = (values: readonly number[]): (readonly [number, number])[] =>
    values.map((loss, day) => [x(day), y(loss)] as const);
  const ground = y(0);
  const step = Math.max(1, niceAbove(days / (width < 500 ? 4 : 8)));
  const ticks = Array.from({ length: Math.ceil(days / step) }, (_, k) => k * step);
  const stop = outage.map((share, day) => [x(day), ground - share * (ground - TOP)] as const);
  return svg(
    'svg',
    { class: 'path', viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, 'aria-hidden': 'true' },
    svg('polygon', { class: 'stop', points: points([[x(0), ground], ...stop, [x(days - 1), ground]]) }),
    ...bands.map(({ low, high }) =>
      svg('polygon', {
        class: `band tone-${bandTone}`,
        points: points([...series(high), ...series(low).toReversed()]),
      }),
    ),
    svg('line', { class: 'grid', x1: 0, x2: width, y1: y(top), y2: y(top) }),
    svg('line', { class: 'grid', x1: 0, x2: width, y1: y(top / 2), y2: y(top / 2) }),
    svg('line', { class: 'axis', x1: 0, x2: width, y1: ground, y2: ground }),
    svg('text', { x: width, y: y(top) - 6, 'text-anchor': 'end' }, topWords),
    svg('text', { x: width, y: y(top / 2) - 6, 'text-anchor': 'end' }, halfWords),
    ...ticks.map((day) =>
      svg(
        'text',
        {
          x: x(day),
          y: HEIGHT - 6,
          'text-anchor': day === 0 ? 'start' : x(day) > width - 30 ? 'end' : 'middle',
        },
        dayWords(day),
      ),
    ),
    ...lines.map(({ tone, daily }) =>
      svg('polyline', { class: `line tone-${tone}`, points: points(series(daily)) }),
    ),
  );
}

const named = ({ name, tone, told }: PathLine): HTMLElement =>
  el(
    'li',
    {},
    svg(
      'svg',
      { class: 'sample', viewBox: '0 0 22 6', 'aria-hidden': 'true' },
      svg('line', { class: `line tone-${tone}`, x1: 0, x2: 22, y1: 3, y2: 3 }),
    ),
    el('span', { class: 'name' }, name),
    el('span', { class: 'code' }, told),
  );

/** The chart with its lines named and summed beneath it; it is drawn anew when its room changes. */
export function pathChart() {
  const frame = el('div', { class: 'frame' });
  const names = el('ul', { class: 'lines' });
  let last: Parameters<typeof draw> | null = null;
  let width = 0;
  const redraw = (): void => {
    if (last === null || frame.clientWidth === 0) return;
    width = frame.clientWidth;
    frame.replaceChildren(draw(last[0], width, last[2]));
  };
  new ResizeObserver(() => {
    if (frame.clientWidth !== width) redraw();
  }).observe(frame);
  return {
    element: el('div', {}, frame, names),
    show: (view: PathView, dayWords: (day: number) => string): void => {
      last = [view, width, dayWords];
      names.replaceChildren(...view.lines.map(named));
      redraw();
    },
  };
}
