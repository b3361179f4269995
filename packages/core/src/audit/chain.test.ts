import { createHash } from 'node:crypto';
import {
  type Arbitrary,
  array,
  assert,
  constantFrom,
  dictionary,
  double,
  jsonValue,
  nat,
  option,
  property,
  record,
  string,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHAIN_START, linkHash } from './chain.ts';
import type { AuditEntry } from './entry.ts';
import { EMPTY_CHAIN, linkEntries } from './link-entries.ts';

/** RFC 8785 again, by its text: members ordered by UTF-16 code units, no spaces, numbers and texts as ECMAScript writes them. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const anyEntry = record({
  entry: nat(),
  recordedAt: constantFrom('2026-01-02T03:04:05.678901Z', '2026-01-02T03:04:05.678902Z'),
  statedAt: option(constantFrom('2026-01-01T00:00:00.000000Z')),
  actor: option(string()),
  via: constantFrom('session', 'key', 'mailbox', 'program', 'nobody'),
  action: string(),
  objectKind: string(),
  objectId: string(),
  organisation: option(constantFrom('a', 'b')),
  before: option(string()),
  after: option(string()),
  detail: dictionary(string({ unit: 'grapheme' }), jsonValue()),
  request: option(string()),
}) as Arbitrary<AuditEntry>;

describe('the hash of a link', () => {
  it('is SHA-256 of the hash before, the place and the entry, as anyone can compute it', () => {
    assert(
      property(
        anyEntry,
        nat(),
        string({ unit: constantFrom('0', 'f'), minLength: 64, maxLength: 64 }),
        (entry, position, before) => {
          expect(linkHash(before, position, entry)).toBe(
            sha256(`${before}\n${position}\n${canonical(entry)}\n`),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is the one that sha256sum gives for a first entry written by hand', () => {
    const entry: AuditEntry = {
      entry: 1,
      recordedAt: '2026-01-02T03:04:05.678901Z',
      statedAt: null,
      actor: null,
      via: 'program',
      action: 'organisation.create',
      objectKind: 'organisation',
      objectId: '한',
      organisation: null,
      before: null,
      after: null,
      detail: { b: 1e21, a: [true, 'é"\n'] },
      request: null,
    };
    const text =
      '{"action":"organisation.create","actor":null,"after":null,"before":null,"detail":{"a":[true,"é\\"\\n"],"b":1e+21},"entry":1,"objectId":"한","objectKind":"organisation","organisation":null,"recordedAt":"2026-01-02T03:04:05.678901Z","request":null,"statedAt":null,"via":"program"}';
    expect(linkHash(CHAIN_START, 1, entry)).toBe(sha256(`${'0'.repeat(64)}\n1\n${text}\n`));
  });

  it('does not depend on the order in which members were written', () => {
    assert(
      property(anyEntry, (entry) => {
        const turned = Object.fromEntries(Object.entries(entry).toReversed()) as unknown as AuditEntry;
        expect(linkHash(CHAIN_START, 1, turned)).toBe(linkHash(CHAIN_START, 1, entry));
      }),
    );
  });

  it('differs for numbers that differ', () => {
    assert(
      property(
        double({ noNaN: true, noDefaultInfinity: true }),
        double({ noNaN: true, noDefaultInfinity: true }),
        (a, b) => {
          const hashOf = (value: number): string =>
            linkHash(CHAIN_START, 1, { detail: { value } } as unknown as AuditEntry);
          expect(hashOf(a) === hashOf(b)).toBe(a === b);
        },
      ),
    );
  });
});

describe('linking', () => {
  it('gives the same chains in one batch and in many', () => {
    assert(
      property(
        array(anyEntry, { maxLength: 30 }),
        array(nat({ max: 7 }), { maxLength: 30 }),
        (entries, cuts) => {
          const start = { centre: EMPTY_CHAIN, organisations: new Map() };
          const whole = linkEntries(start, entries);
          let ends: typeof whole.ends = start;
          const parts = [];
          let from = 0;
          for (const length of [...cuts, entries.length]) {
            const part = linkEntries(ends, entries.slice(from, from + length));
            parts.push(...part.links);
            ({ ends } = part);
            from += length;
          }
          expect(parts).toEqual(whole.links);
          expect(ends).toEqual(whole.ends);
        },
      ),
    );
  });

  it('numbers the centre and each organisation from 1 without gaps, each chain joined to its own hashes', () => {
    assert(
      property(array(anyEntry, { maxLength: 40 }), (entries) => {
        const { links } = linkEntries({ centre: EMPTY_CHAIN, organisations: new Map() }, entries);
        expect(links.map(({ position }) => position)).toEqual(entries.map((_, k) => k + 1));
        let before = '0'.repeat(64);
        for (const { position, entry, hash } of links) {
          expect(hash).toBe(sha256(`${before}\n${position}\n${canonical(entry)}\n`));
          before = hash;
        }
        for (const organisation of [null, 'a', 'b']) {
          const own = links.filter(({ entry }) => entry.organisation === organisation);
          let last = '0'.repeat(64);
          own.forEach(({ entry, organisationPosition, organisationHash }, k) => {
            expect(organisationPosition).toBe(k + 1);
            expect(organisationHash).toBe(sha256(`${last}\n${k + 1}\n${canonical(entry)}\n`));
            last = organisationHash;
          });
        }
      }),
    );
  });
});
