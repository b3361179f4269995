import { type EnginePort, type Lane, openLane } from './lane.ts';
import type { Ask, Extent, FromEngine } from './messages.ts';
import type { View } from './view.ts';

export type Wanted = Omit<Ask, 'kind' | 'generation' | 'whole'>;

export interface EngineEvents {
  readonly loading: (economy: string) => void;
  readonly answered: (view: View, extent: Extent, milliseconds: number) => void;
  /** The question has no answer; the engine goes on. */
  readonly failed: (message: string, code: string | null) => void;
  readonly tableMissing: (economy: string, cause: unknown) => void;
  /** The engine itself is gone. */
  readonly stopped: () => void;
}

/** Where workers and tables come from. */
export interface EngineSource {
  /** Starts a worker. The second is for what is slow. */
  readonly open: (lane: 'live' | 'slow') => EnginePort;
  /** The file of a table. */
  readonly table: (economy: string) => Promise<Uint8Array>;
}

/** How long the hand must rest before uncertain numbers are drawn. */
const RESTED = 150;

/**
 * Answers what the page asks: at once with every uncertain number at its mode, and, when the hand rests, with all that
 * they may be. Two workers do it, so that drawing never keeps a slider waiting. Only answers to the newest question
 * are told.
 */
export function startEngine(
  source: EngineSource,
  events: EngineEvents,
): { ask: (wanted: Wanted) => void; close: () => void } {
  let generation = 0;
  let newest: Ask | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const tables = new Map<string, Uint8Array>();
  const coming = new Set<string>();
  const given = new Map<Lane, Set<string>>();
  const told = { message: tell, stopped: events.stopped };
  const live = openLane(source.open('live'), told);
  let slow: Lane | null = null;

  function put(lane: Lane, question: Ask): void {
    const own = given.get(lane) ?? new Set();
    given.set(lane, own);
    const bytes = tables.get(question.economy);
    if (bytes === undefined) return;
    if (!own.has(question.economy)) lane.give(question.economy, bytes);
    own.add(question.economy);
    lane.ask(question);
  }

  function tell(message: FromEngine): void {
    if (message.generation !== generation) return;
    if (message.kind === 'failed') {
      events.failed(message.message, message.code);
      return;
    }
    events.answered(message.view, message.extent, message.milliseconds);
    if (message.extent !== 'all-models') return;
    resting = setTimeout(() => {
      if (newest === null) return;
      slow ??= openLane(source.open('slow'), told);
      put(slow, { ...newest, whole: true });
    }, RESTED);
  }

  async function load(economy: string): Promise<void> {
    if (coming.has(economy)) return;
    coming.add(economy);
    events.loading(economy);
    try {
      tables.set(economy, await source.table(economy));
    } catch (cause) {
      if (newest?.economy === economy) events.tableMissing(economy, cause);
      return;
    } finally {
      coming.delete(economy);
    }
    if (newest?.economy === economy) put(live, newest);
  }

  return {
    ask: (wanted) => {
      clearTimeout(resting);
      generation++;
      newest = { kind: 'ask', generation, whole: false, ...wanted };
      if (tables.has(wanted.economy)) put(live, newest);
      else void load(wanted.economy);
    },
    close: () => {
      clearTimeout(resting);
      generation++;
      newest = null;
      live.close();
      slow?.close();
    },
  };
}
