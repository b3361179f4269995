import { VERSION } from '@spillway/core/shared';
import type { ServeWords } from './serve-words.ts';

/** Whether nobody but this machine reaches what listens there. */
export const isLoopback = (host: string): boolean => /^(127\..*|::1|localhost)$/.test(host);

/** Where a browser on this machine finds what listens at a host. */
export function originAt(host: string, port: number): string {
  const isHere = isLoopback(host) || host === '0.0.0.0' || host === '::';
  return `http://${isHere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** What a newcomer reads: where to go, and little else. */
export function welcome(
  words: ServeWords,
  told: {
    readonly origin: string;
    readonly first: string | null;
    readonly data: string;
    readonly demo: boolean;
  },
): string {
  const rows: (readonly [string, string])[] = [[words.open, told.origin]];
  if (told.first !== null)
    rows.push([words.first, `${told.origin}/first/${told.first}`], ['', `(${words.firstNote})`]);
  rows.push([words.data, told.data], [words.stop, words.stopHow]);
  // Hangul takes two columns.
  const width = (text: string): number => text.replaceAll(/[\u1100-\uffdc]/g, '..').length;
  const widest = Math.max(...rows.map(([name]) => width(name)));
  return [
    '',
    `${words.ready} (${VERSION})`,
    '',
    ...rows.map(([name, value]) => `  ${name}${' '.repeat(widest - width(name))}   ${value}`),
    ...(told.demo ? ['', words.invented] : []),
    '',
    '',
  ].join('\n');
}
