import { assert, asyncProperty, constantFrom, nat, property, string, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditEntry, AuditLink } from './entry.ts';
import { EMPTY_CHAIN, linkEntries } from './link-entries.ts';
import { type Anchor, type Verification, verifyChain } from './verify-chain.ts';

const ORGANISATIONS = [null, 'a', 'b'];
const LENGTH = 12;

const entryOf = (entry: number, organisation: string | null, action = 'scenario.change'): AuditEntry => ({
  entry,
  recordedAt: `2026-01-02T03:04:05.${String(entry).padStart(6, '0')}Z`,
  statedAt: null,
  actor: 'c0ffee',
  via: 'session',
  action,
  objectKind: 'scenario',
  objectId: `id-${entry}`,
  organisation,
  before: 'before',
  after: 'after',
  detail: { version: entry, list: [1, 2] },
  request: 'r',
});

const start = { centre: EMPTY_CHAIN, organisations: new Map() };
const whole: readonly AuditLink[] = linkEntries(
  start,
  Array.from({ length: LENGTH }, (_, k) => entryOf(k + 1, ORGANISATIONS[k % 3])),
).links;

async function* each(links: readonly AuditLink[]): AsyncGenerator<AuditLink> {
  yield* links;
}
const verify = (links: readonly AuditLink[], anchors: readonly Anchor[] = []): Promise<Verification> =>
  verifyChain(each(links), anchors);
const codes = async (links: readonly AuditLink[], anchors: readonly Anchor[] = []): Promise<string[]> =>
  (await verify(links, anchors)).findings.map(({ code, path }) => `${code} ${path}`);

/** Links anew whatever they hold, as someone would who has the database and the programme. */
const forged = (entries: readonly AuditEntry[]): readonly AuditLink[] => linkEntries(start, entries).links;
const anchorAt = (position: number): Anchor => ({
  organisation: null,
  position,
  hash: whole[position - 1].hash,
});
const ownAnchor = (organisation: string): Anchor => {
  const last = whole.findLast(({ entry }) => entry.organisation === organisation)!;
  return { organisation, position: last.organisationPosition, hash: last.organisationHash };
};

describe('a trail nobody touched', () => {
  it('has no findings, and ends where it ends', async () => {
    const { links, ends, findings } = await verify(whole, [anchorAt(1), anchorAt(LENGTH), ownAnchor('a')]);
    expect(findings).toEqual([]);
    expect(links).toBe(LENGTH);
    expect(ends.centre).toEqual({ position: LENGTH, hash: whole[LENGTH - 1].hash });
    expect(ends.organisations.get('a')?.position).toBe(LENGTH / 3);
    expect((await verify([])).findings).toEqual([]);
  });
});

const place = nat({ max: LENGTH - 1 });

