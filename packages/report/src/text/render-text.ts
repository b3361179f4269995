import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { headlineResult } from '../headline/headline-result.ts';
import { shockSentence } from '../words/shock-sentence.ts';
import { headlineRange } from '../headline/headline-range.ts';
import { headlineSentence } from '../headline/headline-sentence.ts';
import { exchangeRateWords, tableBasis } from '../view/basis.ts';
import { inLanguage } from '../view/labels.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { plainText } from './plain-text.ts';
import { annualSection, insuranceSection } from './annual-section.ts';
import { pathSection } from './path-section.ts';
import { rangeSection } from './range-section.ts';
import { resilienceSection } from './resilience-section.ts';
import { harmSection, secondarySection, transfersSection } from './secondary-section.ts';
import { type TextPage, textPage } from './text-page.ts';
import { checksSection, directLossSection, notesSection, sourcesSection } from './closing-sections.ts';
import {
  figuresSection,
  flowsSection,
  industriesSection,
  modelsSection,
  regionsSection,
} from './text-sections.ts';

export interface RenderTextOptions {
  readonly language: Language;
  /** Columns of the terminal; 100 unless told. At least 80. */
  readonly width?: number | undefined;
  /** Whether to set headings and warnings apart by terminal colours; no unless told. */
  readonly colour?: boolean | undefined;
}

const DEFAULT_WIDTH = 100;
const LEAST_WIDTH = 80;

function opening(page: TextPage, assessment: Assessment): void {
  const { language } = page;
  const words = REPORT_WORDS[language];
  page.title(inLanguage(assessment.title, language));
  const rate = exchangeRateWords(assessment, language);
  page.quiet([tableBasis(assessment, language), ...(rate === null ? [] : [rate])].join(' · '));
  page.heading(words.asked);
  for (const asked of assessment.shocks) page.item(shockSentence(asked, assessment, language));
  page.heading(words.answer);
  page.paragraph(headlineSentence(assessment, language), true);
  const range = headlineRange(assessment, language);
  if (range !== null) page.paragraph(range);
}

/**
 * An assessment as a page of text: the answer first, then the figures behind it. No line is wider than `width`
 * columns, counting a Hangul syllable as two. Backward and forward effects stand in separate tables and are
 * never added.
 */
export function renderText(assessment: Assessment, options: RenderTextOptions): string {
  const width = Math.max(LEAST_WIDTH, options.width ?? DEFAULT_WIDTH);
  const page = textPage(options.language, width, options.colour ?? false, plainText);
  opening(page, assessment);
  const headline = headlineResult(assessment);
  if (headline !== null) figuresSection(page, assessment, headline);
  rangeSection(page, assessment);
  pathSection(page, assessment);
  if (headline !== null) regionsSection(page, assessment, headline);
  modelsSection(page, assessment);
  if (headline !== null) industriesSection(page, assessment, headline);
  directLossSection(page, assessment);
  resilienceSection(page, assessment);
  annualSection(page, assessment);
  insuranceSection(page, assessment);
  secondarySection(page, assessment);
  transfersSection(page, assessment);
  harmSection(page, assessment);
  flowsSection(page, assessment);
  checksSection(page, assessment);
  notesSection(page, assessment);
  sourcesSection(page, assessment);
  return page.text();
}
