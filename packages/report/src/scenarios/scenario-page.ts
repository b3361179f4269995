import { atCase, isUncertain, type Scenario, type UncertainNumber } from '@spillway/core/scenarios';
import { bothLanguages, type Language, type LocalText } from '@spillway/core/shared';
import { formatNumber, formatPercent } from '../format/index.ts';
import { plainText } from '../text/plain-text.ts';
import { type TextPage, textPage } from '../text/text-page.ts';
import { amountWords } from '../words/shock-numbers.ts';
import type { AskedShock, ShockSetting } from '../words/shock-places.ts';
import { shockSentence } from '../words/shock-sentence.ts';
import { SCENARIO_WORDS, SOURCE_OF } from './scenario-words.ts';

export interface ScenarioPageOptions {
  readonly language: Language;
  readonly width?: number | undefined;
  readonly colour?: boolean | undefined;
}

/** A scenario with what must be known of its table to tell it: no figure is computed. */
export interface ToldScenario {
  readonly id: string;
  readonly scenario: Scenario;
  readonly economy: { readonly id: string; readonly title: LocalText; readonly country: string | null };
  /** The scenario's shocks with the industries they name. */
  readonly shocks: readonly AskedShock[];
}

const DEFAULT_WIDTH = 100;
const LEAST_WIDTH = 80;

const inWords = (text: string | LocalText, language: Language): string => bothLanguages(text)[language];

const sourceOf = (of: string, language: Language): string =>
  Object.hasOwn(SOURCE_OF, of) ? SOURCE_OF[of][language] : of;

/** What a sentence about a shock asks for, without an assessment. */
const settingOf = ({ economy, scenario }: ToldScenario): ShockSetting => ({
  economy: { country: economy.country },
  results: [],
  path: scenario.begins === undefined ? null : { begins: scenario.begins },
});

function shocksSection(page: TextPage, told: ToldScenario): void {
  const words = SCENARIO_WORDS[page.language];
  page.heading(words.shocks);
  for (const asked of told.shocks) {
    page.item(shockSentence(asked, settingOf(told), page.language));
    if (asked.shock.source !== undefined) page.detail(`${words.source}: ${asked.shock.source}`);
  }
}

/** `0.05 (0.02 to 0.1)`, `0.05(0.02~0.1)`. */
function rateRange(rate: UncertainNumber, language: Language): string {
  const at = (which: 'low' | 'mode' | 'high'): string => formatNumber(atCase(rate, which), language);
  if (!isUncertain(rate)) return at('mode');
  return language === 'en'
    ? `${at('mode')} (${at('low')} to ${at('high')})`
    : `${at('mode')}(${at('low')}~${at('high')})`;
}

function chanceSection(page: TextPage, { frequency }: Scenario): void {
  if (frequency === undefined) return;
  const words = SCENARIO_WORDS[page.language];
  page.heading(words.chance);
  page.item(words.perYear(rateRange(frequency.perYear, page.language)));
  if (frequency.source !== undefined) page.detail(`${words.source}: ${frequency.source}`);
}

function insuranceSection(page: TextPage, { insurance }: Scenario): void {
  if (insurance === undefined) return;
  const { language } = page;
  const words = SCENARIO_WORDS[language];
  const { waitingHours, deductible, limit, share } = insurance;
  const terms = [
    ...(waitingHours === undefined ? [] : [words.waiting(formatNumber(waitingHours, language))]),
    ...(share === undefined ? [] : [words.insuredShare(formatPercent(share, language))]),
    ...(deductible === undefined ? [] : [words.deductible(amountWords(deductible, language))]),
    ...(limit === undefined ? [] : [words.limit(amountWords(limit, language))]),
  ];
  page.heading(words.insurance);
  page.item(terms.join(', '));
}

function nextSection(page: TextPage, id: string): void {
  const words = SCENARIO_WORDS[page.language];
  page.heading(words.next);
  page.item(`${words.nextRun}: spillway scenarios run ${id}`);
  page.item(`${words.nextReport}: spillway assess ${id} --format html --out ${id}.html`);
  page.item(`${words.nextCopy}: spillway scenarios show ${id} --format yaml --out mine.yaml`);
}

/** A scenario as a page of text: its story, its shocks with their numbers and sources. English sources stay English. */
export function renderScenario(
  told: ToldScenario,
  { language, width = DEFAULT_WIDTH, colour = false }: ScenarioPageOptions,
): string {
  const { id, scenario, economy } = told;
  const words = SCENARIO_WORDS[language];
  const page = textPage(language, Math.max(LEAST_WIDTH, width), colour, plainText);
  page.title(inWords(scenario.title, language));
  page.quiet(`${id} · ${economy.title[language]} (${economy.id})`);
  if (scenario.story !== undefined) {
    page.heading(words.story);
    page.paragraph(inWords(scenario.story, language));
  }
  shocksSection(page, told);
  chanceSection(page, scenario);
  insuranceSection(page, scenario);
  if (scenario.sources !== undefined) {
    page.heading(words.sources);
    for (const { of, text } of scenario.sources) page.item(`${sourceOf(of, language)}: ${text}`);
  }
  nextSection(page, id);
  return page.text();
}
