import type { RecordKind } from '@spillway/core/access';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT, LARGE_DOCUMENT } from '../../../../test/access/cast.ts';
import { openTestCentre, type TestCentre, type TestPerson } from '../../../../test/open-test-centre.ts';

let centre: TestCentre;
let house: string;
let guest: string;
let third: string;
let giver: TestPerson;
let taker: TestPerson;

beforeAll(async () => {
  centre = await openTestCentre({ jobs: 0 });
  house = await centre.organisation('House');
  guest = await centre.organisation('Guest');
  third = await centre.organisation('Third');
  giver = await centre.person('Giver', { [house]: ['administrator'] });
  taker = await centre.person('Taker', { [guest]: ['administrator'] });
}, 120_000);
afterAll(() => centre.close());

const post = (by: TestPerson, url: string, payload: object): Promise<LightMyRequestResponse> =>
  by.ask({ method: 'POST', url: `/api/v1/${url}`, payload });
const idOf = (response: LightMyRequestResponse): string => {
  expect(response.statusCode, response.body).toBe(201);
  return response.json<{ id: string }>().id;
};
const given = async (label: object): Promise<string> =>
  idOf(await post(giver, 'scenarios', { document: DOCUMENT, owner: house, label }));
const relabel = async (kind: RecordKind, id: string, label: object): Promise<number> => {
  const url = `/api/v1/${kind === 'estimate' ? 'estimates' : 'scenarios'}/${id}/label`;
  return (await taker.ask({ method: 'PUT', url, headers: { 'if-match': '*' }, payload: label })).statusCode;
};
const estimate = (id: string, label: object): Promise<LightMyRequestResponse> =>
  post(taker, 'estimates', { scenario: { id }, owner: guest, label });

describe('what is made of something another organisation shares', () => {
  it.each(['AMBER+STRICT', 'AMBER'])('%s: is estimated under a label as close, and stays so', async (tlp) => {
    const scenario = await given({ tlp, organisations: [guest] });
    for (const open of ['GREEN', 'CLEAR', ...(tlp === 'AMBER' ? [] : ['AMBER'])])
      expect((await estimate(scenario, { tlp: open })).statusCode, open).toBe(403);
    const made = idOf(await estimate(scenario, { tlp }));
    expect(await relabel('estimate', made, { tlp: 'CLEAR' })).toBe(403);
    expect(await relabel('estimate', made, { tlp: 'GREEN' })).toBe(403);
    // AMBER may go on to clients; AMBER+STRICT leaves the recipient's house for nobody.
    expect(await relabel('estimate', made, { tlp, organisations: [third] })).toBe(
      tlp === 'AMBER' ? 200 : 403,
    );
    expect(await relabel('estimate', made, { tlp: 'RED' })).toBe(200);
    expect((await post(taker, `scenarios/${scenario}/duplicate`, { owner: guest })).statusCode).toBe(403);
  });

  it('RED: is estimated for oneself alone', async () => {
    const scenario = await given({ tlp: 'RED', persons: [taker.id] });
    for (const label of [{ tlp: 'AMBER' }, { tlp: 'AMBER+STRICT' }, { tlp: 'RED', persons: [giver.id] }])
      expect((await estimate(scenario, label)).statusCode, JSON.stringify(label)).toBe(403);
    idOf(await estimate(scenario, { tlp: 'RED' }));
  });

  it('GREEN: is copied, and neither the copy nor a copy of the copy is published', async () => {
    const scenario = await given({ tlp: 'GREEN' });
    const copy = idOf(await post(taker, `scenarios/${scenario}/duplicate`, { owner: guest }));
    const again = idOf(await post(taker, `scenarios/${copy}/duplicate`, { owner: guest }));
    for (const id of [copy, again]) {
      expect(await relabel('scenario', id, { tlp: 'CLEAR' })).toBe(403);
      expect((await estimate(id, { tlp: 'CLEAR' })).statusCode).toBe(403);
    }
    await taker.ask({
      method: 'PUT',
      url: `/api/v1/scenarios/${again}`,
      headers: { 'if-match': '*' },
      payload: { document: `${DOCUMENT}# changed\n` },
    });
    expect(await relabel('scenario', again, { tlp: 'CLEAR' })).toBe(403);
    expect(await relabel('scenario', again, { tlp: 'GREEN' })).toBe(200);
  });

  it('CLEAR, or of one’s own: is bound to nothing', async () => {
    const open = await given({ tlp: 'CLEAR' });
    const copy = idOf(await post(taker, `scenarios/${open}/duplicate`, { owner: guest }));
    expect(await relabel('scenario', copy, { tlp: 'CLEAR' })).toBe(200);
    idOf(await estimate(open, { tlp: 'CLEAR' }));
    const own = idOf(
      await post(taker, 'scenarios', { document: DOCUMENT, owner: guest, label: { tlp: 'AMBER' } }),
    );
    idOf(await estimate(own, { tlp: 'CLEAR' }));
  });

  it('AMBER: is no job either under a more open label', async () => {
    const scenario = idOf(
      await post(giver, 'scenarios', {
        document: LARGE_DOCUMENT,
        owner: house,
        label: { tlp: 'AMBER', organisations: [guest] },
      }),
    );
    expect((await estimate(scenario, { tlp: 'CLEAR' })).statusCode).toBe(403);
    expect((await estimate(scenario, { tlp: 'AMBER' })).statusCode).toBe(202);
  });
});

