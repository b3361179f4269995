import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { decodeTable } from '@spillway/core/economy';
import { assess, parseScenario } from '@spillway/core/scenarios';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LARGE_SCENARIO } from '../large-scenario.ts';
import { openTestCentre, type TestCentre, type TestPerson } from '../open-test-centre.ts';

let centre: TestCentre;
let host: string;
let analyst: TestPerson;
let stranger: TestPerson;
beforeAll(async () => {
  centre = await openTestCentre();
  host = await centre.host();
  analyst = await centre.person('Ana', { [host]: ['analyst'] });
  stranger = await centre.person('Stran', { [await centre.organisation('Elsewhere')]: ['administrator'] });
});
afterAll(() => centre.close());

const job = async (person: TestPerson, id: string) =>
  person.ask({ method: 'GET', url: `/api/v1/jobs/${id}` });

async function untilEnded(id: string): Promise<{ state: string; estimates: string[]; error: unknown }> {
  for (;;) {
    const told: { state: string; estimates: string[]; error: unknown } = (await job(analyst, id)).json();
    if (!['waiting', 'running'].includes(told.state)) return told;
    await new Promise((wake) => void setTimeout(wake, 50));
  }
}

it('makes a job of a large estimate, keeps its answer once, to the bit that of an undivided run', async () => {
  const ask = () =>
    analyst.ask({
      method: 'POST',
      url: '/api/v1/estimates',
      headers: { 'idempotency-key': 'one' },
      payload: { scenario: { document: LARGE_SCENARIO }, owner: host, label: { tlp: 'AMBER' } },
    });
  const submitted = await ask();
  expect(submitted.statusCode).toBe(202);
  const { job: id }: { job: string } = submitted.json();
  expect((await ask()).json()).toEqual({ job: id });
  expect((await job(stranger, id)).statusCode).toBe(404);
  const ended = await untilEnded(id);
  expect(ended).toMatchObject({ state: 'done', error: null });
  const answer = await analyst.ask({
    method: 'GET',
    url: `/api/v1/estimates/${ended.estimates[0]}/assessment`,
    headers: { 'accept-encoding': 'gzip' },
  });
  expect(answer.statusCode).toBe(200);
  const { scenario } = parseScenario(LARGE_SCENARIO, 'scenario');
  const table = decodeTable(
    await readFile(new URL('../../data/economies/kor-2014.spillway-table', import.meta.url)),
  );
  expect(JSON.parse(gunzipSync(answer.rawPayload).toString())).toEqual(
    JSON.parse(JSON.stringify(await assess(scenario!, table))),
  );
  const listed: { items: unknown[] } = (
    await analyst.ask({ method: 'GET', url: '/api/v1/estimates?shipped=false' })
  ).json();
  expect(listed.items).toHaveLength(1);
  await centre.settled();
});

it('gives no estimate to someone who lost the right while it was computed', async () => {
  const leaving = await centre.person('Lea', { [host]: ['analyst'] });
  const submitted = await leaving.ask({
    method: 'POST',
    url: '/api/v1/estimates',
    payload: {
      scenario: { document: LARGE_SCENARIO.replace('seed: 7', 'seed: 8') },
      owner: host,
      label: { tlp: 'AMBER' },
    },
  });
  const { job: id }: { job: string } = submitted.json();
  await centre.centre.storage.stores.organisations.setRoles(host, leaving.id, []);
  const ended = await untilEnded(id);
  expect(ended).toMatchObject({ state: 'failed', error: { code: 'access/refused' } });
  const estimate = await analyst.ask({ method: 'GET', url: `/api/v1/estimates/${ended.estimates[0]}` });
  expect(estimate.statusCode).toBe(404);
});

it('estimates many scenarios in one economy, each as if alone', async () => {
  const { items }: { items: { id: string; facts: { name: string } }[] } = (
    await analyst.ask({ method: 'GET', url: '/api/v1/scenarios?shipped=true&limit=200' })
  ).json();
  const wanted = items.filter(({ facts }) =>
    ['port-terminal', 'hospital', 'payment-network'].includes(facts.name),
  );
  expect(wanted).toHaveLength(3);
  const submitted = await analyst.ask({
    method: 'POST',
    url: '/api/v1/estimates/batch',
    payload: {
      scenarios: wanted.map(({ id }) => id),
      economy: 'kor-2014',
      models: ['leontief', 'pinned'],
      owner: host,
      label: { tlp: 'AMBER' },
    },
  });
  expect(submitted.statusCode).toBe(202);
  const { job: id }: { job: string } = submitted.json();
  const { state, estimates } = await untilEnded(id);
  expect(state).toBe('done');
  expect(estimates).toHaveLength(3);
  for (const [k, estimate] of estimates.entries()) {
    const alone = await analyst.ask({
      method: 'POST',
      url: '/api/v1/estimates',
      payload: {
        scenario: { id: wanted[k].id },
        economy: 'kor-2014',
        models: ['leontief', 'pinned'],
        owner: host,
        label: { tlp: 'AMBER' },
      },
    });
    expect(alone.statusCode).toBe(201);
    const of = async (each: string) =>
      (await analyst.ask({ method: 'GET', url: `/api/v1/estimates/${each}/assessment` })).body;
    const { id: own }: { id: string } = alone.json();
    expect(await of(estimate)).toBe(await of(own));
  }
});
