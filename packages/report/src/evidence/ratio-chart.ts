import type { Language } from '@spillway/core/shared';
import { CHART_WIDTH, type ChartSize } from '../charts/chart.ts';
import { type ToneName, tone } from '../charts/palette.ts';
import { html, type Markup } from '../html/markup.ts';
import { fitWidth } from '../text/display-width.ts';
import { EVIDENCE_WORDS } from './evidence-words.ts';
import type { TestLine } from './evidence-view.ts';

/** On a telephone names and ratios stand above their lines. */
const FORMS = {
  wide: { width: CHART_WIDTH.wide, left: 250, right: 110, row: 24, middle: 12 },
  narrow: { width: CHART_WIDTH.narrow, left: 8, right: 8, row: 44, middle: 31 },
} as const;
const HEAD = 24;
const FONT = 13;
/** Columns of text that fit beside the chart. */
const NAME_COLUMNS = 34;
/** Beyond a hundred times off a line would only squeeze the others. */
const FURTHEST = 100;

const fixed = (value: number): string => String(Number(value.toFixed(1)));

/** Marks of the scale within the ends; a telephone has room for powers of ten. */
function ticks(low: number, high: number, size: ChartSize): number[] {
  const all = size === 'wide' ? [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100] : [0.01, 0.1, 1, 10, 100];
  return all.filter((tick) => tick >= low * 0.999 && tick <= high * 1.001);
}

const markTone = ({ test }: TestLine): ToneName =>
  test.inside === true ? 'green' : test.within3 === true ? 'blue' : 'vermilion';

const text = (
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  words: string,
  colour: ToneName,
): Markup =>
  html`<text x="${fixed(x)}" y="${fixed(y)}" text-anchor="${anchor}" fill="${tone(colour)}" font-size="${FONT}" font-family="inherit">${words}</text>`;

/** One test: its name, the published range as a pale bar, the model's range as a line and its mode as a dot. */
function testMarks(line: TestLine, top: number, size: ChartSize, at: (ratio: number) => number): Markup {
  const { test, ratio } = line;
  const { width, left, right, middle } = FORMS[size];
  const [model, published] = [test.model!, test.published!];
  const y = top + middle;
  const [from, to, low, high] = [published.low, published.high, model.low, model.high].map((value) =>
    at(value / published.mid),
  );
  const name = fitWidth(`${test.id}, ${test.compare}`, NAME_COLUMNS);
  const colour = tone(markTone(line));
  const labels =
    size === 'wide'
      ? [
          text(left - 12, y + 4, 'end', name, 'ink'),
          text(width - right + 14, y + 4, 'start', `× ${ratio}`, 'ink'),
        ]
      : [
          text(left, top + 15, 'start', name, 'ink'),
          text(width - right, top + 15, 'end', `× ${ratio}`, 'ink'),
        ];
  return html`${labels}<rect x="${fixed(from)}" y="${fixed(y - 7)}" width="${fixed(Math.max(2, to - from))}" height="14" fill="${tone('band')}"/><line x1="${fixed(low)}" x2="${fixed(high)}" y1="${fixed(y)}" y2="${fixed(y)}" stroke="${colour}" stroke-width="2"/><circle cx="${fixed(at(test.ratio!))}" cy="${fixed(y)}" r="5" fill="${colour}"/>`;
}

function ratioChart(lines: readonly TestLine[], id: string, size: ChartSize, language: Language): Markup {
  const words = EVIDENCE_WORDS[language].chart;
  const { width, left, right, row } = FORMS[size];
  const within = (value: number): number => Math.min(FURTHEST, Math.max(1 / FURTHEST, value));
  const ends = lines.flatMap(({ test: { model, published } }) =>
    [model!.low, model!.high, published!.low, published!.high].map((value) => within(value / published!.mid)),
  );
  const [low, high] = [Math.min(0.3, ...ends) * 0.9, Math.max(3, ...ends) * 1.1];
  const [from, to] = [Math.log(low), Math.log(high)];
  const at = (ratio: number): number =>
    left + ((Math.log(within(ratio)) - from) / (to - from)) * (width - left - right);
  const height = HEAD + lines.length * row + 6;
  const grid = ticks(low, high, size).map(
    (tick) =>
      html`<line x1="${fixed(at(tick))}" x2="${fixed(at(tick))}" y1="${HEAD - 4}" y2="${height}" stroke="${tone(tick === 1 ? 'ink' : 'band')}" stroke-width="1"/>${text(at(tick), HEAD - 10, 'middle', String(tick), 'quiet')}`,
  );
  const rows = lines.map((line, k) => testMarks(line, HEAD + k * row, size, at));
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${words.title}</title><desc id="${id}-d">${words.description}</desc>${grid}${rows}</svg>`;
}

/**
 * Tests on one logarithmic scale of model over published, for a page and for a telephone. An end further off than a
 * hundred times is cut there.
 *
 * @param id unique in the page.
 */
export const ratioFigure = (lines: readonly TestLine[], id: string, language: Language): Markup =>
  html`<figure class="chart"><div class="wide">${ratioChart(lines, `${id}-w`, 'wide', language)}</div><div class="narrow">${ratioChart(lines, `${id}-n`, 'narrow', language)}</div><figcaption>${EVIDENCE_WORDS[language].chart.foot}</figcaption></figure>`;