describe('letting something leave the house', () => {
  it('is refused to those who may not share before anything is computed', async () => {
    const analyst = await centre.person('Ana', { [guest]: ['analyst'] });
    const open = await given({ tlp: 'CLEAR' });
    for (const label of [
      { tlp: 'GREEN' },
      { tlp: 'AMBER', organisations: [third] },
      { tlp: 'RED', persons: [giver.id] },
    ])
      for (const document of [DOCUMENT, LARGE_DOCUMENT])
        expect(
          (await post(analyst, 'estimates', { scenario: { document }, owner: guest, label })).statusCode,
        ).toBe(403);
    idOf(await post(analyst, 'estimates', { scenario: { id: open }, owner: guest, label: { tlp: 'AMBER' } }));
  });

  it('by naming a person on what was for the community counts as sharing', async () => {
    const analyst = await centre.person('Ben', { [guest]: ['analyst'] });
    const nobody = await centre.person('Nobody', {});
    const id = idOf(
      await post(taker, 'scenarios', { document: DOCUMENT, owner: guest, label: { tlp: 'GREEN' } }),
    );
    const label = (payload: object) =>
      analyst.ask({
        method: 'PUT',
        url: `/api/v1/scenarios/${id}/label`,
        headers: { 'if-match': '*' },
        payload,
      });
    expect((await label({ tlp: 'AMBER', persons: [nobody.id] })).statusCode).toBe(403);
    expect((await label({ tlp: 'AMBER' })).statusCode).toBe(200);
  });
});

describe('an owner that a group hides', () => {
  it('is not told by what a copy is refused for', async () => {
    const group = await centre.centre.storage.stores.groups.create(crypto.randomUUID(), house, {
      name: 'Hiding',
      hidesMembers: true,
      organisations: [house, guest],
    });
    const scenario = await given({ tlp: 'AMBER', groups: [group.id] });
    expect((await taker.ask({ url: `/api/v1/scenarios/${scenario}` })).json()).toMatchObject({ owner: null });
    const refusals = [];
    for (const owner of [house, third]) {
      const response = await post(taker, `scenarios/${scenario}/duplicate`, { owner });
      refusals.push([response.statusCode, response.json<{ detail: string }>().detail]);
    }
    expect(refusals[0]).toEqual(refusals[1]);
  });
});
