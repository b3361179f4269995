import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStores, type TestStores } from '../../../../test/open-test-stores.ts';

let test: TestStores;
beforeAll(async () => {
  test = await openTestStores();
});
afterAll(() => test.close());

it('a setting is what was set last, and each set makes the next version', async () => {
  const { settings } = test.stores;
  expect(await settings.get('a')).toBeNull();
  expect(await settings.hold('a')).toBeNull();
  await settings.set('a', { name: '센터', list: [1, null] });
  expect(await settings.get('a')).toEqual({ value: { name: '센터', list: [1, null] }, version: 1 });
  await settings.set('a', 'text');
  await settings.set('b', null);
  expect(await settings.get('a')).toEqual({ value: 'text', version: 2 });
  expect(await settings.get('b')).toEqual({ value: null, version: 1 });
});

it('is changed by one after the other while it is held', async () => {
  await test.stores.settings.set('count', 0);
  await Promise.all(
    Array.from({ length: 8 }, () =>
      test.storage.write(async ({ settings }) => {
        const kept = (await settings.hold('count'))!;
        await settings.set('count', Number(kept.value) + 1);
      }),
    ),
  );
  expect(await test.stores.settings.get('count')).toEqual({ value: 8, version: 9 });
});

it('a piece of work is done by one program at a time, and by others only once that has ended', async () => {
  let within = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 5 }, () =>
      test.storage.write(async ({ settings }) => {
        await settings.alone('work');
        most = Math.max(most, ++within);
        await settings.get('count');
        within--;
      }),
    ),
  );
  expect(most).toBe(1);
});
