import { plainLabel, type Label } from '@spillway/core/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStores, type TestStores } from '../../../../test/open-test-stores.ts';

let test: TestStores;
let house: string;
beforeAll(async () => {
  test = await openTestStores();
  house = await test.organisation('House');
});
afterAll(() => test.close());

async function red(author: string | null, persons: readonly string[]): Promise<string> {
  const label: Label = { ...plainLabel('RED'), persons };
  const id = crypto.randomUUID();
  await test.stores.records.create({
    id,
    kind: 'scenario',
    owner: house,
    author,
    label,
    title: { en: 'T', ko: 'T' },
    shipped: false,
    facts: {},
    content: {},
    salt: 's',
    contentHash: 'h',
  });
  return id;
}

describe('the hash that stands for a person', () => {
  it('is the same each time, another for each, and tells nothing of the person', async () => {
    const { people } = test.stores;
    const [ann, bob] = [await test.person('Ann'), await test.person('Bob')];
    const ref = await people.refOf(ann);
    expect(ref).toMatch(/^[0-9a-f]{32}$/);
    expect(await people.refOf(ann)).toBe(ref);
    expect(await people.refOf(bob)).not.toBe(ref);
    expect(ref).not.toContain(ann.slice(0, 8));
    expect(await people.namesOf([ref, 'unknown'])).toEqual(new Map([[ref, { id: ann, name: 'Ann' }]]));
    expect(await people.namesOf([])).toEqual(new Map());
  });

  it('is made once by many who ask at once', async () => {
    const ann = await test.person('Ann');
    const refs = await Promise.all(
      Array.from({ length: 6 }, () => test.storage.write(({ people }) => people.refOf(ann))),
    );
    expect(new Set(refs).size).toBe(1);
  });

  it('is not remembered where what made it was taken back', async () => {
    const ann = await test.person('Ann');
    await expect(
      test.storage.write(async ({ people }) => {
        await people.refOf(ann);
        await people.refOf(ann);
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    const ref = await test.storage.write(({ people }) => people.refOf(ann));
    expect(await test.stores.people.namesOf([ref])).toEqual(new Map([[ref, { id: ann, name: 'Ann' }]]));
  });

  it('is another for someone who was erased and came again', async () => {
    const ann = await test.person('Ann');
    const before = await test.storage.write(({ people }) => people.refOf(ann));
    await test.storage.write(({ people }) => people.erase(ann));
    expect(await test.stores.people.namesOf([before])).toEqual(new Map());
    expect(await test.storage.write(({ people }) => people.refOf(ann))).not.toBe(before);
  });
});

it('known are those who have an account', async () => {
  const ann = await test.person('Ann');
  expect(await test.stores.people.known([ann, crypto.randomUUID(), '', "'"])).toEqual(new Set([ann]));
  expect(await test.stores.people.known([])).toEqual(new Set());
});

it('alone is someone with what is RED and nobody else may read', async () => {
  const [ann, bob] = [await test.person('Ann'), await test.person('Bob')];
  const own = await red(ann, []);
  const ownNamed = await red(ann, [ann]);
  const orphan = await red(null, [ann]);
  await red(ann, [bob]);
  await red(bob, [ann]);
  await red(null, [ann, bob]);
  await red(null, []);
  await test.stores.records.relabel(await red(ann, []), plainLabel('AMBER'));
  await test.stores.records.remove(await red(ann, []));
  const found = await test.stores.people.alone(ann);
  expect(found.map(({ id }) => id).toSorted()).toEqual([own, ownNamed, orphan].toSorted());
});

it('erasing takes a person out of everything, and leaves others', async () => {
  const [ann, bob] = [await test.person('Ann'), await test.person('Bob')];
  const { organisations, records, idempotency, people, holds } = test.stores;
  await organisations.setRoles(house, ann, ['viewer']);
  await organisations.setRoles(house, bob, ['viewer']);
  const named = await red(bob, [ann]);
  const own = await red(ann, [bob]);
  await holds.place(
    { id: crypto.randomUUID(), organisation: house, record: own, kind: null, reason: 'r' },
    ann,
  );
  const answer = { status: 201, body: '{}', headers: {} };
  for (const actor of [ann, `${ann} read write`, bob]) {
    await idempotency.take(actor, 'k', 'h');
    await idempotency.keep(actor, 'k', answer);
  }
  for (const [email, tokenHash] of [
    [`${ann}@EXAMPLE.test`, 'a'],
    [`${bob}@example.test`, 'b'],
  ])
    await organisations.invite({
      id: crypto.randomUUID(),
      organisation: house,
      email,
      roles: ['viewer'],
      tokenHash,
      createdBy: ann,
      expiresAt: new Date(Date.now() + 1000).toISOString(),
    });
  await test.storage.write((stores) => stores.people.erase(ann));
  expect((await organisations.members(house)).map(({ person }) => person)).toEqual([bob]);
  expect((await records.get('scenario', named))?.label.persons).toEqual([]);
  expect((await records.get('scenario', named))?.author?.id).toBe(bob);
  expect((await records.get('scenario', own))?.author).toBeNull();
  expect((await records.versions(own))[0].author).toBeNull();
  expect(await idempotency.take(ann, 'k', 'h')).toBeNull();
  expect(await idempotency.take(`${ann} read write`, 'k', 'h')).toBeNull();
  expect(await idempotency.take(bob, 'k', 'h')).toEqual({ requestHash: 'h', ...answer });
  expect((await organisations.invitations(house)).map(({ email }) => email)).toEqual([`${bob}@example.test`]);
  expect(await people.alone(ann)).toEqual([]);
});
