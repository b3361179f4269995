import type { Contents } from '../contents.ts';
import type { Ask, FromEngine, ToEngine } from '../engine/messages.ts';
import type { View } from '../engine/view.ts';
import { loadScript } from './load-script.ts';

export type Wanted = Omit<Ask, 'kind' | 'generation'>;

export interface EngineEvents {
  readonly loading: (economy: string) => void;
  readonly answered: (view: View, more: boolean, milliseconds: number) => void;
  /** The question has no answer; the engine goes on. */
  readonly failed: (message: string) => void;
  readonly tableMissing: (file: string) => void;
  /** The engine itself is gone. */
  readonly stopped: () => void;
}

/**
 * Asks the worker one question at a time. While it answers, only the newest of what is asked meanwhile is kept, so
 * that a slider is never behind by more than one answer; a question also ends the models over time of the one before.
 *
 * The worker is made of text: so it loads from a folder on disk, and stands under the page's own policy, which
 * lets neither of them reach a network.
 */
export function startEngine(contents: Contents, events: EngineEvents): { ask: (wanted: Wanted) => void } {
  let generation = 0;
  let busy = false;
  let wanted: Wanted | null = null;
  const given = new Set<string>();
  const coming = new Set<string>();
  let stopped = contents.engine === undefined;
  const url = URL.createObjectURL(new Blob([contents.engine ?? ''], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const send = (message: ToEngine, transfer: Transferable[] = []): void =>
    worker.postMessage(message, transfer);

  async function give(economy: string): Promise<void> {
    if (coming.has(economy)) return;
    coming.add(economy);
    events.loading(economy);
    const file = `tables/${economy}.js`;
    try {
      if (contents.tables[economy] === undefined) await loadScript(file);
      const bytes = Uint8Array.from(atob(contents.tables[economy]), (character) => character.charCodeAt(0));
      delete contents.tables[economy];
      send({ kind: 'table', id: economy, bytes }, [bytes.buffer]);
      given.add(economy);
    } catch {
      if (wanted?.economy === economy) {
        wanted = null;
        events.tableMissing(file);
      }
    } finally {
      coming.delete(economy);
    }
    next();
  }

  function next(): void {
    if (busy || wanted === null || stopped) return;
    if (!given.has(wanted.economy)) {
      void give(wanted.economy);
      return;
    }
    busy = true;
    generation++;
    send({ kind: 'ask', generation, ...wanted });
    wanted = null;
  }

  worker.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => {
    if (data.generation !== generation) return;
    busy = false;
    // What was asked meanwhile goes out before this answer is shown.
    next();
    if (data.kind === 'failed') events.failed(data.message);
    else events.answered(data.view, data.more, data.milliseconds);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    stopped = true;
    events.stopped();
  });
  if (stopped) events.stopped();
  return {
    ask: (question) => {
      wanted = question;
      next();
    },
  };
}
