import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStores, type TestStores } from '../../../../test/open-test-stores.ts';

let test: TestStores;
beforeAll(async () => {
  test = await openTestStores();
});
afterAll(() => test.close());

const ANSWER = { requestHash: 'h', status: 201, body: '{"name":"한 %"}', headers: { location: '/x' } };

it('an answer comes back to who asks again with the same key, and to nobody else', async () => {
  await test.storage.write(async ({ idempotency }) => {
    expect(await idempotency.take('ann', 'k', 'h')).toBeNull();
    await idempotency.keep('ann', 'k', ANSWER);
  });
  await test.storage.write(async ({ idempotency }) => {
    expect(await idempotency.take('ann', 'k', 'h')).toEqual(ANSWER);
    expect(await idempotency.take('bob', 'k', 'h')).toBeNull();
    expect(await idempotency.take('ann', 'K', 'h')).toBeNull();
    expect(await idempotency.take('ann\nk', '', 'h')).toBeNull();
  });
});

it('of many who ask at once with one key, one makes it', async () => {
  let made = 0;
  const answers = await Promise.all(
    Array.from({ length: 5 }, () =>
      test.storage.write(async ({ idempotency }) => {
        const before = await idempotency.take('ann', 'at once', 'h');
        if (before !== null) return before.body;
        made++;
        const body = `made ${made}`;
        await idempotency.keep('ann', 'at once', { ...ANSWER, body });
        return body;
      }),
    ),
  );
  expect(made).toBe(1);
  expect(new Set(answers)).toEqual(new Set(['made 1']));
});

it('a make that failed leaves its key free', async () => {
  await expect(
    test.storage.write(async ({ idempotency }) => {
      await idempotency.take('ann', 'failed', 'h');
      await idempotency.keep('ann', 'failed', ANSWER);
      throw new Error('afterwards');
    }),
  ).rejects.toThrow('afterwards');
  expect(await test.storage.write(({ idempotency }) => idempotency.take('ann', 'failed', 'h'))).toBeNull();
});

it('answers are let go of once they are old, and not before', async () => {
  for (const key of ['old', 'young'])
    await test.storage.write(({ idempotency }) => idempotency.take('ann', key, 'h'));
  await test.database.pool.query(
    `update spillway.idempotency set created_at = now() - interval '25 hours' where key = 'old'`,
  );
  await test.stores.idempotency.forget(24);
  const { rows } = await test.database.pool.query(
    `select key from spillway.idempotency where key in ('old', 'young')`,
  );
  expect(rows).toEqual([{ key: 'young' }]);
});
