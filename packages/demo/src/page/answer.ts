import type { Language } from '@spillway/core/shared';
import type { CompositionPart, KeyFigure, View } from '../engine/view.ts';
import { PAGE_WORDS } from '../words/page-words.ts';
import { el, setAttribute, setText } from './dom.ts';
import { industryList } from './industry-list.ts';
import { modelList } from './model-list.ts';
import { pathChart } from './path-chart.ts';

/** A part of the page with its heading and the line under it. */
function part(name: string, ...body: HTMLElement[]) {
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

const keyFigure = (
  { name, figure, beside, range }: KeyFigure,
  language: Language,
  main: boolean,
): HTMLElement =>
  el(
    'div',
    { class: main ? 'key main' : 'key' },
    el('dt', {}, name),
    el('dd', {}, figure),
    beside === null ? null : el('dd', { class: 'of' }, beside),
    range === null ? null : el('dd', { class: 'of' }, main ? PAGE_WORDS[language].fromLeast(range) : range),
  );

const compositionPart = ({ name, figure, percent, share, tone }: CompositionPart): HTMLElement => {
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
};

const paragraphs = (texts: readonly string[]): HTMLElement[] => texts.map((text) => el('p', {}, text));

/** The right two thirds: the answer in a sentence, its main figure, and what it rests on. */
export function answer() {
  let language: Language = 'en';
  const words = () => PAGE_WORDS[language];
  const basis = el('p', { class: 'eyebrow' });
  const sentence = el('p', { class: 'answer-sentence' });
  const keys = el('dl', { class: 'keys' });
  const parts = el('ul', { class: 'composition' });
  const bars = industryList(() => words().hit);
  const models = modelList(() => words().headlineModel);
  const chart = pathChart();
  const declined = el('div', { class: 'quiet-text' });
  const side = el('div');
  const notes = el('ul', { class: 'notes' });
  const rests = el('div', { class: 'rests' });
  const summary = el('summary');
  const composition = part('divides', parts);
  const industries = part('industries', bars.element);
  const modelPart = part('model-part', models.element, declined);
  const path = part('over-time', chart.element);
  const sidePart = part('side', side);
  const notePart = part('note-part', notes);
  const body = el(
    'div',
    { class: 'body' },
    basis,
    sentence,
    keys,
    composition.element,
    industries.element,
    path.element,
    modelPart.element,
    sidePart.element,
    notePart.element,
    el('details', { class: 'rest' }, summary, rests),
  );
  body.hidden = true;

  function showRests(view: View): void {
    rests.replaceChildren(
      ...paragraphs(view.checks),
      ...(view.sources.length === 0 ? [] : [el('h3', {}, words().sources)]),
      ...paragraphs(view.sources),
      el('h3', {}, words().from),
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
    );
  }

  return {
    element: body,
    /** Whether what is shown is of an earlier question. */
    stale: (old: boolean): void => setAttribute(body, 'class', old ? 'body stale' : 'body'),
    show: (view: View, more: boolean, inLanguage: Language): void => {
      language = inLanguage;
      body.hidden = false;
      setText(basis, view.basis);
      setText(sentence, view.sentence);
      keys.replaceChildren(...view.keys.map((key, k) => keyFigure(key, language, k === 0)));
      parts.replaceChildren(...view.composition.map(compositionPart));
      composition.show({ heading: words().divides, hidden: view.composition.length === 0 });
      bars.update(view.industries);
      const model = view.modelName === null ? '' : ` · ${view.modelName}`;
      industries.show({
        heading: view.industriesHeading,
        note: words().industriesNote,
        foot: `${view.foot}${model}`,
        hidden: view.industries.length === 0,
      });
      models.update(view.models);
      declined.replaceChildren(...paragraphs(view.declined));
      modelPart.show({
        heading: words().models,
        note: `${view.spread === null ? '' : `${words().modelsRange(view.spread)} `}${words().modelsNote}`,
        foot: view.foot,
      });
      // The models over time come a moment later; what they said last stands until then.
      if (view.path !== null) {
        const unit = words().day;
        chart.show(
          view.path,
          {
            axis: words().pathAxis,
            day: (day) => (language === 'en' ? `${unit} ${day}` : `${day}${unit}`),
          },
          words().pathLine,
        );
      }
      if (view.path !== null || !more)
        path.show({
          heading: words().path,
          note: words().pathNote,
          foot: view.foot,
          hidden: view.path === null,
        });
      side.replaceChildren(...paragraphs(view.side));
      sidePart.show({ heading: words().side, hidden: view.side.length === 0 });
      notes.replaceChildren(
        ...view.notes.map(({ warns, text }) => el('li', { class: warns ? 'warns' : null }, text)),
      );
      notePart.show({ heading: words().notes, hidden: view.notes.length === 0 });
      setText(summary, words().restsOn);
      showRests(view);
    },
  };
}
