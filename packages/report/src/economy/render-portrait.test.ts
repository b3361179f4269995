import { portrayTable } from '@spillway/core/economy';
import { expect, it } from 'vitest';
import { randomTable } from '../../../../test/random-table.ts';
import { displayWidth } from '../text/display-width.ts';
import { renderPortrait } from './render-portrait.ts';
import { renderPortraitCsv } from './render-portrait-csv.ts';

const table = {
  ...randomTable(5, 2, 9, { imports: true }),
  title: { en: 'A long title '.repeat(20), ko: '긴 제목 '.repeat(30) },
};

it.each(['en', 'ko'] as const)('fits its width and leaves nothing undefined (%s)', async (language) => {
  const portrait = await portrayTable(table);
  const text = renderPortrait(portrait, { language });
  for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100);
  expect(text).not.toMatch(/undefined|NaN/);
  const rows = renderPortraitCsv(portrait, language).trim().split('\r\n');
  expect(rows).toHaveLength(1 + 2 * 9);
});
