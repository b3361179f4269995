import type { UncertainNumber } from '@spillway/core/scenarios';
import type { Contents } from '../contents.ts';
import {
  type MovableNumber,
  movableNumbers,
  numberLabel,
  numberWords,
  type ShockView,
  type View,
} from '@spillway/studio';
import { entryOf, type State } from '../state/state.ts';
import { PAGE_WORDS } from '../words/page-words.ts';
import { el, setAttribute, setText } from './dom.ts';
import { type NumberEditor, numberEditor } from './number-editor.ts';
import type { Store } from './store.ts';

/** So many numbers beside a sentence stand open. */
const FEW = 3;

interface Shown {
  readonly chips: Map<string, HTMLButtonElement>;
  readonly slots: readonly HTMLElement[];
}

/** The left third: the scenario, its story, and its shocks as sentences whose numbers open a slider. */
export function story(contents: Contents, store: Store) {
  const select = el('select', {
    id: 'scenario',
    onchange: () => store.set({ scenario: select.value, numbers: {}, economy: null, currency: null }),
  });
  const label = el('label', { for: 'scenario' });
  const text = el('p', { class: 'text' });
  // Sentences come with the first answer, which knows the names of the industries.
  const heading = el('h2', { hidden: true });
  const list = el('div', { class: 'shocks' });
  const resetAll = el('button', { type: 'button', onclick: () => store.set({ numbers: {} }) });
  const said = el('p', { class: 'said', role: 'status' });
  const copy = el('button', {
    type: 'button',
    onclick: () => {
      const words = PAGE_WORDS[store.get().language];
      const link = store.link();
      // Not every browser lets a page from a folder copy.
      (navigator.clipboard?.writeText(link) ?? Promise.reject(new Error('no clipboard'))).then(
        () => setText(said, words.linkCopied),
        () => setText(said, words.linkShown),
      );
    },
  });
  let shown: Shown = { chips: new Map(), slots: [] };
  let structure = '';
  let open: string | null | undefined;
  let editor: (NumberEditor & { readonly key: string }) | null = null;

  const given = (state: State): readonly MovableNumber[] => movableNumbers(entryOf(contents, state).scenario);
  const nowOf = (state: State, { pointer, number }: MovableNumber): UncertainNumber =>
    state.numbers[pointer] ?? number;

  function toggle(pointer: string): void {
    open = open === pointer ? null : pointer;
    showEditor(store.get());
    if (open !== null) editor?.focus();
  }

  function chip(pointer: string): HTMLButtonElement {
    const button = el('button', { type: 'button', class: 'chip', onclick: () => toggle(pointer) });
    shown.chips.set(pointer, button);
    return button;
  }

  /** Numbers no sentence says, by name; many of them fold away. */
  function others(pointers: readonly string[], state: State): HTMLElement | null {
    const words = PAGE_WORDS[state.language];
    const items = given(state)
      .filter(({ pointer }) => pointers.includes(pointer))
      .map((number) => el('li', {}, `${numberLabel(number, state.language)} `, chip(number.pointer)));
    if (items.length === 0) return null;
    const all = el('ul', { class: 'others' }, ...items);
    return items.length <= FEW
      ? all
      : el('details', { class: 'others' }, el('summary', {}, words.moreNumbers(String(items.length))), all);
  }

  const shock = ({ parts, unsaid }: ShockView, k: number, state: State): HTMLElement =>
    el(
      'div',
      { class: 'shock' },
      el(
        'p',
        { class: 'sentence' },
        ...parts.map((part) => ('pointer' in part ? chip(part.pointer) : part.words)),
      ),
      others(unsaid, state),
      el('div', { class: 'slot', id: `slot-${k}` }),
    );

  /** Numbers of the document itself, such as how often it happens. */
  function ofDocument(state: State, k: number): HTMLElement[] {
    const list = others(
      given(state).flatMap(({ shock: at, pointer }) => (at < 0 ? [pointer] : [])),
      state,
    );
    return list === null
      ? []
      : [el('div', { class: 'shock' }, list, el('div', { class: 'slot', id: `slot-${k}` }))];
  }

  /** Sentences are built anew only where their words change, and the chip in focus keeps it. */
  function showSentences(view: View, state: State): void {
    const now = JSON.stringify([
      state.language,
      state.scenario,
      view.shocks.map(({ parts, unsaid }) => [
        parts.map((part) => ('pointer' in part ? part.pointer : part.words)),
        unsaid,
      ]),
    ]);
    if (now !== structure) {
      structure = now;
      const focused = [...shown.chips].find(([, button]) => button === document.activeElement)?.[0];
      shown = { chips: new Map(), slots: [] };
      const blocks = [
        ...view.shocks.map((each, k) => shock(each, k, state)),
        ...ofDocument(state, view.shocks.length),
      ];
      list.replaceChildren(...blocks);
      heading.hidden = blocks.length === 0;
      shown = { ...shown, slots: blocks.map((block) => block.querySelector<HTMLElement>('.slot')!) };
      // The first number shows what numbers here can do.
      if (open === undefined) open = [...shown.chips.keys()][0] ?? null;
      if (focused !== undefined) shown.chips.get(focused)?.focus();
    }
    showEditor(state);
  }

  function showEditor(state: State): void {
    const number = given(state).find(({ pointer }) => pointer === open);
    const slot = number === undefined ? undefined : shown.slots.at(number.shock);
    const key = `${state.scenario} ${state.language} ${open}`;
    if (number === undefined || slot === undefined) {
      editor?.element.remove();
      editor = null;
    } else if (editor?.key === key) {
      editor.show(nowOf(state, number));
      if (editor.element.parentElement !== slot) slot.replaceChildren(editor.element);
    } else {
      editor?.element.remove();
      const { pointer } = number;
      const made = numberEditor(number, nowOf(state, number), state.language, {
        move: (value) => store.set({ numbers: { ...store.get().numbers, [pointer]: value } }),
        reset: () => {
          const { [pointer]: _, ...rest } = store.get().numbers;
          store.set({ numbers: rest });
        },
        close: () => {
          toggle(pointer);
          shown.chips.get(pointer)?.focus();
        },
      });
      editor = { ...made, key };
      slot.replaceChildren(made.element);
    }
    showChips(state);
  }

  /** Numbers follow the hand at once; the rest of a sentence comes with its answer. */
  function showChips(state: State): void {
    for (const number of given(state)) {
      const button = shown.chips.get(number.pointer);
      if (button === undefined) continue;
      const words = numberWords({ ...number, number: nowOf(state, number) }, state.language);
      setText(button, words);
      setAttribute(
        button,
        'aria-label',
        PAGE_WORDS[state.language].change(numberLabel(number, state.language), words),
      );
      setAttribute(button, 'aria-expanded', String(open === number.pointer));
      setAttribute(button, 'aria-controls', shown.slots.at(number.shock)?.id ?? null);
    }
  }

  return {
    element: el(
      'section',
      { class: 'story', 'aria-labelledby': 'scenario-label' },
      el('div', { class: 'choice wide' }, label, select),
      text,
      heading,
      list,
      el('div', { class: 'actions' }, copy, resetAll),
      said,
    ),
    show: (state: State): void => {
      const words = PAGE_WORDS[state.language];
      setAttribute(label, 'id', 'scenario-label');
      setText(label, words.scenario);
      contents.scenarios.forEach(({ id, scenario: { title } }, k) => {
        const option = select.options[k] ?? select.appendChild(el('option', { value: id }));
        setText(option, typeof title === 'string' ? title : title[state.language]);
      });
      if (select.value !== state.scenario) {
        select.value = state.scenario;
      }
      const tale = entryOf(contents, state).scenario.story ?? '';
      setText(text, typeof tale === 'string' ? tale : tale[state.language]);
      setText(heading, words.happens);
      setText(copy, words.copyLink);
      setText(resetAll, words.resetAll);
      resetAll.hidden = Object.keys(state.numbers).length === 0;
      showEditor(state);
    },
    /** Another scenario opens its own first number. */
    changed: (): void => {
      open = undefined;
      setText(said, '');
    },
    answered: showSentences,
  };
}
