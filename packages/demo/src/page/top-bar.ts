import { currencyName, MEASURE_WORDS } from '@spillway/report/parts';
import { type Contents, CURRENCIES } from '../contents.ts';
import { MEASURE_IDS } from '@spillway/studio';
import { currencyOf, economyOf, type State } from '../state/state.ts';
import { PAGE_WORDS } from '../words/page-words.ts';
import { el, setAttribute, setText } from './dom.ts';
import type { Store } from './store.ts';

interface Choice {
  readonly value: string;
  readonly words: string;
  readonly off?: boolean;
}

/** A labelled list of choices whose words can change. */
function chooser(id: string, onChoose: (value: string) => void) {
  const select = el('select', { id, onchange: () => onChoose(select.value) });
  const label = el('label', { for: id });
  return {
    element: el('div', { class: 'choice' }, label, select),
    show: (name: string, choices: readonly Choice[], chosen: string): void => {
      setText(label, name);
      choices.forEach(({ value, words, off }, k) => {
        const option = select.options[k] ?? select.appendChild(el('option'));
        option.value = value;
        option.disabled = off === true;
        setText(option, words);
      });
      select.value = chosen;
    },
  };
}

/** The bar with what colours every number on the page: economy, measure, currency, language. */
export function topBar(contents: Contents, store: Store) {
  const subtitle = el('span', { class: 'subtitle' });
  const economy = chooser('economy', (value) => {
    const own = contents.scenarios.find(({ id }) => id === store.get().scenario)?.economy;
    store.set({ economy: value === own ? null : value, currency: null });
  });
  const measure = chooser('measure', (value) => store.set({ measure: value as State['measure'] }));
  const currency = chooser('currency', (value) => store.set({ currency: value }));
  const languages = (['en', 'ko'] as const).map((language) =>
    el(
      'button',
      { type: 'button', lang: language, onclick: () => store.set({ language }) },
      { en: 'English', ko: '한국어' }[language],
    ),
  );
  const group = el('div', { class: 'languages', role: 'group' }, ...languages);
  const choices = el(
    'div',
    { class: 'choices', role: 'group' },
    economy.element,
    measure.element,
    currency.element,
  );
  return {
    element: el(
      'header',
      { class: 'bar' },
      el('p', { class: 'brand' }, el('strong', {}, 'Spillway'), subtitle),
      choices,
      group,
    ),
    show: (state: State): void => {
      const { language } = state;
      const words = PAGE_WORDS[language];
      setText(subtitle, words.subtitle);
      setAttribute(choices, 'aria-label', words.choices);
      setAttribute(group, 'aria-label', words.language);
      const chosen = economyOf(contents, state);
      const hasJobs = contents.economies.find(({ id }) => id === chosen)?.hasJobs ?? false;
      economy.show(
        words.economy,
        contents.economies.map(({ id, title }) => ({ value: id, words: title[language] })),
        chosen,
      );
      measure.show(
        words.measure,
        MEASURE_IDS.map((value) => ({
          value,
          words: MEASURE_WORDS[value].name[language],
          off: value === 'jobs' && !hasJobs,
        })),
        state.measure === 'jobs' && !hasJobs ? 'valueAdded' : state.measure,
      );
      currency.show(
        words.currency,
        CURRENCIES.map((value) => ({ value, words: `${currencyName(value, language)} (${value})` })),
        currencyOf(contents, state),
      );
      languages.forEach((button) => setAttribute(button, 'aria-pressed', String(button.lang === language)));
    },
  };
}
