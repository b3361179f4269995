import type { Language } from '@spillway/core/shared';
import { formatMoney, formatPercent } from '@spillway/report/parts';
import type { View } from '@spillway/studio';
import { PAGE_WORDS } from '../words/page-words.ts';
import {
  compositionPart,
  driverBar,
  keyFigure,
  paragraphs,
  part,
  restsOn,
  sideBlock,
} from './answer-parts.ts';
import { el, setAttribute, setText } from './dom.ts';
import { industryList } from './industry-list.ts';
import { modelList } from './model-list.ts';
import { type PathWords, pathChart } from './path-chart.ts';

/** Money of an answer is in millions. */
const MILLION = 1e6;

/** Words of the chart over time: a day, and what is lost and stopped on it. */
function pathWords(language: Language): PathWords {
  const words = PAGE_WORDS[language];
  const day = (count: number): string =>
    language === 'en' ? `${words.day} ${count}` : `${count}${words.day}`;
  return {
    name: words.path,
    day,
    reading: ({ lines, outage, currency }, at) =>
      [
        day(at),
        ...lines.map(({ name, daily }) => `${name} ${formatMoney(daily[at] * MILLION, currency, language)}`),
        ...(outage[at] > 0 ? [words.stopped(formatPercent(outage[at], language))] : []),
      ].join(' · '),
  };
}

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
  const drivers = el('ol', { class: 'bars' });
  const side = el('div');
  const notes = el('ul', { class: 'notes' });
  const rests = el('div', { class: 'rests' });
  const summary = el('summary');
  const composition = part('divides', parts);
  const industries = part('industries', bars.element);
  const modelPart = part('model-part', models.element, declined);
  const path = part('over-time', chart.element);
  const driverPart = part('drivers', drivers);
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
    driverPart.element,
    sidePart.element,
    notePart.element,
    el('details', { class: 'rest' }, summary, rests),
  );
  body.hidden = true;

  function showHead(view: View): void {
    setText(basis, view.basis);
    setText(sentence, view.sentence);
    keys.replaceChildren(
      ...view.keys.map((key, k) => keyFigure(key, view.moreToCome && key.figure !== '—', k === 0)),
    );
    parts.replaceChildren(...view.composition.map(compositionPart));
    composition.show({
      heading: words().divides[view.gain ? 'gain' : 'loss'],
      hidden: view.composition.length === 0,
    });
  }

  function showModels(view: View): void {
    models.update(view.models);
    declined.replaceChildren(...paragraphs(view.declined));
    const spread = view.spread === null ? '' : `${words().modelsRange(view.spread)} `;
    const drawn = view.models.some(({ rows }) => rows.some(({ low }) => low !== null));
    const pale = drawn ? `${words().pale} ` : '';
    modelPart.show({
      heading: words().models,
      note: `${spread}${pale}${words().modelsNote}`,
      foot: view.foot,
    });
  }

  /** What only a later answer brings stands as it was until that comes. */
  function showLater(view: View, allModels: boolean): void {
    if (view.path !== null) {
      chart.show(view.path, pathWords(language));
      path.show({
        heading: words().path,
        note: words().pathNote,
        foot: `${view.path.foot} ${view.footValueAdded}`.trim(),
      });
    } else if (allModels) {
      path.show({ heading: words().path, hidden: true });
    }
    setAttribute(driverPart.element, 'data-old', view.moreToCome);
    setAttribute(rests, 'data-old', view.moreToCome);
    if (view.moreToCome) return;
    drivers.replaceChildren(...view.drivers.map(driverBar));
    driverPart.show({ heading: words().drivers, note: words().driversNote, hidden: view.drivers.length < 2 });
    rests.replaceChildren(...restsOn(view, words()));
  }

  return {
    element: body,
    /** Whether what is shown is of an earlier question. */
    stale: (old: boolean): void => setAttribute(body, 'class', old ? 'body stale' : 'body'),
    /** @param allModels whether the models over time have answered too. */
    show: (view: View, allModels: boolean, inLanguage: Language): void => {
      language = inLanguage;
      body.hidden = false;
      showHead(view);
      bars.update(view.industries);
      const model = view.modelName === null ? '' : ` · ${view.modelName}`;
      industries.show({
        heading: view.industriesHeading,
        note: words().industriesNote,
        foot: `${view.foot}${model}`,
        hidden: view.industries.length === 0,
      });
      showModels(view);
      side.replaceChildren(...view.side.map(sideBlock));
      sidePart.show({ heading: words().side, hidden: view.side.length === 0 });
      notes.replaceChildren(
        ...view.notes.map(({ warns, text }) => el('li', { class: warns ? 'warns' : null }, text)),
      );
      notePart.show({ heading: words().notes, hidden: view.notes.length === 0 });
      setText(summary, words().restsOn);
      showLater(view, allModels);
    },
  };
}
