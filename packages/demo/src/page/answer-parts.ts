import type { CompositionPart, DriverView, KeyFigure, SideView, View } from '@spillway/studio';
import type { PageWords } from '../words/page-words.ts';
import { el, setText } from './dom.ts';

/** A part of the page with its heading, the line under it and the line at its foot. */
export function part(name: string, ...body: HTMLElement[]) {
  const heading = el('h2', { id: `${name}-heading` });
  const note = el('p', { class: 'note' });
  const foot = el('p', { class: 'foot' });
  const element = el(
    'section',
    { 'aria-labelledby': `${name}-heading`, class: name },
    heading,
    note,
    ...body,
    foot,
  );
  return {
    element,
    show: (words: { heading: string; note?: string; foot?: string; hidden?: boolean }): void => {
      setText(heading, words.heading);
      setText(note, words.note ?? '');
      setText(foot, words.foot ?? '');
      element.hidden = words.hidden ?? false;
    },
  };
}

/** A range still to come holds its line, so that nothing moves when it comes. */
export const keyFigure = (
  { name, figure, beside, range }: KeyFigure,
  toCome: boolean,
  main: boolean,
): HTMLElement =>
  el(
    'div',
    { class: main ? 'key main' : 'key' },
    el('dt', {}, name),
    el('dd', {}, figure),
    beside === null ? null : el('dd', { class: 'of' }, beside),
    range === null && !toCome ? null : el('dd', { class: 'of range' }, range ?? '…'),
  );

export function compositionPart({ name, figure, percent, share, tone }: CompositionPart): HTMLElement {
  const element = el(
    'li',
    {},
    el('span', { class: `block tone-${tone}`, 'aria-hidden': 'true' }),
    el('span', { class: 'name' }, name),
    el('span', { class: 'figure' }, figure),
    el('span', { class: 'code' }, percent),
  );
  element.style.setProperty('--share', String(share));
  return element;
}

export function driverBar({ name, share, figure }: DriverView): HTMLElement {
  const length = el('span', { class: 'length tone-accent' });
  length.style.setProperty('--share', String(share));
  return el(
    'li',
    {},
    el('span', { class: 'name-cell' }, el('span', { class: 'name' }, name)),
    el('span', { class: 'track', 'aria-hidden': 'true' }, length),
    el('span', { class: 'figure' }, figure),
  );
}

export const paragraphs = (texts: readonly string[]): HTMLElement[] => texts.map((text) => el('p', {}, text));

export const sideBlock = ({ heading, note, lines }: SideView): HTMLElement =>
  el('div', {}, el('h3', {}, heading), ...paragraphs(lines), el('p', { class: 'code' }, note));

/** Checks, sources and where every figure is from. */
export const restsOn = (view: View, words: PageWords): HTMLElement[] => [
  ...paragraphs(view.checks),
  ...(view.sources.length === 0 ? [] : [el('h3', {}, words.sources)]),
  ...paragraphs(view.sources),
  el('h3', {}, words.from),
  el(
    'dl',
    { class: 'facts' },
    ...view.provenance.flatMap(({ label, value, href, code }) => [
      el('dt', {}, label),
      el(
        'dd',
        { class: code ? 'hash' : null },
        href === null ? value : el('a', { href, rel: 'noreferrer' }, value),
      ),
    ]),
  ),
];
