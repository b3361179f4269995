import { expect, test } from 'vitest';
import { openLog } from './open-log.ts';

const logged = (forPeople: boolean, write: (log: ReturnType<typeof openLog>) => void): string => {
  let text = '';
  write(openLog('debug', { forPeople, write: (line) => void (text += line) }));
  return text;
};

test.each([false, true])('what is secret is withheld, wherever it stands (for people: %s)', (forPeople) => {
  const secrets = {
    cookie: 's3cret-1',
    authorization: 's3cret-2',
    'set-cookie': 's3cret-3',
    password: 's3cret-4',
    token: 's3cret-5',
  };
  const text = logged(forPeople, (log) => {
    log.info(secrets, 'at the top');
    log.info({ headers: secrets, req: { headers: secrets }, body: secrets, anything: secrets }, 'below');
    log.child({ password: 's3cret-6' }).info('of a child');
  });
  expect(text).toContain('[withheld]');
  expect(text).not.toContain('s3cret');
});

test('of an error stand its kind, words, code and place, and nothing that hangs on it', () => {
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(ada@example.test)',
  });
  const error = Object.assign(new Error('could not be stored', { cause }), { request: { body: 'private' } });
  const text = logged(false, (log) => log.error({ err: error }, 'failed'));
  expect(JSON.parse(text)).toMatchObject({
    msg: 'failed',
    err: {
      type: 'Error',
      message: 'could not be stored',
      cause: { message: 'duplicate key', code: '23505' },
    },
  });
  expect(text).not.toContain('ada@example.test');
  expect(text).not.toContain('private');
});

test('people read lines, programs JSON', () => {
  expect(logged(true, (log) => log.warn({ tries: 3 }, 'cut'))).toMatch(
    /^\[\d\d:\d\d:\d\d\] WARN: cut\n\s+tries: 3\n$/,
  );
  expect(JSON.parse(logged(false, (log) => log.warn('cut')))).toMatchObject({ level: 40, msg: 'cut' });
});
