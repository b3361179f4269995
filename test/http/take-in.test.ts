import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCentre, type TestCentre, type TestPerson } from '../open-test-centre.ts';

let centre: TestCentre;
let administrator: TestPerson;
beforeAll(async () => {
  centre = await openTestCentre();
  administrator = await centre.person('Ada', { [await centre.host()]: ['administrator'] });
});
afterAll(() => centre.close());

it('takes an organisation in, invites its people, and hands it over', async () => {
  const made = await administrator.ask({
    method: 'POST',
    url: '/api/v1/organisations',
    payload: { name: 'Works', industry: 'C29', country: 'KR' },
  });
  expect(made.statusCode).toBe(201);
  const { id }: { id: string } = made.json();
  const at = `/api/v1/organisations/${id}`;
  const leave = () => administrator.ask({ method: 'DELETE', url: `${at}/members/${administrator.id}` });
  expect((await leave()).statusCode).toBe(403);

  const invited = await administrator.ask({
    method: 'POST',
    url: `${at}/invitations`,
    payload: { email: 'ben@example.test', roles: ['administrator'] },
  });
  expect(invited.statusCode).toBe(201);
  const { link }: { link: string } = invited.json();
  const accepted = await centre.ask({
    method: 'POST',
    url: `/api/v1/invitations/${link.split('/').at(-1)}`,
    payload: { name: 'Ben', password: 'a long enough password' },
  });
  expect(accepted.statusCode).toBe(201);

  expect((await leave()).statusCode).toBe(204);
  expect((await administrator.ask({ method: 'GET', url: `${at}/members` })).statusCode).toBe(404);
});
