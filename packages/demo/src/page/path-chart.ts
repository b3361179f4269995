import { niceAbove, type PathLine, type PathView } from '@spillway/studio';
import { el, setAttribute, setText, svg } from './dom.ts';

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
    svg('text', { x: width, y: y(top) - 6, 'text-anchor': 'end' }, topWords),
    svg('text', { x: width, y: y(top / 2) - 6, 'text-anchor': 'end' }, halfWords),
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

/** What the chart says in words: names of days, of the chart itself, and of what is read at a day. */
export interface PathWords {
  readonly name: string;
  readonly day: (day: number) => string;
  readonly reading: (view: PathView, day: number) => string;
}

/**
 * The chart with its lines named and summed beneath it. A day can be pointed at, or reached with the arrow keys, and is
 * read out; it is drawn anew when its room changes.
 */
export function pathChart() {
  const frame = el('div', { class: 'frame', role: 'slider', tabindex: 0, 'aria-valuemin': 0 });
  const reading = el('p', { class: 'reading' });
  const names = el('ul', { class: 'lines' });
  let last: { view: PathView; words: PathWords } | null = null;
  let at: number | null = null;
  let width = 0;
  const room = (): number => width - LEFT - RIGHT;

  function point(day: number | null): void {
    if (last === null) return;
    const { view, words } = last;
    at = day === null ? null : Math.max(0, Math.min(view.days - 1, day));
    const text = at === null ? '' : words.reading(view, at);
    setText(reading, text);
    setAttribute(frame, 'aria-valuenow', at ?? 0);
    setAttribute(frame, 'aria-valuetext', words.reading(view, at ?? 0));
    frame.querySelector('.cursor')?.remove();
    if (at === null) return;
    const x = LEFT + (room() * at) / Math.max(1, view.days - 1);
    frame
      .querySelector('svg')
      ?.append(svg('line', { class: 'cursor', x1: x, x2: x, y1: TOP, y2: HEIGHT - BOTTOM }));
  }
  function redraw(): void {
    if (last === null || frame.clientWidth === 0) return;
    width = frame.clientWidth;
    frame.replaceChildren(draw(last.view, width, last.words.day));
    point(at);
  }
  const dayAt = (event: Event): number => {
    const x = (event as PointerEvent).clientX - frame.getBoundingClientRect().left - LEFT;
    return Math.round((x / room()) * ((last?.view.days ?? 1) - 1));
  };
  frame.addEventListener('pointermove', (event) => point(dayAt(event)));
  frame.addEventListener('pointerdown', (event) => point(dayAt(event)));
  frame.addEventListener('pointerleave', () => point(null));
  frame.addEventListener('blur', () => point(null));
  frame.addEventListener('keydown', (event) => {
    const days = last?.view.days ?? 1;
    const to = {
      ArrowRight: (at ?? -1) + 1,
      ArrowUp: (at ?? -1) + 1,
      ArrowLeft: (at ?? 1) - 1,
      ArrowDown: (at ?? 1) - 1,
      PageUp: (at ?? 0) + 7,
      PageDown: (at ?? 0) - 7,
      Home: 0,
      End: days - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    point(to);
  });
  new ResizeObserver(() => {
    if (frame.clientWidth !== width) redraw();
  }).observe(frame);
  return {
    element: el('div', {}, frame, reading, names),
    show: (view: PathView, words: PathWords): void => {
      last = { view, words };
      setAttribute(frame, 'aria-label', words.name);
      setAttribute(frame, 'aria-valuemax', view.days - 1);
      names.replaceChildren(...view.lines.map(named));
      redraw();
    },
  };
}
