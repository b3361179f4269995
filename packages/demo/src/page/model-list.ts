import type { ModelGroup, ModelRow } from '@spillway/studio';
import { el, setAttribute, setText } from './dom.ts';
import { type Row, keyedList } from './keyed-list.ts';
import { modelMark } from './mark.ts';

function modelRow(first: ModelRow, headlineWords: () => string): Row<ModelRow> {
  const name = el('span', { class: 'name' });
  const kind = el('span', { class: 'code' });
  const figure = el('span', { class: 'figure' });
  const mark = modelMark(first);
  const span = el('span', { class: `span tone-${first.tone}` });
  const explanation = el('p');
  const range = el('p');
  const element = el(
    'details',
    { class: 'model' },
    el(
      'summary',
      {},
      el('span', { class: 'name-cell' }, name, kind),
      el('span', { class: 'track', 'aria-hidden': 'true' }, span, mark),
      figure,
    ),
    explanation,
    range,
  );
  return {
    element,
    update: (row) => {
      setText(name, row.name);
      setText(kind, row.headline ? `${row.coefficients} · ${headlineWords()}` : row.coefficients);
      setAttribute(element, 'class', row.headline ? 'model headline' : 'model');
      setText(figure, row.figure);
      mark.style.setProperty('--at', String(row.at ?? 0));
      span.hidden = row.low === null || row.high === null;
      span.style.setProperty('--at', String(row.low ?? 0));
      span.style.setProperty('--to', String(row.high ?? 0));
      setText(explanation, row.explanation);
      setText(range, row.range ?? '');
    },
  };
}

/** The models by direction on one common axis; a row opens what its model does and its range. */
export function modelList(headlineWords: () => string) {
  const groups = el('div', { class: 'models' });
  const update = keyedList<ModelGroup>(
    groups,
    ({ heading }) => heading,
    () => {
      const heading = el('h3');
      const rows = el('div');
      const show = keyedList<ModelRow>(
        rows,
        ({ name, coefficients }) => `${name} ${coefficients}`,
        (row) => modelRow(row, headlineWords),
      );
      return {
        element: el('div', {}, heading, rows),
        update: (group) => {
          setText(heading, group.heading);
          show(group.rows);
        },
      };
    },
  );
  return { element: groups, update };
}
