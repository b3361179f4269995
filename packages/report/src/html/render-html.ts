import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { headlineResult } from '../headline/headline-result.ts';
import { shockSentence } from '../words/shock-sentence.ts';
import { headlineRange } from '../headline/headline-range.ts';
import { headlineSentence } from '../headline/headline-sentence.ts';
import { tableBasis } from '../view/basis.ts';
import { checkSentences } from '../view/check-rows.ts';
import { inLanguage } from '../view/labels.ts';
import { sortedNotes } from '../view/side-lines.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { annualSection, insuranceSection } from './annual-section.ts';
import {
  assumptionsSection,
  checksSection,
  directLossSection,
  provenanceSection,
  sourcesSection,
} from './closing-sections.ts';
import { flowSection } from './flow-section.ts';
import { figuresSection, industriesSection } from './loss-sections.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { casesSection, modelsSection } from './model-sections.ts';
import { pathSection } from './path-section.ts';
import { rangeSection } from './range-section.ts';
import { regionsSection } from './region-section.ts';
import { resilienceSection } from './resilience-section.ts';
import { harmSection, secondarySection, transfersSection } from './secondary-section.ts';
import { bulletList, type SectionContext, section } from './section.ts';
import { wholePage } from './whole-page.ts';

export interface RenderHtmlOptions {
  readonly language: Language;
}

/** What could mislead a reader stands right under the answer. */
function warnings({ assessment, language }: SectionContext): Markup {
  const words = REPORT_WORDS[language];
  const broken = assessment.results.some(({ checks }) => checks.some(({ ok }) => !ok));
  const texts = [
    ...sortedNotes(assessment, language)
      .filter(({ warns }) => warns)
      .map(({ text }) => text),
    ...(broken ? checkSentences(assessment, language) : []),
  ];
  return texts.length === 0
    ? NOTHING
    : html`<ul class="warnings">${texts.map((text) => html`<li><strong>${words.warning}.</strong> ${text}</li>`)}</ul>`;
}

function asked({ assessment, language }: SectionContext): Markup {
  const { story, shocks } = assessment;
  return section('asked', REPORT_WORDS[language].asked, null, [
    bulletList(shocks.map((asked) => shockSentence(asked, assessment, language))),
    story === null ? NOTHING : html`<p class="foot">${inLanguage(story, language)}</p>`,
  ]);
}

/**
 * An assessment as one HTML file that can be mailed and printed: the answer in one sentence, then figures, charts and
 * tables behind it, down to the hashes with which it can be had again.
 *
 * The file needs nothing from outside and runs no script; its policy forbids both. Every text of the assessment is
 * escaped. The same assessment gives the same bytes.
 */
export function renderHtml(assessment: Assessment, { language }: RenderHtmlOptions): string {
  const context: SectionContext = { assessment, language };
  const headline = headlineResult(assessment);
  const range = headlineRange(assessment, language);
  const title = inLanguage(assessment.title, language);
  // Where something was drawn, the cases are the outer bounds behind the range and stand further down.
  const drawn = assessment.range !== null;
  const body = [
    asked(context),
    headline === null ? NOTHING : figuresSection(context, headline),
    rangeSection(context),
    drawn ? NOTHING : casesSection(context),
    pathSection(context),
    headline === null ? NOTHING : regionsSection(context, headline),
    modelsSection(context),
    headline === null ? NOTHING : industriesSection(context, headline),
    directLossSection(context),
    resilienceSection(context),
    annualSection(context),
    insuranceSection(context),
    secondarySection(context),
    transfersSection(context),
    harmSection(context),
    flowSection(context),
    drawn ? casesSection(context) : NOTHING,
    assumptionsSection(context),
    sourcesSection(context),
    checksSection(context),
    provenanceSection(context),
  ];
  const page = wholePage(
    language,
    title,
    html`<header><p class="eyebrow">Spillway · ${tableBasis(assessment, language)}</p><h1>${title}</h1><p class="answer">${headlineSentence(assessment, language)}</p>${range === null ? NOTHING : html`<p class="range">${range}</p>`}${warnings(context)}</header>
<main>
${body}
</main>`,
  );
  return page.markup;
}