describe('what is found', () => {
  it('any change of any field of any entry', async () => {
    const changes: Readonly<Record<keyof AuditEntry, unknown>> = {
      entry: 99,
      recordedAt: '2026-01-02T03:04:05.999999Z',
      statedAt: '2026-01-01T00:00:00.000000Z',
      actor: null,
      via: 'program',
      action: 'scenario.delete',
      objectKind: 'estimate',
      objectId: 'other',
      organisation: 'c',
      before: null,
      after: 'other',
      detail: { version: 0, list: [2, 1] },
      request: null,
    };
    for (const [field, value] of Object.entries(changes))
      for (let k = 0; k < LENGTH; k++) {
        const links = whole.with(k, { ...whole[k], entry: { ...whole[k].entry, [field]: value } });
        expect(await codes(links), `${field} of ${k + 1}`).toContain(`audit/broken-chain /${k + 1}`);
      }
  });

  it('any change of a link itself', async () => {
    for (const [field, value] of Object.entries({
      position: 77,
      hash: 'f'.repeat(64),
      organisationPosition: 77,
      organisationHash: 'f'.repeat(64),
    }))
      for (let k = 0; k < LENGTH; k++)
        expect(await codes(whole.with(k, { ...whole[k], [field]: value })), field).not.toEqual([]);
  });

  it('an entry taken out, wherever it stood but at the end', async () => {
    for (let k = 0; k < LENGTH - 1; k++)
      expect(await codes(whole.toSpliced(k, 1))).toContain(`audit/gap /${k + 2}`);
  });

  it('an entry taken out with the places behind it closed up', async () => {
    for (let k = 0; k < LENGTH - 1; k++) {
      const links = whole.toSpliced(k, 1).map((link, at) => ({ ...link, position: at + 1 }));
      expect(await codes(links)).toContain(`audit/broken-chain /${k + 1}`);
    }
  });

  it('an entry put in, linked by the rules to the one before it', async () => {
    for (let k = 0; k < LENGTH - 1; k++) {
      const before = whole.slice(0, k).map(({ entry }) => entry);
      const added = forged([...before, entryOf(99, 'a')])[k];
      expect(await codes(whole.toSpliced(k, 0, added))).not.toEqual([]);
    }
  });

  it('two that changed places', async () => {
    await assert(
      asyncProperty(uniqueArray(place, { minLength: 2, maxLength: 2 }), async ([a, b]) => {
        expect(await codes(whole.with(a, whole[b]).with(b, whole[a]))).not.toEqual([]);
      }),
    );
  });

  it('any run of links in another order or number than they stood in, unless it is how they began', async () => {
    await assert(
      asyncProperty(uniqueArray(place, { minLength: 1, maxLength: LENGTH }), async (order) => {
        const isStart = order.every((k, at) => k === at);
        expect((await codes(order.map((k) => whole[k]))).length === 0).toBe(isStart);
      }),
      { numRuns: 300 },
    );
  });

  it('a trail cut off at its end, against an anchor of the centre or of an organisation, and without one not', async () => {
    for (let kept = 0; kept < LENGTH; kept++) {
      const links = whole.slice(0, kept);
      expect(await codes(links)).toEqual([]);
      expect(await codes(links, [anchorAt(LENGTH)])).toEqual([`audit/cut-off /${LENGTH}`]);
      const last = whole.findLast(({ entry }) => entry.organisation === 'b')!;
      const isWhole = links.includes(last);
      expect(await codes(links, [ownAnchor('b')])).toEqual(
        isWhole ? [] : [`audit/cut-off /b/${last.organisationPosition}`],
      );
    }
  });

  it('a trail forged from some entry on, against any anchor behind it', async () => {
    await assert(
      asyncProperty(place, place, async (changed, anchored) => {
        const entries = whole.map(({ entry }) => entry);
        const links = forged(entries.with(changed, { ...entries[changed], action: 'scenario.delete' }));
        expect(await codes(links)).toEqual([]);
        expect(await codes(links, [anchorAt(anchored + 1)])).toEqual(
          anchored >= changed ? [`audit/anchor-differs /${anchored + 1}`] : [],
        );
      }),
    );
  });

  it("an organisation's chain forged, against its own anchor, whatever stands in the centre's", async () => {
    const entries = whole.map(({ entry }) => entry);
    const first = entries.findIndex(({ organisation }) => organisation === 'a');
    const links = forged(entries.with(first, { ...entries[first], action: 'scenario.delete' }));
    const { position } = ownAnchor('a');
    const at = links.find(
      ({ entry, organisationPosition }) => entry.organisation === 'a' && organisationPosition === position,
    )!.position;
    expect(await codes(links, [ownAnchor('a')])).toEqual([`audit/anchor-differs /${at}`]);
    expect(await codes(links, [ownAnchor('b')])).toEqual([]);
  });

  it('an anchor that differs, even beside one of the same place that does not', async () => {
    const wrong = { ...anchorAt(5), hash: 'f'.repeat(64) };
    expect(await codes(whole, [wrong, anchorAt(5)])).toEqual(['audit/anchor-differs /5']);
    expect(await codes(whole, [anchorAt(5), wrong])).toEqual(['audit/anchor-differs /5']);
  });

  it('one fault as one, and what follows it is followed on', async () => {
    const links = whole.with(3, { ...whole[3], entry: { ...whole[3].entry, action: 'x' } });
    const { findings, ends } = await verify(links);
    expect(new Set(findings.map(({ path }) => path))).toEqual(new Set(['/4']));
    expect(ends.centre.position).toBe(LENGTH);
  });

  it('many faults told up to a bound, and counted', async () => {
    const many = forged(Array.from({ length: 100 }, (_, k) => entryOf(k + 1, null)));
    const { findings } = await verify(many.map((link) => ({ ...link, hash: `${link.hash}0` })));
    expect(findings.length).toBe(21);
    expect(findings.at(-1)).toMatchObject({ code: 'audit/more-faults', value: 100 });
  });
});

it('reads a long trail of many organisations in a time that grows with its length alone', async () => {
  const timeOf = async (organisations: number): Promise<number> => {
    const entries = Array.from({ length: 10_000 }, (_, k) => entryOf(k + 1, `o${k % organisations}`));
    const { links } = linkEntries(start, entries);
    const began = performance.now();
    expect((await verify(links)).findings).toEqual([]);
    return performance.now() - began;
  };
  await timeOf(1);
  const few = await timeOf(1);
  expect(await timeOf(4000)).toBeLessThan(few * 5);
});

it('stops when it is told to', async () => {
  const long = forged(Array.from({ length: 2000 }, (_, k) => entryOf(k + 1, null)));
  await expect(verifyChain(each(long), [], { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'shared/cancelled',
  });
});

it('knows no two entries by the same hash', () => {
  assert(
    property(string(), string(), constantFrom('a', 'b'), (one, two, organisation) => {
      const [a] = forged([{ ...entryOf(1, organisation), action: one }]);
      const [b] = forged([{ ...entryOf(1, organisation), action: two }]);
      expect(a.hash === b.hash).toBe(one === two);
    }),
  );
});
