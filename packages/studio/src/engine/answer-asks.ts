import type { Assessment } from '@spillway/core/scenarios';
import { SpillwayError } from '@spillway/core/shared';
import { hasMoreToSay } from '../numbers/scenario-numbers.ts';
import { type Engine } from './engine.ts';
import type { Ask, Extent, FromEngine, ToEngine } from './messages.ts';
import { viewOf } from './view-of.ts';

/** Lets messages in: a newer question, which ends this one. */
const messagesFirst = (wait = 0): Promise<void> => new Promise((resume) => void setTimeout(resume, wait));

/**
 * What a worker does with its messages: it keeps tables, and answers the newest question in parts, from the static
 * models to all that uncertain numbers make of them. A newer question ends an older one.
 *
 * @param options.assessed is told of every answer beside its view, for who wants more of it.
 * @param options.overTimeAfter milliseconds without a newer question before models over time are run, which cannot be
 *   ended half-way: a moving hand does not wait for them.
 */
export function answerAsks(
  engine: Engine,
  post: (message: FromEngine) => void,
  options: {
    readonly assessed?: (assessment: Assessment, ask: Ask, extent: Extent) => void;
    readonly overTimeAfter?: number;
  } = {},
): (message: ToEngine) => void {
  const { assessed, overTimeAfter = 0 } = options;
  let newest: AbortController | null = null;

  async function answer(ask: Ask, signal: AbortSignal): Promise<void> {
    const { generation, scenario, measure, language } = ask;
    // Several questions may wait: all but the last end here.
    await messagesFirst();
    if (signal.aborted) return;
    const start = performance.now();
    const send = (assessment: Assessment, extent: Extent): void => {
      const milliseconds = performance.now() - start;
      const view = viewOf(assessment, { scenario, measure, language, extent });
      post({ kind: 'answer', generation, extent, view, milliseconds });
      assessed?.(assessment, ask, extent);
    };
    if (ask.whole) {
      send(await engine.whole(ask, signal), 'whole');
      return;
    }
    const first = await engine.first(ask, signal);
    send(first, 'static');
    await messagesFirst(overTimeAfter);
    if (signal.aborted) return;
    const all = await engine.overTime(ask, first, signal);
    send(all, hasMoreToSay(scenario) ? 'all-models' : 'whole');
  }

  return (message) => {
    if (message.kind === 'table') {
      engine.add(message.id, message.bytes);
      return;
    }
    newest?.abort();
    newest = new AbortController();
    const { signal } = newest;
    answer(message, signal).catch((error: unknown) => {
      if (signal.aborted) return;
      const text = error instanceof Error ? error.message : String(error);
      const code = error instanceof SpillwayError ? error.code : null;
      post({ kind: 'failed', generation: message.generation, code, message: text });
    });
  };
}
