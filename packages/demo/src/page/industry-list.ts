import type { BarView } from '@spillway/studio';
import { el, setAttribute, setText } from './dom.ts';
import { keyedList } from './keyed-list.ts';

/** Industries with a bar from zero each; a list that reads without its bars. */
export function industryList(hitWords: () => string) {
  const list = el('ol', { class: 'bars' });
  const update = keyedList<BarView>(
    list,
    ({ code, label }) => code ?? label,
    () => {
      const name = el('span', { class: 'name' });
      const code = el('span', { class: 'code' });
      const hit = el('span', { class: 'hidden' });
      const bar = el('span', { class: 'length' });
      const figure = el('span', { class: 'figure' });
      return {
        element: el(
          'li',
          {},
          el('span', { class: 'name-cell' }, code, name, hit),
          el('span', { class: 'track', 'aria-hidden': 'true' }, bar),
          figure,
        ),
        update: (item) => {
          setText(code, item.code ?? '');
          setText(name, item.label);
          setText(hit, item.hit ? ` (${hitWords()})` : '');
          setAttribute(bar, 'class', `length tone-${item.tone}`);
          bar.style.setProperty('--share', String(item.share));
          setText(figure, item.figure);
        },
      };
    },
  );
  return { element: list, update };
}
