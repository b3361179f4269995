import type { Assessment } from '@spillway/core/scenarios';
import { checkSentences } from '../view/check-rows.ts';
import { directLossLines, sortedNotes, sourceLines } from '../view/side-lines.ts';
import { operationName } from '../words/operations.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import type { TextPage } from './text-page.ts';

/** What an outage itself costs, before and after recapture. */
export function directLossSection(page: TextPage, assessment: Assessment): void {
  const lines = directLossLines(assessment, page.language);
  if (lines.length === 0) return;
  page.heading(REPORT_WORDS[page.language].directLoss);
  for (const { gross, recapture } of lines) {
    page.item(gross);
    page.item(recapture);
  }
}

export function checksSection(page: TextPage, assessment: Assessment): void {
  const sentences = checkSentences(assessment, page.language);
  if (sentences.length === 0) return;
  const broken = assessment.results.some(({ checks }) => checks.some(({ ok }) => !ok));
  page.heading(REPORT_WORDS[page.language].checks);
  for (const sentence of sentences) page.item(sentence, broken);
}

export function notesSection(page: TextPage, assessment: Assessment): void {
  const words = REPORT_WORDS[page.language];
  const notes = sortedNotes(assessment, page.language);
  if (notes.length === 0) return;
  page.heading(words.notes);
  for (const { warns, text } of notes) page.item(warns ? `${words.warning}: ${text}` : text, warns);
}

/** Steps that follow each other alike are told once, with how often: `Satellite account added × 2`. */
function oncePerRun(names: readonly string[]): readonly string[] {
  const runs: { name: string; times: number }[] = [];
  for (const name of names) {
    const last = runs.at(-1);
    if (last?.name === name) last.times++;
    else runs.push({ name, times: 1 });
  }
  return runs.map(({ name, times }) => (times === 1 ? name : `${name} × ${times}`));
}

/** Table, licence, sources of the scenario's numbers and what names the result. */
export function sourcesSection(page: TextPage, assessment: Assessment): void {
  const words = REPORT_WORDS[page.language];
  const { provenance } = assessment;
  const { table } = provenance;
  page.heading(words.sources);
  const parts = [
    `${table.publisher}, ${table.title}, ${table.edition}`,
    table.doi === null ? table.url : `doi:${table.doi}`,
    table.licence === null ? null : `${words.licence}: ${table.licence}`,
  ];
  page.item(parts.filter((part) => part !== null).join(' · '));
  const steps = oncePerRun(table.steps.map(({ operation }) => operationName(operation, page.language)));
  if (steps.length > 0) page.item(`${words.tableSteps}: ${steps.join(' → ')}`);
  for (const line of sourceLines(assessment, page.language)) page.item(line);
  page.quiet(
    `${words.assessmentId} ${assessment.id} · ${provenance.program} ${provenance.version} · ${words.table} ${table.id}`,
  );
}
