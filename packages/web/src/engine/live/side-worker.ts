import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { tableFile } from './load-table.ts';
import type { FromWorker, Summary, SummaryQuestion } from './messages.ts';
import { sendTo, startWorker } from './open-worker.ts';

type Reply = Extract<FromWorker, { readonly key: string }>;

/** Why a question beside the live answer has none. */
class Refusal extends Error {
  readonly code: string | null;
  constructor(message: string, code: string | null) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}

/** A worker for what is asked beside the live answer, one question after the other. */
let worker: Worker | null = null;
const given = new Set<string>();
const waiting = new Map<string, (reply: Reply) => void>();
let line: Promise<unknown> = Promise.resolve();
let count = 0;

function opened(): Worker {
  if (worker !== null) return worker;
  worker = startWorker();
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (!('key' in data)) return;
    waiting.get(data.key)?.(data);
    waiting.delete(data.key);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    for (const [key, reply] of waiting) reply({ kind: 'refused', key, message: event.message, code: null });
    waiting.clear();
    worker?.terminate();
    worker = null;
    given.clear();
  });
  return worker;
}

function asked(ask: (worker: Worker, key: string) => Promise<void> | void): Promise<Reply> {
  const key = String(count++);
  const next = line.then(async () => {
    const own = opened();
    const reply = new Promise<Reply>((resolve) => waiting.set(key, resolve));
    await ask(own, key);
    return reply;
  });
  // A question that fails does not hold up those behind it.
  line = next.catch(() => undefined);
  return next.then((reply) => {
    if (reply.kind === 'refused') throw new Refusal(reply.message, reply.code);
    return reply;
  });
}

const summaries = new Map<string, Promise<Summary>>();

/** The answer of a scenario in a few figures, kept by all it depends on. @throws Refusal */
export function summaryOf(question: Omit<SummaryQuestion, 'kind' | 'key'>): Promise<Summary> {
  const name = JSON.stringify(question);
  const known = summaries.get(name);
  if (known !== undefined) return known;
  const made = asked(async (own, key) => {
    const { economy } = question;
    if (!given.has(economy)) {
      sendTo(own, { kind: 'table', id: economy, bytes: await tableFile(economy) });
      given.add(economy);
    }
    sendTo(own, { kind: 'summary', key, ...question });
  }).then((reply) => (reply as Extract<Reply, { kind: 'summary' }>).summary);
  summaries.set(name, made);
  made.catch(() => summaries.delete(name));
  return made;
}

export interface Paper {
  /** The report: one self-contained page. */
  readonly html: string;
  readonly csv: string;
}

/** The report of an answer and its figures as a table. @throws Refusal */
export const paperOf = async (assessment: Assessment, language: Language): Promise<Paper> => {
  const reply = await asked((own, key) => sendTo(own, { kind: 'paper', key, assessment, language }));
  const { html, csv } = reply as Extract<Reply, { kind: 'paper' }>;
  return { html, csv };
};
