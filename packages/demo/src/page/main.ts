import { formatNumber } from '@spillway/report/parts';
import { type EngineEvents, startEngine } from '@spillway/studio';
import type { State } from '../state/state.ts';
import { currencyOf, economyOf, entryOf, scenarioNow } from '../state/state.ts';
import { PAGE_WORDS } from '../words/page-words.ts';
import { answer } from './answer.ts';
import { el, setAttribute, setText } from './dom.ts';
import { engineSource, tableFile } from './engine-source.ts';
import { glance } from './glance.ts';
import { openStore, type Store } from './store.ts';
import { story } from './story.ts';
import { topBar } from './top-bar.ts';

/** How long an answer stands before it is read out: not one sentence for each step of a slider. */
const SPOKEN_AFTER = 700;

function start(): void {
  const contents = globalThis.spillwayDemo;
  if (contents === undefined) {
    // What the page is made of has not come: nothing can be said in words of the page but this.
    document.body.append(
      el(
        'p',
        { class: 'alert' },
        'contents.js could not be loaded. · contents.js 파일을 불러오지 못했습니다.',
      ),
    );
    return;
  }
  let state: State;
  let spoken: number | undefined;
  const store: Store = openStore(
    contents,
    (next) => show(next),
    (parts) => tell(parts.length === 0 ? '' : words().unread(parts.join(', '))),
  );
  state = store.get();
  const words = () => PAGE_WORDS[state.language];
  const bar = topBar(contents, store);
  const left = story(contents, store);
  const right = answer();
  const skip = el('a', {
    class: 'skip',
    href: '#answer',
    onclick: (event) => {
      // The address holds the state and stays as it is.
      event.preventDefault();
      main.focus();
    },
  });
  const status = el('p', { class: 'status' });
  const alert = el('div', { class: 'alert', role: 'alert', hidden: true });
  const unread = el('p', { class: 'alert', role: 'status', hidden: true });
  const spokenAnswer = el('p', { class: 'hidden', role: 'status' });
  let live = '';
  const heading = el('h1', { class: 'hidden' });
  const local = el('footer', {});
  const main = el(
    'main',
    { id: 'answer', tabindex: '-1' },
    heading,
    unread,
    alert,
    right.element,
    status,
    spokenAnswer,
  );
  const below = glance(main);
  document.body.append(
    skip,
    bar.element,
    el('div', { class: 'page' }, left.element, main),
    local,
    below.element,
  );

  function tell(text: string): void {
    setText(unread, text);
    unread.hidden = text === '';
  }
  function fail(...lines: (string | Node)[]): void {
    alert.replaceChildren(...lines.map((line) => el('p', {}, line)));
    alert.hidden = false;
    setText(status, '');
    right.stale(true);
  }

  const events: EngineEvents = {
    loading: (id) => {
      const title = contents.economies.find((each) => each.id === id)?.title[state.language] ?? id;
      setText(status, words().loadingTable(title));
      right.stale(true);
    },
    answered: (view, extent, milliseconds) => {
      alert.hidden = true;
      right.stale(false);
      right.show(view, extent !== 'static', state.language);
      below.show(view, words().answer);
      left.answered(view, state);
      const time = formatNumber(milliseconds, state.language, 2);
      // The whole answer comes after the live one, or is the live one where nothing is uncertain.
      const drawn = extent === 'whole' && main.dataset.answered === 'all-models';
      if (!drawn) live = words().answeredIn(time);
      const rest =
        extent === 'static'
          ? words().overTimeComing
          : extent === 'all-models'
            ? words().rangesComing
            : drawn
              ? words().drawnIn(time)
              : '';
      setText(status, extent === 'static' ? rest : `${live} ${rest}`.trim());
      setAttribute(main, 'data-answered', extent);
      clearTimeout(spoken);
      spoken = setTimeout(() => setText(spokenAnswer, view.sentence), SPOKEN_AFTER);
    },
    failed: (message, code) =>
      fail(
        code === 'scenarios/invalid' ? words().misfit : words().failed,
        // What the core says, it says in English.
        el('span', { lang: 'en' }, message),
        `${words().kept} ${words().whatToDo}`,
      ),
    tableMissing: (economy) =>
      fail(
        words().tableMissing(tableFile(economy)),
        words().kept,
        el('button', { type: 'button', onclick: () => ask() }, words().reload),
      ),
    stopped: () =>
      fail(
        words().engineStopped,
        words().kept,
        el('button', { type: 'button', onclick: () => location.reload() }, words().reload),
      ),
  };
  const source = engineSource(contents);
  const engine = source === null ? null : startEngine(source, events);
  if (engine === null) queueMicrotask(events.stopped);

  function ask(): void {
    alert.hidden = true;
    engine?.ask({
      scenario: scenarioNow(contents!, state),
      economy: economyOf(contents!, state),
      currency: currencyOf(contents!, state),
      language: state.language,
      measure: state.measure,
    });
  }

  function show(next: State): void {
    if (next.scenario !== state.scenario) left.changed();
    state = next;
    document.documentElement.lang = state.language;
    const { title } = entryOf(contents!, state).scenario;
    document.title = `${typeof title === 'string' ? title : title[state.language]} · Spillway`;
    setText(skip, words().toAnswer);
    setText(heading, words().answer);
    setText(local, `${words().local} · Spillway ${contents!.version}`);
    bar.show(state);
    left.show(state);
    setAttribute(main, 'data-answered', null);
    ask();
  }
  setText(status, words().loading);
  show(state);
}

start();
