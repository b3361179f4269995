import type { Scenario, UncertainNumber } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import type { Contents, ScenarioEntry } from '../contents.ts';
import { type Measure, withNumbers } from '@spillway/studio';

/** All a person has chosen; the address of the page holds it whole. */
export interface State {
  readonly scenario: string;
  /** Null: the scenario's own. */
  readonly economy: string | null;
  readonly measure: Measure;
  /** Null: that of the economy. */
  readonly currency: string | null;
  readonly language: Language;
  /** Numbers that differ from those of the scenario, by JSON Pointer. */
  readonly numbers: Readonly<Record<string, UncertainNumber>>;
}

export const firstState = (contents: Contents, language: Language): State => ({
  scenario: contents.scenarios[0].id,
  economy: null,
  measure: 'valueAdded',
  currency: null,
  language,
  numbers: {},
});

export const entryOf = (contents: Contents, { scenario }: Pick<State, 'scenario'>): ScenarioEntry =>
  contents.scenarios.find(({ id }) => id === scenario) ?? contents.scenarios[0];

export const economyOf = (contents: Contents, state: State): string =>
  state.economy ?? entryOf(contents, state).economy;

/** Money is told as the people of the economy count, unless asked otherwise. */
export const currencyOf = (contents: Contents, state: State): string =>
  state.currency ?? contents.economies.find(({ id }) => id === economyOf(contents, state))?.currency ?? 'USD';

/** The scenario with the numbers as they are now. */
export const scenarioNow = (contents: Contents, state: State): Scenario =>
  withNumbers(entryOf(contents, state).scenario, state.numbers);
