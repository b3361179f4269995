import type { UncertainNumber } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import {
  isRange,
  type MovableNumber,
  moved,
  numberLabel,
  numberOf,
  numberWords,
  opened,
  signOf,
  type Sizes,
  sizesOf,
  sliderScale,
  typedUnit,
} from '@spillway/studio';
import { PAGE_WORDS } from '../words/page-words.ts';
import { el, setAttribute, setText, svg } from './dom.ts';

const ENDS = ['low', 'mode', 'high'] as const;
type End = (typeof ENDS)[number];

export interface NumberEditor {
  readonly element: HTMLElement;
  readonly show: (number: UncertainNumber) => void;
  readonly focus: () => void;
}

/**
 * The slider of one number, with the triangle between its low, its mode and its high drawn over it: all three can be
 * dragged, moved by the arrow keys or typed. Sizes carry no sign; a fall stays a fall.
 */
export function numberEditor(
  given: MovableNumber,
  now: UncertainNumber,
  language: Language,
  on: { move: (number: UncertainNumber) => void; reset: () => void; close: () => void },
): NumberEditor {
  const words = PAGE_WORDS[language];
  const { kind } = given;
  const label = numberLabel(given, language);
  const sign = signOf(given.number);
  const most = sign === 1 ? kind.high : Math.abs(kind.low);
  const least = sign === 1 ? Math.max(0, kind.low) : 0;
  const { words: unit, factor: shown } = typedUnit(given, language);
  const say = (size: number): string =>
    numberWords({ ...given, number: sign === 1 ? size : 0 - size }, language);
  const typed = (size: number): string => String(Number((size * shown).toPrecision(5)));
  let sizes: Sizes = sizesOf(now);
  const scale = sliderScale(sizesOf(given.number), sizes, kind);

  const moveTo = (end: End, size: number): void => {
    sizes = moved(sizes, end, Math.max(least, Math.min(size, most)));
    draw();
    on.move(numberOf(sizes, sign));
  };
  const name = (end: End): string =>
    end === 'mode' && !isRange(sizes) ? label : `${label}, ${words[end].toLowerCase()}`;
  const thumbs = ENDS.map((end) =>
    el('input', {
      type: 'range',
      class: `thumb ${end}`,
      min: 0,
      max: scale.max,
      step: scale.step,
      oninput: (event) => moveTo(end, Number((event.target as HTMLInputElement).value)),
    }),
  );
  const fields = ENDS.map((end) => {
    const input = el('input', {
      type: 'number',
      inputmode: 'decimal',
      min: 0,
      max: most === Infinity ? null : most * shown,
      step: 'any',
      oninput: () => {
        const size = input.valueAsNumber / shown;
        const fits = size >= least && size <= most;
        setAttribute(input, 'aria-invalid', fits ? null : 'true');
        if (fits) moveTo(end, size);
      },
      onblur: () => draw(),
    });
    const title = el('span', {}, words[end]);
    return { end, input, title, element: el('label', { class: `field ${end}` }, title, input) };
  });
  const shape = svg('polygon', { class: 'shape' });
  const opener = el('button', {
    type: 'button',
    class: 'quiet',
    onclick: () => {
      sizes = isRange(sizes) ? { low: sizes.mode, mode: sizes.mode, high: sizes.mode } : opened(sizes, most);
      draw();
      on.move(numberOf(sizes, sign));
    },
  });
  const back = el('button', { type: 'button', class: 'quiet', onclick: on.reset }, words.reset);
  const original = sizesOf(given.number);
  const element = el(
    'div',
    { class: 'editor', role: 'group', 'aria-label': label },
    el(
      'div',
      { class: 'editor-head' },
      el('span', { class: 'editor-name' }, label),
      el('button', { type: 'button', class: 'quiet', onclick: on.close }, words.close),
    ),
    el(
      'div',
      { class: 'slider' },
      svg('svg', { viewBox: '0 0 100 24', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, shape),
      el('div', { class: 'rail' }),
      ...thumbs,
    ),
    el('div', { class: 'ends', 'aria-hidden': 'true' }, el('span', {}, '0'), el('span', {}, say(scale.max))),
    el(
      'div',
      { class: 'fields' },
      ...fields.map((field) => field.element),
      el('span', { class: 'unit' }, unit),
    ),
    el('div', { class: 'actions' }, opener, back),
  );

  function draw(): void {
    const range = isRange(sizes);
    setAttribute(element, 'class', range ? 'editor ranged' : 'editor');
    const at = (size: number): number => (100 * Math.min(size, scale.max)) / scale.max;
    setAttribute(
      shape,
      'points',
      range ? `${at(sizes.low)},24 ${at(sizes.mode)},2 ${at(sizes.high)},24` : '0,24 0,24 0,24',
    );
    ENDS.forEach((end, k) => {
      const hidden = end !== 'mode' && !range;
      thumbs[k].hidden = hidden;
      fields[k].element.hidden = hidden;
      thumbs[k].value = String(sizes[end]);
      setAttribute(thumbs[k], 'aria-label', name(end));
      setAttribute(thumbs[k], 'aria-valuetext', say(sizes[end]));
      setAttribute(fields[k].input, 'aria-label', name(end));
      setText(fields[k].title, range ? words[end] : '');
      if (document.activeElement !== fields[k].input) {
        fields[k].input.value = typed(sizes[end]);
        setAttribute(fields[k].input, 'aria-invalid', null);
      }
    });
    setText(opener, range ? words.makeCertain : words.giveRange);
    setAttribute(opener, 'title', range ? null : words.rangeNote);
    opener.hidden = !range && sizes.mode === 0;
    back.hidden = ENDS.every((end) => sizes[end] === original[end]);
  }
  draw();
  return {
    element,
    show: (number) => {
      sizes = sizesOf(number);
      draw();
    },
    focus: () => thumbs[1].focus(),
  };
}
