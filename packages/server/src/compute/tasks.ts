import { decodeTable, encodeTable } from '@spillway/core/economy';
import { readTables } from '@spillway/core/economy/readers';
import { type Assessment, type Assessor, openAssessor } from '@spillway/core/scenarios';
import { hasErrors, SpillwayError } from '@spillway/core/shared';
import { memoryFile } from '@spillway/core/sheets';
import { fromFiles } from '@spillway/node/files';
import { renderCsv } from '@spillway/report';
import { gunzipSync } from 'node:zlib';
import { economyFacts } from './economy-facts.ts';
import { keptAnswer } from './kept-answer.ts';
import { readDocument } from './read-document.ts';
import { KEPT_TABLES, type Results, type TableFor, type Tasks } from './messages.ts';

const assessors = new Map<string, Assessor>();

function assessorOf({ hash, bytes }: TableFor): Assessor {
  let assessor = assessors.get(hash);
  assessors.delete(hash);
  if (assessor === undefined) {
    if (bytes === null)
      throw new SpillwayError('economy/missing-data', 'the table has not been handed over', { hash });
    assessor = openAssessor(decodeTable(bytes));
  }
  assessors.set(hash, assessor);
  for (const [oldest, kept] of assessors) {
    if (assessors.size <= KEPT_TABLES) break;
    assessors.delete(oldest);
    kept.close();
  }
  return assessor;
}

async function assess({ table, scenario, models, currency }: Tasks['assess']): Promise<Results['assess']> {
  return keptAnswer(await assessorOf(table).assess(scenario, { models, currency }));
}

async function read({ files, metadata, years }: Tasks['read']): Promise<Results['read']> {
  const { reader, tables, findings } = await readTables(
    files.map(({ name, bytes }) => memoryFile(name, bytes)),
    { metadata, years },
  );
  const broken = hasErrors(findings);
  const names = files.map(({ name }) => name);
  return {
    layout: reader?.title ?? null,
    findings: findings.slice(0, 1000),
    tables: tables.map((table) => {
      const kept = fromFiles(table, names, reader, broken);
      return { facts: economyFacts(kept), bytes: encodeTable(kept) };
    }),
  };
}

async function render({ assessment, as, language }: Tasks['render']): Promise<string> {
  const opened = JSON.parse(gunzipSync(assessment).toString('utf8')) as Assessment;
  if (as === 'csv') return renderCsv(opened, language);
  const { renderHtml } = await import('@spillway/report/html');
  return renderHtml(opened, { language });
}

const parse = async ({ document }: Tasks['parse']): Promise<Results['parse']> => readDocument(document);

export const TASKS = { assess, parse, read, render };
