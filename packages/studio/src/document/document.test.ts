import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deflateSync, strToU8 } from 'fflate';
import { parseScenario } from '@spillway/core/scenarios';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocumentLink, writeDocumentLink } from './document-link.ts';
import { edited, openHistory, redone, rested, undone } from './history.ts';
import { pointerTo, valueIn, withValue } from './pointer.ts';

const FOLDER = resolve(import.meta.dirname, '../../../../data/scenarios');

describe('a document by its pointers', () => {
  it('has another value where it was put, and all else as before', () => {
    const draft = { shocks: [{ kind: 'outage', days: 3 }, { kind: 'cost' }], 'a/b': 1 };
    const next = withValue(draft, '/shocks/0/recovery/days', 7);
    expect(next).toEqual({
      shocks: [{ kind: 'outage', days: 3, recovery: { days: 7 } }, { kind: 'cost' }],
      'a/b': 1,
    });
    expect(draft.shocks[0]).toEqual({ kind: 'outage', days: 3 });
    expect(withValue(draft, '/shocks/0', undefined).shocks).toEqual([{ kind: 'cost' }]);
    expect(withValue(draft, '/shocks/1/kind', undefined).shocks).toEqual([draft.shocks[0], {}]);
    expect(valueIn(draft, pointerTo('a/b'))).toBe(1);
    expect(valueIn(draft, '/shocks/0/constructor')).toBeUndefined();
  });
});

describe('edits', () => {
  it('are taken back and done again one by one, moves of one hand together', () => {
    let history = openHistory(0);
    for (const to of [1, 2, 3]) history = edited(history, to, 'slider');
    history = edited(rested(history), 4, 'slider');
    history = edited(history, 5);
    const seen = [history.now];
    for (let k = 0; k < 4; k++) {
      history = undone(history);
      seen.push(history.now);
    }
    expect(seen).toEqual([5, 4, 3, 0, 0]);
    for (let k = 0; k < 4; k++) history = redone(history);
    expect(history.now).toBe(5);
    expect(edited(undone(history), 9).future).toEqual([]);
  });
});

describe('a document in an address', () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.yaml')))(
    'comes back as it was: %s',
    (name) => {
      const { scenario } = parseScenario(readFileSync(resolve(FOLDER, name), 'utf8'), name);
      const link = writeDocumentLink(scenario!);
      expect(link).toMatch(/^[\w-]+$/);
      expect(link.length).toBeLessThan(4000);
      expect(readDocumentLink(link)).toEqual(scenario);
    },
  );

  it('is nothing where it is something else, or too much', () => {
    fc.assert(fc.property(fc.string(), (text) => void readDocumentLink(text)));
    const letters = (text: string): string => Buffer.from(deflateSync(strToU8(text))).toString('base64url');
    expect(readDocumentLink(letters('[1]'))).toBeNull();
    expect(readDocumentLink(letters('{"a":'))).toBeNull();
    expect(readDocumentLink(letters(`{"a":"${'x'.repeat(300_000)}"}`))).not.toBeNull();
    // A hundred megabytes in a hundred kilobytes.
    expect(readDocumentLink(letters(`{"a":"${'x'.repeat(20_000_000)}"}`))).toBeNull();
  });
});
