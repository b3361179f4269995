import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStores, type TestStores } from '../../../../test/open-test-stores.ts';

let test: TestStores;
beforeAll(async () => {
  test = await openTestStores();
});
afterAll(() => test.close());

const FIELDS = { name: 'Plant', industry: 'C29', sector: 'transport', country: 'KR' };

describe('an organisation', () => {
  it('comes back as it was put in, and each change makes the next version', async () => {
    const { organisations } = test.stores;
    const id = crypto.randomUUID();
    expect(await organisations.create(id, FIELDS, false)).toMatchObject({
      id,
      ...FIELDS,
      host: false,
      version: 1,
    });
    const changed = await organisations.change(id, { ...FIELDS, name: '공장 100%', sector: null });
    expect(changed).toMatchObject({ name: '공장 100%', sector: null, version: 2 });
    expect(await organisations.get(id)).toEqual(changed);
    expect(await organisations.get(crypto.randomUUID())).toBeNull();
    expect((await organisations.list()).map((each) => each.id)).toContain(id);
  });

  it('that runs the centre is one', async () => {
    const { organisations } = test.stores;
    await organisations.create(crypto.randomUUID(), FIELDS, true);
    await expect(organisations.create(crypto.randomUUID(), FIELDS, true)).rejects.toMatchObject({
      code: '23505',
    });
  });

  it('is changed by one after the other while it is held', async () => {
    const id = await test.organisation();
    await Promise.all(
      Array.from({ length: 6 }, () =>
        test.storage.write(async ({ organisations }) => {
          const { name } = (await organisations.hold(id))!;
          await organisations.change(id, { ...FIELDS, name: `${name}+` });
        }),
      ),
    );
    expect(await test.stores.organisations.get(id)).toMatchObject({ name: 'Organisation++++++', version: 7 });
  });
});

describe('members', () => {
  it('have the roles that were given last, and none takes them out', async () => {
    const { organisations } = test.stores;
    const id = await test.organisation();
    const [ann, bob] = [await test.person('Ann'), await test.person('Bob')];
    await organisations.setRoles(id, bob, ['viewer']);
    await organisations.setRoles(id, ann, ['analyst', 'handler']);
    await organisations.setRoles(id, bob, ['administrator']);
    expect((await organisations.members(id)).map(({ name, roles }) => [name, roles])).toEqual([
      ['Ann', ['analyst', 'handler']],
      ['Bob', ['administrator']],
    ]);
    expect(await organisations.rolesOf(id, ann)).toEqual(['analyst', 'handler']);
    await organisations.setRoles(id, ann, []);
    await organisations.setRoles(id, ann, []);
    expect(await organisations.rolesOf(id, ann)).toEqual([]);
    expect((await organisations.members(id)).map(({ name }) => name)).toEqual(['Bob']);
  });

  it('stand where their organisations do: with memberships, and with groups through each of them', async () => {
    const { organisations, groups } = test.stores;
    const [a, b, c] = [
      await test.organisation('A'),
      await test.organisation('B'),
      await test.organisation('C'),
    ];
    const ann = await test.person('Ann');
    await organisations.setRoles(a, ann, ['viewer']);
    await organisations.setRoles(b, ann, ['coordinator']);
    const open = crypto.randomUUID();
    const hiding = crypto.randomUUID();
    await groups.create(open, c, { name: 'G', hidesMembers: false, organisations: [a, b, c] });
    await groups.create(hiding, a, { name: 'H', hidesMembers: true, organisations: [b] });
    // One that an organisation owns without belonging to it reaches nobody there.
    await groups.create(crypto.randomUUID(), a, { name: 'I', hidesMembers: false, organisations: [c] });
    const standing = await organisations.standingOf(ann);
    expect(standing.memberships.map(({ organisation, roles, host }) => [organisation, roles, host])).toEqual([
      [a, ['viewer'], false],
      [b, ['coordinator'], false],
    ]);
    expect(standing.groups.map((each) => JSON.stringify(each)).toSorted()).toEqual(
      [
        { group: open, organisation: a, hidesMembers: false },
        { group: open, organisation: b, hidesMembers: false },
        { group: hiding, organisation: b, hidesMembers: true },
      ]
        .map((each) => JSON.stringify(each))
        .toSorted(),
    );
    expect(await organisations.membershipsOf(ann)).toMatchObject([{ name: 'A' }, { name: 'B' }]);
    const nobody = await organisations.standingOf(crypto.randomUUID());
    expect(nobody).toMatchObject({ memberships: [], groups: [] });
  });
});

describe('invitations', () => {
  const invite = async (organisation: string, tokenHash: string, inHours = 1) =>
    test.stores.organisations.invite({
      id: crypto.randomUUID(),
      organisation,
      email: 'a@example.test',
      roles: ['viewer'],
      tokenHash,
      createdBy: null,
      expiresAt: new Date(Date.now() + inHours * 3_600_000).toISOString(),
    });

  it('are open until they are taken, taken back or have run out, and are closed once', async () => {
    const { organisations } = test.stores;
    const id = await test.organisation();
    const open = await invite(id, 'open');
    const old = await invite(id, 'old', -1);
    expect([open.state, old.state]).toEqual(['open', 'expired']);
    await organisations.closeInvitation(open.id, 'accepted');
    await organisations.closeInvitation(open.id, 'revoked');
    expect((await organisations.invitationByToken('open'))?.state).toBe('accepted');
    expect((await organisations.invitationByToken('old'))?.state).toBe('expired');
    expect(await organisations.invitationByToken('none')).toBeNull();
    expect((await organisations.invitations(id)).length).toBe(2);
    expect(await organisations.invitations(await test.organisation())).toEqual([]);
  });

  it('are taken by one of many who take them at once', async () => {
    const id = await test.organisation();
    await invite(id, 'once');
    const taken = await Promise.all(
      Array.from({ length: 5 }, () =>
        test.storage.write(async ({ organisations }) => {
          const found = (await organisations.invitationByToken('once'))!;
          if (found.state !== 'open') return false;
          await organisations.closeInvitation(found.id, 'accepted');
          return true;
        }),
      ),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('have secrets of their own', async () => {
    const id = await test.organisation();
    await invite(id, 'same');
    await expect(invite(id, 'same')).rejects.toMatchObject({ code: '23505' });
  });
});
