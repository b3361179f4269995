import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStores, type TestStores } from '../../../../test/open-test-stores.ts';

let test: TestStores;
let a: string;
let b: string;
let c: string;
beforeAll(async () => {
  test = await openTestStores();
  [a, b, c] = [await test.organisation('A'), await test.organisation('B'), await test.organisation('C')];
});
afterAll(() => test.close());

const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);

it('a group comes back as it was put in, its members by name, and each change makes the next version', async () => {
  const { groups } = test.stores;
  const id = crypto.randomUUID();
  const made = await groups.create(id, a, { name: '모임 %', hidesMembers: true, organisations: [c, b] });
  expect(made).toMatchObject({
    id,
    name: '모임 %',
    owner: { id: a, name: 'A' },
    hidesMembers: true,
    organisations: [
      { id: b, name: 'B' },
      { id: c, name: 'C' },
    ],
    version: 1,
  });
  expect(await groups.get(id)).toEqual(made);
  const changed = await groups.change(id, { name: 'Other', hidesMembers: false, organisations: [] });
  expect(changed).toMatchObject({ name: 'Other', hidesMembers: false, organisations: [], version: 2 });
  expect(await groups.get(crypto.randomUUID())).toBeNull();
});

it('groups are listed to their owner and their members, each once', async () => {
  const { groups } = test.stores;
  const id = crypto.randomUUID();
  await groups.create(id, a, { name: 'Listed', hidesMembers: false, organisations: [a, b] });
  const listed = async (...of: string[]): Promise<number> =>
    idsOf(await groups.listOf(of)).filter((each) => each === id).length;
  expect(await listed(a)).toBe(1);
  expect(await listed(b)).toBe(1);
  expect(await listed(a, b, c)).toBe(1);
  expect(await listed(c)).toBe(0);
  expect(await groups.listOf([])).toEqual([]);
});

it('a group that is dissolved is gone, and with it what its members were', async () => {
  const { groups, organisations } = test.stores;
  const id = crypto.randomUUID();
  const ann = await test.person('Ann');
  await organisations.setRoles(b, ann, ['viewer']);
  await groups.create(id, a, { name: 'Gone', hidesMembers: false, organisations: [b] });
  const groupsOfAnn = async (): Promise<string[]> =>
    (await organisations.standingOf(ann)).groups.map(({ group }) => group);
  expect(await groupsOfAnn()).toContain(id);
  await groups.remove(id);
  expect(await groups.get(id)).toBeNull();
  expect(await groupsOfAnn()).not.toContain(id);
  await groups.remove(id);
});

it('a group is changed by one after the other while it is held', async () => {
  const id = crypto.randomUUID();
  await test.stores.groups.create(id, a, { name: 'n', hidesMembers: false, organisations: [a] });
  await Promise.all(
    Array.from({ length: 6 }, () =>
      test.storage.write(async ({ groups }) => {
        const { name } = (await groups.hold(id))!;
        await groups.change(id, { name: `${name}+`, hidesMembers: false, organisations: [b, c] });
      }),
    ),
  );
  const after = (await test.stores.groups.get(id))!;
  expect(after).toMatchObject({ name: 'n++++++', version: 7 });
  expect(idsOf(after.organisations)).toEqual([b, c]);
});
