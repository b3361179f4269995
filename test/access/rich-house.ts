import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { makeKey, openTestCentre, type TestCentre, type TestPerson } from '../open-test-centre.ts';
import { DOCUMENT, LARGE_DOCUMENT } from './cast.ts';

/** A word that stands in every text of the house that is nobody else's business. */
export const SECRET = 'Zwetschgenknoedel';

/** Ids of what the house has, by the name that addresses give them. */
interface HouseIds {
  readonly organisation: string;
  readonly scenarios: readonly string[];
  readonly economies: readonly string[];
  readonly estimates: readonly string[];
  readonly groups: readonly string[];
  readonly invitation: string;
  readonly invitationToken: string;
  readonly hold: string;
  readonly job: string;
  readonly persons: readonly string[];
}

export interface RichHouse extends TestCentre {
  readonly administrator: TestPerson;
  readonly ids: HouseIds;
  /** What no stranger may ever be sent. */
  readonly secrets: readonly string[];
  /** The stranger's own organisation. */
  readonly elsewhere: string;
  readonly stranger: TestPerson;
  readonly strangerKey: string;
}

const answered = (response: LightMyRequestResponse): { id: string; link: string; job: string } => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body.slice(0, 500)}`);
  return response.json();
};

/** Two organisations that have everything one can have, by the way of requests, and a third that has nothing of it. */
export async function openRichHouse(): Promise<RichHouse> {
  const centre = await openTestCentre({ jobs: 0 });
  const house = await centre.organisation('House');
  const ally = await centre.organisation('Ally');
  const elsewhere = await centre.organisation('Elsewhere');
  const administrator = await centre.person(`Ada ${SECRET}`, { [house]: ['administrator'] });
  const handler = await centre.person(`Hal ${SECRET}`, { [house]: ['handler'] });
  const friend = await centre.person(`Fay ${SECRET}`, { [ally]: ['administrator'] });
  const stranger = await centre.person('Sue Stranger', { [elsewhere]: ['administrator'] });
  const strangerKey = await makeKey(stranger, centre.origin, ['read', 'write', 'share', 'administer']);
  const houseKey = await makeKey(administrator, centre.origin, ['read']);

  const post = async (person: TestPerson, url: string, payload: object, more: Partial<InjectOptions> = {}) =>
    answered(await person.ask({ method: 'POST', url: `/api/v1${url}`, payload, ...more }));
  const group = async (hidesMembers: boolean) =>
    (
      await post(administrator, '/groups', {
        owner: house,
        name: SECRET,
        hidesMembers,
        organisations: [house, ally],
      })
    ).id;
  const groups = [await group(false), await group(true)];
  const labels = [
    { tlp: 'RED' },
    { tlp: 'RED', persons: [friend.id] },
    { tlp: 'AMBER+STRICT' },
    { tlp: 'AMBER', organisations: [ally] },
    { tlp: 'GREEN', groups: [groups[1]] },
  ];
  const document = DOCUMENT.replace('Nine days', SECRET);
  const scenarios: string[] = [];
  const estimates: string[] = [];
  const economies: string[] = [];
  const { stores } = centre.centre.storage;
  const shipped = await stores.records.list({ kind: 'economy', viewer: { kind: 'nobody' }, limit: 1 });
  const table = (await stores.records.attachment(shipped.records[0].id, 'table'))!;
  for (const [k, label] of labels.entries()) {
    const { id } = await post(
      administrator,
      '/scenarios',
      { document, owner: house, label },
      { headers: { 'idempotency-key': `house-${k}` } },
    );
    scenarios.push(id);
    await administrator.ask({
      method: 'PUT',
      url: `/api/v1/scenarios/${id}`,
      headers: { 'if-match': '*' },
      payload: { document: `${document}# ${SECRET}\n` },
    });
    estimates.push((await post(administrator, '/estimates', { scenario: { id }, owner: house, label })).id);
    const economy = crypto.randomUUID();
    economies.push(economy);
    await stores.records.create({
      id: economy,
      kind: 'economy',
      owner: house,
      author: administrator.id,
      label: { persons: [], organisations: [], groups: [], ...label } as never,
      title: { en: SECRET, ko: SECRET },
      shipped: false,
      facts: { ...shipped.records[0].facts, table: `table-${SECRET}` },
      content: {},
      salt: 'salt',
      contentHash: 'hash',
    });
    await stores.records.attach(economy, 'table', table.mediaType, table.bytes);
  }
  const invitation = await post(administrator, `/organisations/${house}/invitations`, {
    email: 'guest-of-house@example.test',
    roles: ['viewer'],
  });
  const hold = await post(administrator, `/organisations/${house}/holds`, {
    record: scenarios[0],
    reason: SECRET,
  });
  const job = await post(administrator, '/estimates', {
    scenario: { document: LARGE_DOCUMENT },
    owner: house,
    label: { tlp: 'AMBER' },
  });
  await post(administrator, `/organisations/${house}/members/${handler.id}/reset-link`, {});
  await centre.settled();
  const ids: HouseIds = {
    organisation: house,
    scenarios,
    economies,
    estimates,
    groups,
    invitation: invitation.id,
    invitationToken: invitation.link.split('/').at(-1)!,
    hold: hold.id,
    job: job.job,
    persons: [administrator.id, handler.id, friend.id],
  };
  return {
    ...centre,
    administrator,
    ids,
    elsewhere,
    stranger,
    strangerKey,
    secrets: [
      SECRET,
      ...scenarios,
      ...economies,
      ...estimates,
      ...groups,
      ids.invitation,
      ids.invitationToken,
      ids.hold,
      ids.job,
      ...ids.persons,
      administrator.email,
      handler.email,
      friend.email,
      'guest-of-house',
      houseKey,
    ],
  };
}
