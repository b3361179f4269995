import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FROM_PAGE, openTestCentre, type TestCentre, type TestPerson } from '../open-test-centre.ts';
import { readAnswer, sendRaw } from '../fuzz/send-raw.ts';

const SHORT =
  'spillway: scenario/1\ntitle: T\neconomy: kor-2014\nshocks:\n  - { kind: outage, industry: C29, days: 1 }\n';
/** As long a document as is taken: some seconds of reading. */
const LONG = SHORT.replace(
  '\n  - ',
  `\n  - ${'{ kind: outage, industry: C29, days: 1 }\n  - '.repeat(5_000)}`,
);
const LABEL = { tlp: 'AMBER' } as const;

let open: TestCentre;
let house: string;
let ann: TestPerson;
let port: number;
beforeAll(async () => {
  open = await openTestCentre();
  house = await open.organisation('House');
  ann = await open.person('Ann', { [house]: ['analyst', 'administrator'] });
  await open.app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = open.app.server.address() as AddressInfo);
});
afterAll(() => open.close());

const create = (document: string) =>
  ann.ask({ method: 'POST', url: '/api/v1/scenarios', payload: { document, owner: house, label: LABEL } });

async function raw(text: string | Buffer, half = false) {
  const outcome = await sendRaw(port, { pieces: [Buffer.from(text as string)], half }, 20_000);
  if (outcome.kind !== 'answered') throw new Error(`the connection was ${outcome.kind}`);
  const { status, headers, body } = outcome.answer;
  return { status, type: headers.get('content-type'), body: body.toString(), headers };
}

describe('documents', () => {
  it('that have no end are refused', async () => {
    const answer = await create('title: &a\n  b: *a\n');
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'scenarios/invalid',
      findings: [{ code: 'scenarios/not-yaml', path: 'scenario:2:6' }],
    });
  });

  it.each([
    ['NUL in an escape of YAML', SHORT.replace('title: T', 'title: "a\\0b"'), 422],
    ['half a pair in an escape of YAML', SHORT.replace('title: T', 'title: "a\\uD800b"'), 422],
    ['NUL', `# \0\n${SHORT}`, 400],
    ['half a pair', `# \udc00\n${SHORT}`, 400],
  ])('with %s are refused, for they could not be kept', async (_, document, status) => {
    const answer = await create(document);
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain('cannot be kept');
  });

  it('with characters of every plane are kept as they are', async () => {
    const document = `# 👩‍👩‍👧 \u{10ffff} \uffff\n${SHORT.replace('title: T', 'title: "한국 \\U0001F600"')}`;
    const made = await create(document);
    expect(made.statusCode, made.body).toBe(201);
    const { id, title } = made.json<{ id: string; title: { en: string } }>();
    expect(title.en).toBe('한국 😀');
    expect((await ann.ask({ url: `/api/v1/scenarios/${id}/document` })).body).toBe(document);
  });

  it('are not read for those who may not keep them', async () => {
    const payload = { document: `title: &a\n  b: *a\n`, owner: house, label: LABEL };
    expect((await open.ask({ method: 'POST', url: '/api/v1/scenarios', payload })).statusCode).toBe(401);
    const stranger = await open.person('Stranger', {});
    expect((await stranger.ask({ method: 'POST', url: '/api/v1/scenarios', payload })).statusCode).toBe(403);
    const { id } = (await create(SHORT)).json<{ id: string }>();
    const change = { method: 'PUT', url: `/api/v1/scenarios/${id}`, headers: { 'if-match': '*' } } as const;
    const document = { document: payload.document };
    expect((await stranger.ask({ ...change, payload: document })).statusCode).toBe(404);
    expect((await ann.ask({ ...change, payload: document })).statusCode).toBe(422);
  });

  it('of the greatest length are read while everyone else is answered', async () => {
    expect(LONG.length).toBeGreaterThan(200_000);
    const state = { answered: false };
    const slow = create(LONG).finally(() => {
      state.answered = true;
    });
    let meanwhile = 0;
    let longest = 0;
    while (!state.answered) {
      const began = performance.now();
      expect((await open.ask({ url: '/healthz' })).statusCode).toBe(200);
      longest = Math.max(longest, performance.now() - began);
      meanwhile++;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect((await slow).statusCode, (await slow).body.slice(0, 200)).toBe(201);
    // Read by the thread that answers, it would let through none or two.
    expect(meanwhile).toBeGreaterThan(20);
    expect(longest).toBeLessThan(1500);
  });

  it('that are longer are refused unread', async () => {
    const answer = await create(`# ${'x'.repeat(250_000)}\n${SHORT}`);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'request/invalid' });
  });
});

