import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { currencyName } from '../format/index.ts';
import { FIGURE_WORDS } from '../words/figure-words.ts';
import { pricesWords } from '../words/price-basis.ts';
import { html, type Markup, NOTHING } from './markup.ts';

/** What every section needs. */
export interface SectionContext {
  readonly assessment: Assessment;
  readonly language: Language;
}

/** A section with its heading in the narrow column and its matter in the wide one. */
export const section = (id: string, heading: string, lead: string | null, body: readonly Markup[]): Markup =>
  html`<section aria-labelledby="${id}"><div><h2 id="${id}">${heading}</h2>${lead === null ? NOTHING : html`<p class="lead">${lead}</p>`}</div><div class="body">${body}</div></section>`;

export const bulletList = (items: readonly (string | Markup)[]): Markup =>
  html`<ul class="list">${items.map((item) => html`<li>${item}</li>`)}</ul>`;

const sourceOf = ({ provenance: { table } }: Assessment): string => `${table.publisher}, ${table.title}`;

/** The line under a figure: unit, price year, source, model. */
export const figureFoot = (
  { assessment, language }: SectionContext,
  model: string | null,
  unit = currencyName(assessment.money.currency, language),
): string =>
  FIGURE_WORDS[language].foot({
    unit,
    prices: pricesWords(assessment.economy.priceYear, assessment.economy.priceBasis, language),
    source: sourceOf(assessment),
    model,
  });

/** The same where what is drawn is no money. */
export const plainFoot = ({ assessment, language }: SectionContext, model: string, unit: string): string =>
  FIGURE_WORDS[language].foot({ unit, prices: null, source: sourceOf(assessment), model });
