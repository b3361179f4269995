import type { Assessment } from '@spillway/core/scenarios';
import { headlineSentence, summarise } from '@spillway/report';
import { gzipSync } from 'node:zlib';
import type { Results } from './messages.ts';

/** An answer as it is kept: packed, and what lists say of it. */
export const keptAnswer = (assessment: Assessment): Results['assess'] => ({
  assessment: gzipSync(JSON.stringify(assessment), { level: 5 }),
  summary: summarise(assessment),
  sentence: { en: headlineSentence(assessment, 'en'), ko: headlineSentence(assessment, 'ko') },
});