describe('requests that are none', () => {
  const GOOD = 'GET /healthz HTTP/1.1\r\nhost: x\r\n';

  it.each([
    ['nonsense', 'nonsense\r\n\r\n', 400],
    ['an unknown method', 'FROB / HTTP/1.1\r\nhost: x\r\n\r\n', 400],
    [
      'two lengths',
      `POST /api/v1/scenarios HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab`,
      400,
    ],
    [
      'a length and chunks',
      `POST /api/v1/scenarios HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    [
      'chunks by a name that only looks like it',
      `POST /api/v1/scenarios HTTP/1.1\r\nhost: x\r\ntransfer-encoding: xchunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ['a bare line feed in a header', `${GOOD}a: b\nc: d\r\n\r\n`, 400],
    ['a space before the colon', `${GOOD}content-length : 3\r\n\r\n`, 400],
    ['a header that goes on', `${GOOD}a: b\r\n c: d\r\n\r\n`, 400],
    ['NUL in a header', `${GOOD}a: b\0c\r\n\r\n`, 400],
    ['headers without end', `${GOOD}a: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    ['an expectation nobody has', `${GOOD}expect: miracles\r\n\r\n`, 417],
    ['a broken escape in the address', 'GET /%zz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 400],
    [
      'an address that is too long',
      `GET /api/v1/scenarios/${'a'.repeat(400)} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
      414,
    ],
  ])('%s are answered with a problem', async (_, text, status) => {
    const answer = await raw(text);
    expect(answer.status, answer.body).toBe(status);
    expect(answer.type).toMatch(/^application\/problem\+json/);
    expect(JSON.parse(answer.body)).toMatchObject({ status, code: expect.stringMatching(/^request\//) });
  });

  it('without a host are refused before they are looked at', async () => {
    expect((await raw('GET /healthz HTTP/1.1\r\n\r\n')).status).toBe(400);
  });

  it('do not let a second request be smuggled in behind them', async () => {
    const smuggled = 'GET /api/v1/me HTTP/1.1\r\nhost: x\r\n\r\n';
    const body = `0\r\n\r\n${smuggled}`;
    for (const headers of [
      `content-length: ${body.length}\r\ntransfer-encoding: chunked`,
      `transfer-encoding: chunked\r\ntransfer-encoding: identity`,
      `transfer-encoding: chunked, identity`,
      `transfer-encoding:\u000bchunked`,
    ]) {
      const outcome = await sendRaw(
        port,
        { pieces: [Buffer.from(`POST /healthz HTTP/1.1\r\nhost: x\r\n${headers}\r\n\r\n${body}`)] },
        20_000,
      );
      if (outcome.kind !== 'answered') throw new Error(`${headers}: ${outcome.kind}`);
      expect(outcome.answer.status, headers).toBe(400);
      expect(readAnswer(outcome.rest, true), headers).toBeNull();
    }
  });

  it('are each answered where several come at once', async () => {
    const outcome = await sendRaw(
      port,
      {
        pieces: [
          Buffer.from(`${GOOD}\r\nGET /absent HTTP/1.1\r\nhost: x\r\n\r\n${GOOD}connection: close\r\n\r\n`),
        ],
      },
      20_000,
    );
    if (outcome.kind !== 'answered') throw new Error(outcome.kind);
    expect(outcome.answer.status).toBe(200);
  });
});

describe('bodies that are not what they say', () => {
  const post = (headers: string, body: Buffer | string) => {
    const bytes = Buffer.from(body as string);
    const more = `cookie: ${ann.cookie}\r\nx-spillway-csrf: ${FROM_PAGE['x-spillway-csrf']}`;
    const head = `POST /api/v1/economies?check=true HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${more}\r\n${headers}\r\ncontent-length: ${bytes.length}\r\n\r\n`;
    return raw(Buffer.concat([Buffer.from(head), bytes]));
  };
  const FORM = 'content-type: multipart/form-data; boundary=b';

  it.each([
    ['no form', FORM, 'nothing of a form', 422],
    [
      'a form that breaks off',
      FORM,
      '--b\r\ncontent-disposition: form-data; name="f"; filename="a"\r\n\r\nx',
      422,
    ],
    [
      'a form without files',
      FORM,
      '--b\r\ncontent-disposition: form-data; name="f"\r\n\r\nx\r\n--b--\r\n',
      422,
    ],
    [
      'a packed form that is none',
      `${FORM}\r\ncontent-encoding: gzip`,
      Buffer.from([31, 139, 8, 0, 1, 2, 3]),
      422,
    ],
    ['a form without its boundary', 'content-type: multipart/form-data', 'x', 422],
    [
      'a form of too many parts',
      FORM,
      `${'--b\r\ncontent-disposition: form-data; name="f"; filename="a"\r\n\r\nx\r\n'.repeat(60)}--b--\r\n`,
      413,
    ],
    ['JSON that is none', 'content-type: application/json', '{"a":', 400],
    ['text', 'content-type: text/plain', 'x', 415],
  ])('%s is refused', async (_, headers, body, status) => {
    const answer = await post(headers, body);
    expect(answer.status, answer.body).toBe(status);
    expect(answer.type).toMatch(/^application\/problem\+json/);
  });
});

it('accounts are asked nothing that the database could not read', async () => {
  for (const payload of [
    { email: 'a\0b', password: 'x' },
    { email: 'a@b.example', password: '\ud800' },
  ]) {
    const headers = { origin: open.origin, 'content-type': 'application/json' };
    const answer = await open.ask({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers,
      payload: JSON.stringify(payload),
    });
    expect(answer.statusCode, answer.body).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'shared/invalid-argument' });
  }
});

describe('built pages', () => {
  it('are served, and nothing beside their folder', async () => {
    const around = await mkdtemp(join(tmpdir(), 'spillway-pages-'));
    const pages = join(around, 'pages');
    await mkdir(join(pages, 'assets'), { recursive: true });
    await writeFile(join(pages, 'index.html'), '<!doctype html><p>the page');
    await writeFile(join(pages, 'assets', 'a.js'), 'the file');
    await writeFile(join(around, 'secret.txt'), 'the secret');
    const served = await openTestCentre({ pages });
    try {
      await served.app.listen({ port: 0, host: '127.0.0.1' });
      const { port: own } = served.app.server.address() as AddressInfo;
      const get = async (path: string): Promise<string> => {
        const head = `GET ${path} HTTP/1.1\r\nhost: x\r\naccept: text/html\r\nconnection: close\r\n\r\n`;
        const outcome = await sendRaw(own, { pieces: [Buffer.from(head)] }, 20_000);
        if (outcome.kind !== 'answered') throw new Error(`${path}: ${outcome.kind}`);
        expect(outcome.answer.status, path).toBeLessThan(500);
        return outcome.answer.body.toString();
      };
      expect(await get('/assets/a.js')).toBe('the file');
      expect(await get('/scenarios')).toContain('the page');
      for (const up of [
        '..',
        '%2e%2e',
        '..%2f..',
        '%2e%2e%2f',
        '..%5c',
        '..;',
        '.%2e',
        '%c0%ae%c0%ae',
        '....//',
        '..%00',
        '..%252f',
      ])
        for (const path of [
          `/${up}/secret.txt`,
          `/assets/${up}/${up}/secret.txt`,
          `//${up}/secret.txt`,
          `/assets${up}/secret.txt`,
        ])
          expect(await get(path), path).not.toContain('the secret');
      for (const path of [
        join(around, 'secret.txt'),
        `/%2f${around}/secret.txt`,
        '/.env',
        '/assets/',
        '/assets',
        '/%00',
        '/a.js%00.html',
      ])
        expect(await get(path), path).not.toContain('the secret');
    } finally {
      await served.close();
      await rm(around, { recursive: true });
    }
  });
});

describe('event streams', () => {
  const ask = `GET /api/v1/events HTTP/1.1\r\nhost: x\r\ncookie: `;

  it('are opened so often and no more, and again when others have gone', async () => {
    const opened = (): Promise<{ status: number; close: () => Promise<void> }> =>
      new Promise((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(`${ask}${ann.cookie}\r\n\r\n`));
        socket.on('error', reject);
        socket.once('data', (bytes) =>
          resolve({
            status: Number(bytes.toString().split(' ')[1]),
            close: () =>
              new Promise((done) => {
                socket.once('close', () => done());
                socket.destroy();
              }),
          }),
        );
      });
    const streams = await Promise.all(Array.from({ length: 100 }, opened));
    expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]));
    const refused = await opened();
    expect(refused.status).toBe(429);
    expect((await ann.ask({ url: '/api/v1/me' })).statusCode).toBe(200);
    await Promise.all(streams.map(({ close }) => close()));
    // The program learns of the closing a moment later.
    let again = await opened();
    while (again.status === 429) again = await opened();
    expect(again.status).toBe(200);
    await Promise.all([refused.close(), again.close()]);
  });

  it('are not left open for one who wants the head alone', async () => {
    const answer = await sendRaw(
      port,
      { pieces: [Buffer.from(`HEAD${ask.slice(3)}${ann.cookie}\r\n\r\n`)] },
      20_000,
      true,
    );
    expect(answer).toMatchObject({ kind: 'answered', answer: { status: 404 } });
  });
});

it('answers others while a hundred connections send nothing, or half of something', async () => {
  const idle = Array.from({ length: 100 }, (_, k) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      k % 2 === 0 ? 'GET / HT' : 'POST /api/v1/scenarios HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{',
    );
    return socket;
  });
  for (let k = 0; k < 20; k++)
    expect((await raw('GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')).status).toBe(200);
  for (const socket of idle) socket.destroy();
});
