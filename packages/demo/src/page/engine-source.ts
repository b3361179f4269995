import type { EnginePort, EngineSource, FromEngine, ToEngine } from '@spillway/studio';
import type { Contents } from '../contents.ts';
import { loadScript } from './load-script.ts';

export const tableFile = (economy: string): string => `tables/${economy}.js`;

/**
 * A worker made of text: so it loads from a folder on disk, and stands under the page's own policy, which lets
 * neither of them reach a network.
 */
function openPort(source: string): EnginePort {
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    send: (message: ToEngine) => worker.postMessage(message),
    listen: (on) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => on.message(data));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        on.stopped();
      });
    },
    close: () => worker.terminate(),
  };
}

async function loadTable(contents: Contents, economy: string): Promise<Uint8Array> {
  if (contents.tables[economy] === undefined) await loadScript(tableFile(economy));
  const text = atob(contents.tables[economy]);
  delete contents.tables[economy];
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Workers and tables of the page; null where the worker's source has not come. */
export function engineSource(contents: Contents): EngineSource | null {
  const source = contents.engine;
  return source === undefined
    ? null
    : { open: () => openPort(source), table: (economy) => loadTable(contents, economy) };
}
