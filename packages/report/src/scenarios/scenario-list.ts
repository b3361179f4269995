import type { Language, LocalText } from '@spillway/core/shared';
import { csvField } from '../csv/csv-field.ts';
import { plainText } from '../text/plain-text.ts';
import { textTable } from '../text/text-table.ts';
import { wrap } from '../text/wrap.ts';
import { SCENARIO_WORDS } from './scenario-words.ts';

/** One scenario of the library, as a list shows it. */
export interface ScenarioRow {
  readonly id: string;
  readonly title: LocalText;
  readonly economy: { readonly id: string; readonly title: LocalText };
  /** Where its shocks start, each once; of a failed service that service. */
  readonly industries: readonly { readonly code: string; readonly name: LocalText }[];
}

/** More codes than this are counted, so that the titles keep their room. */
const CODES = 3;

function codes({ industries }: ScenarioRow, language: Language): string {
  const named = industries.slice(0, CODES).map(({ code }) => code);
  const left = industries.length - named.length;
  return [...named, ...(left > 0 ? [SCENARIO_WORDS[language].more(left)] : [])].join(' ');
}

/**
 * The library as text, at most `width` columns: a table for each economy, those with most scenarios first. Columns
 * stand at the same place in all of them.
 */
export function renderScenarioList(rows: readonly ScenarioRow[], language: Language, width = 100): string {
  const words = SCENARIO_WORDS[language];
  const groups = new Map<string, ScenarioRow[]>();
  for (const row of rows) groups.set(row.economy.id, [...(groups.get(row.economy.id) ?? []), row]);
  const ordered = [...groups.values()].toSorted((a, b) => b.length - a.length);
  const { head, body } = textTable(
    [
      { head: words.id, align: 'left' },
      { head: words.title, align: 'left', gives: true },
      { head: words.startsIn, align: 'left' },
    ],
    ordered.flat().map((row) => [plainText(row.id), plainText(row.title[language]), codes(row, language)]),
    width,
  );
  let at = 0;
  const sections = ordered.flatMap((group) => {
    const lines = body.slice(at, at + group.length);
    at += group.length;
    const { title, id } = group[0].economy;
    return ['', `  ${plainText(title[language])} (${id})`, '', ...lines];
  });
  const notes = words.listNote.flatMap((note) => wrap(note, width - 2).map((line) => `  ${line}`));
  return ['', ...head, ...sections, '', ...notes].join('\n');
}

/** The same as a tidy table; headings are the same in both languages. */
export function renderScenarioListCsv(rows: readonly ScenarioRow[], language: Language): string {
  const head = ['id', 'title', 'economy', 'industries', 'industry_names'];
  const lines = rows.map(({ id, title, economy, industries }) => [
    id,
    title[language],
    economy.id,
    industries.map(({ code }) => code).join(' '),
    industries.map(({ name }) => name[language]).join('; '),
  ]);
  return `\uFEFF${[head, ...lines].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}
