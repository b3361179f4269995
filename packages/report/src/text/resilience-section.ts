import type { Assessment } from '@spillway/core/scenarios';
import { resilienceRows, resilienceSentence } from '../view/resilience-rows.ts';
import { RESILIENCE_WORDS } from '../words/resilience-words.ts';
import type { TextPage } from './text-page.ts';

/** What those hit avoid by their own actions: beside the headline, which stands before it. */
export function resilienceSection(page: TextPage, assessment: Assessment): void {
  const sentence = resilienceSentence(assessment, page.language);
  if (sentence === null) return;
  const words = RESILIENCE_WORDS[page.language];
  page.heading(words.heading);
  page.item(sentence);
  for (const { action, share, source } of resilienceRows(assessment, page.language)) {
    page.item(`${action}: ${share}`);
    if (source !== '') page.detail(`${words.source}: ${source}`);
  }
  page.quiet(words.lead);
}
