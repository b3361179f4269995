import type { Language, LocalText } from '@spillway/core/shared';
import { plainText } from '../text/plain-text.ts';
import { textTable } from '../text/text-table.ts';
import { ECONOMY_WORDS } from './economy-words.ts';

/** One table at hand. */
export interface EconomyRow {
  readonly id: string;
  readonly origin: 'shipped' | 'imported';
  readonly title: LocalText;
  readonly year: number;
  readonly currency: string;
  readonly regions: number;
  readonly industries: number;
  readonly jobs: boolean;
}

/** The tables at hand as text, at most `width` columns. */
export function renderEconomyList(rows: readonly EconomyRow[], language: Language, width = 100): string {
  const words = ECONOMY_WORDS[language];
  const { head, body } = textTable(
    [
      { head: words.id, align: 'left' },
      { head: words.title, align: 'left', gives: true },
      { head: words.year, align: 'right' },
      { head: '', align: 'left' },
      { head: words.size, align: 'right' },
      { head: words.jobs, align: 'left' },
      { head: words.originHead, align: 'left' },
    ],
    rows.map((row) => [
      plainText(row.id),
      plainText(row.title[language]),
      String(row.year),
      row.currency,
      row.regions === 1 ? String(row.industries) : `${row.regions} × ${row.industries}`,
      row.jobs ? words.yes : words.no,
      words.origin[row.origin],
    ]),
    width,
  );
  return ['', ...head, ...body, '', `  ${words.listNote}`].join('\n');
}
