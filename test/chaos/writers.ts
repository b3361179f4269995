import { randomUUID } from 'node:crypto';
import type { Ledger } from './ledger.ts';

const documentOf = (writer: number, turn: number): string =>
  `spillway: scenario/1\ntitle: Works ${writer} stopped, as told the ${turn}th time\neconomy: kor-2014\nshocks:\n  - { kind: outage, industry: C29, share: 0.3, depth: 1, days: ${1 + (turn % 30)} }\n`;

export interface WriterOptions {
  /** Servers to write to; one that does not answer is followed by the next. */
  readonly origins: readonly string[];
  readonly cookie: string;
  readonly organisation: string;
  readonly ledger: Ledger;
  /** Asks writers to stop; what they have sent by then they see through. */
  readonly stopping: AbortSignal;
}

/**
 * Writes until told to stop: makes scenarios and changes them. What is not acknowledged is asked for again, with the same
 * key, until it is; so each is done once or the ledger knows.
 */
export async function write(writer: number, options: WriterOptions): Promise<void> {
  const { origins, cookie, organisation, ledger, stopping } = options;
  let turn = 0;
  let at = writer;
  let own: { id: string; version: number } | null = null;
  const send = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body: unknown,
  ): Promise<Response> => {
    for (;;) {
      try {
        const response = await fetch(`${origins[at % origins.length]}${path}`, {
          method,
          headers: { cookie, 'x-spillway-csrf': '1', 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(20_000),
        });
        if (response.status < 500) return response;
        if (response.status !== 503) {
          ledger.faults.push(`${method} ${path}: ${response.status} ${await response.text()}`);
          return response;
        }
      } catch {
        // Not acknowledged: it is asked for again.
      }
      at += 1;
      await new Promise((wake) => void setTimeout(wake, 20 + Math.random() * 80));
    }
  };
  while (!stopping.aborted) {
    turn += 1;
    const document = documentOf(writer, turn);
    if (own === null || turn % 4 === 0) {
      const key = randomUUID();
      const response: Response = await send(
        'POST',
        '/api/v1/scenarios',
        { 'idempotency-key': key },
        {
          document,
          owner: organisation,
          label: { tlp: 'AMBER' },
        },
      );
      const text = await response.text();
      if (response.status !== 201) {
        ledger.faults.push(`a create was answered ${response.status} ${text}`);
        continue;
      }
      const { id, version } = JSON.parse(text) as { id: string; version: number };
      ledger.made(key, id);
      ledger.keep(id, version, document);
      own = { id, version };
      continue;
    }
    const { id, version }: { id: string; version: number } = own;
    const response: Response = await send(
      'PUT',
      `/api/v1/scenarios/${id}`,
      { 'if-match': `"${version}"` },
      { document },
    );
    const text = await response.text();
    if (response.status === 200) {
      own = { id, version: version + 1 };
      ledger.keep(id, version + 1, document);
    } else if (response.status === 412) {
      // The change before was made, and its acknowledgement lost on the way: it is there, by nobody else's hand.
      own = { id, version: version + 1 };
      ledger.keep(id, version + 1, document);
    } else ledger.faults.push(`a change was answered ${response.status} ${text}`);
  }
}
