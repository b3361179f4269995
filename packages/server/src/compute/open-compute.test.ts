import { SpillwayError } from '@spillway/core/shared';
import { afterEach, expect, it } from 'vitest';
import { type Compute, openCompute } from './open-compute.ts';

let compute: Compute | null = null;
afterEach(async () => {
  await compute?.close();
  compute = null;
});
const open = (size: number, milliseconds: number): Compute => (compute = openCompute(size, milliseconds));

const short =
  'spillway: scenario/1\ntitle: T\neconomy: kor-2014\nshocks:\n  - { kind: outage, industry: C29, days: 1 }\n';
/** Takes some seconds to read. */
const long = short.replace(/shocks:[^]*/, `shocks: [${'{},'.repeat(320_000)}]\n`);
const codeOf = (error: unknown): unknown => (error instanceof SpillwayError ? error.code : error);

it('ends what takes too long, and goes on with the next', async () => {
  const threads = open(1, 1500);
  await expect(threads.run('parse', { document: long })).rejects.toMatchObject({ code: 'server/too-long' });
  // A new thread has to start first, for which a busy machine may need longer than a task may take: then once more.
  for (let tries = 0; ; tries++) {
    const next = await threads.run('parse', { document: short }).catch(codeOf);
    if (next === 'server/too-long' && tries < 10) continue;
    expect(next).toMatchObject({ title: 'T' });
    break;
  }
});

it('gives back what a thread throws, with its code', async () => {
  const threads = open(1, 60_000);
  await expect(threads.run('parse', { document: 'title: x' })).rejects.toMatchObject({
    code: 'scenarios/invalid',
  });
  await expect(
    threads.run('render', { assessment: new Uint8Array(3), as: 'csv', language: 'en' }),
  ).rejects.toThrow();
});

it('lets one for whom nothing runs go before the many of another', async () => {
  const threads = open(2, 60_000);
  const ends: string[] = [];
  const ask = (owner: string, document: string) =>
    threads
      .run('parse', { document }, undefined, owner)
      .catch(codeOf)
      .then(() => ends.push(owner));
  // Both threads are taken, by one each; then many of one wait before one of the other.
  const all = [ask('many', long), ask('other', short)];
  for (let k = 0; k < 6; k++) all.push(ask('many', short));
  all.push(ask('other', short));
  await Promise.all(all);
  expect(ends.indexOf('other')).toBe(0);
  // The second of the other ends as the first thread that is free takes it, before all but one of the many.
  expect(ends.lastIndexOf('other')).toBeLessThanOrEqual(2);
});

it('lets go at once of what nobody waits for any more, running or waiting', async () => {
  const threads = open(1, 60_000);
  await threads.run('parse', { document: short });
  const running = new AbortController();
  const waiting = new AbortController();
  const first = threads.run('parse', { document: long }, running.signal, 'a').catch(codeOf);
  const second = threads.run('parse', { document: long }, waiting.signal, 'a').catch(codeOf);
  const third = threads.run('parse', { document: short }, undefined, 'a');
  waiting.abort();
  expect(await second).toBe('shared/cancelled');
  running.abort();
  expect(await first).toBe('shared/cancelled');
  expect(await third).toMatchObject({ title: 'T' });
  await expect(threads.run('parse', { document: short }, AbortSignal.abort(), 'a')).rejects.toMatchObject({
    code: 'shared/cancelled',
  });
});

it('says that it is busy to one who has waited as long as a task may take', async () => {
  const threads = open(1, 1000);
  const hanging = [1, 2, 3].map(() => threads.run('parse', { document: long }, undefined, 'a').catch(codeOf));
  const told = await threads
    .run('parse', { document: long }, undefined, 'a')
    .catch((error: Error) => error.message);
  expect(told).toMatch(/too much is being computed/);
  await Promise.all(hanging);
});
