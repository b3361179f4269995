import type { Language } from '@spillway/core/shared';
import { type ToneName, tone } from '../charts/palette.ts';
import { html, type Markup } from '../html/markup.ts';
import { displayWidth, fitWidth } from '../text/display-width.ts';
import { EVIDENCE_WORDS } from './evidence-words.ts';
import type { TestLine } from './evidence-view.ts';

const WIDTH = 880;
const NAMES = 250;
const LABELS = 110;
const ROW = 24;
const HEAD = 24;
const FONT = 13;
/** Columns of text that fit beside the chart. */
const NAME_COLUMNS = 34;
/** Beyond a hundred times off a line would only squeeze the others. */
const FURTHEST = 100;

const fixed = (value: number): string => String(Number(value.toFixed(1)));

/** Powers of ten, or 1, 3, 10 where they are few, that lie within the ends. */
function ticks(low: number, high: number): number[] {
  const all = [0.001, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 1000];
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

/**
 * Tests on one logarithmic scale of model over published: the published range as a pale bar, the model's range as a
 * line, its mode as a dot. An end further off than a hundred times is cut there.
 *
 * @param id unique in the page.
 */
export function ratioChart(lines: readonly TestLine[], id: string, language: Language): Markup {
  const words = EVIDENCE_WORDS[language].chart;
  const within = (value: number): number => Math.min(FURTHEST, Math.max(1 / FURTHEST, value));
  const ends = lines.flatMap(({ test: { model, published } }) =>
    [model!.low, model!.high, published!.low, published!.high].map((value) => within(value / published!.mid)),
  );
  const [low, high] = [Math.min(0.3, ...ends) * 0.9, Math.max(3, ...ends) * 1.1];
  const [from, to] = [Math.log(low), Math.log(high)];
  const plot = WIDTH - NAMES - LABELS;
  const at = (ratio: number): number => NAMES + ((Math.log(within(ratio)) - from) / (to - from)) * plot;
  const height = HEAD + lines.length * ROW + 6;
  const grid = ticks(low, high).map(
    (tick) =>
      html`<line x1="${fixed(at(tick))}" x2="${fixed(at(tick))}" y1="${HEAD - 4}" y2="${height}" stroke="${tone(tick === 1 ? 'ink' : 'band')}" stroke-width="1"/>${text(at(tick), HEAD - 10, 'middle', String(tick), 'quiet')}`,
  );
  const rows = lines.map((line, k) => {
    const { test, ratio } = line;
    const { model, published } = test;
    const y = HEAD + k * ROW + ROW / 2;
    const [bandLow, bandHigh] = [published!.low, published!.high].map((value) => at(value / published!.mid));
    const [modelLow, modelHigh] = [model!.low, model!.high].map((value) => at(value / published!.mid));
    const name = `${test.id}, ${test.compare}`;
    const colour = tone(markTone(line));
    return html`${text(NAMES - 12, y + 4, 'end', displayWidth(name) > NAME_COLUMNS ? fitWidth(name, NAME_COLUMNS) : name, 'ink')}<rect x="${fixed(bandLow)}" y="${fixed(y - 7)}" width="${fixed(Math.max(2, bandHigh - bandLow))}" height="14" fill="${tone('band')}"/><line x1="${fixed(modelLow)}" x2="${fixed(modelHigh)}" y1="${fixed(y)}" y2="${fixed(y)}" stroke="${colour}" stroke-width="2"/><circle cx="${fixed(at(test.ratio!))}" cy="${fixed(y)}" r="5" fill="${colour}"/>${text(WIDTH - LABELS + 14, y + 4, 'start', `× ${ratio}`, 'ink')}`;
  });
  return html`<figure class="chart"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${words.title}</title><desc id="${id}-d">${words.description}</desc>${grid}${rows}</svg><figcaption>${words.foot}</figcaption></figure>`;
}
