import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetPreviousKeys, KEY_NAMES, openKeys, rotateKey } from './index.ts';

let home: string;
let folder: string;
const inFiles = () => ({ folder, env: {} });

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'spillway-keys-'));
  folder = join(home, 'keys');
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe('files of keys', () => {
  test('are made once, for their owner alone, with 32 random bytes each', async () => {
    const first = await openKeys(inFiles());
    expect((await readdir(folder)).sort()).toEqual(KEY_NAMES.map((name) => `${name}.key`).sort());
    for (const name of KEY_NAMES) expect((await stat(join(folder, `${name}.key`))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(Buffer.from(first.session.current, 'base64url')).toHaveLength(32);
    expect(first.webhook.current).not.toBe(first.session.current);
    const second = await openKeys(inFiles());
    expect(second.session).toEqual(first.session);
    expect(second.signing.current.id).toBe(first.signing.current.id);
  });

  test('are the same for two servers that start at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => openKeys(inFiles())));
    expect(new Set(all.map(({ session }) => session.current)).size).toBe(1);
    expect(new Set(all.map(({ signing }) => signing.current.id)).size).toBe(1);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('are refused when others may read them', async () => {
    await openKeys(inFiles());
    await chmod(join(folder, 'session.key'), 0o644);
    await expect(openKeys(inFiles())).rejects.toMatchObject({
      code: 'keys/unusable',
      message: expect.stringContaining('found 0644') as unknown,
    });
  });

  test('are refused without telling what is in them', async () => {
    await openKeys(inFiles());
    const mine = 'short-secret';
    await writeFile(join(folder, 'webhook.key'), mine);
    const told = await openKeys(inFiles()).then(
      () => 'nothing',
      (error: Error) => `${JSON.stringify(error)} ${error.stack}`,
    );
    expect(told).toContain('found 12');
    expect(told).toContain('keys/unusable');
    expect(told).not.toContain(mine);
  });
});

describe('rotation', () => {
  test.each(KEY_NAMES)('of the %s key keeps the old one behind the new one', async (name) => {
    const before = await openKeys(inFiles());
    await rotateKey(inFiles(), name);
    await rotateKey(inFiles(), name);
    const after = await openKeys(inFiles());
    const plain = (ring: { current: unknown; previous: readonly unknown[] }) =>
      [ring.current, ...ring.previous].map((key) =>
        typeof key === 'string' ? key : (key as { id: string }).id,
      );
    expect(plain(after[name])).toHaveLength(3);
    expect(new Set(plain(after[name])).size).toBe(3);
    expect(plain(after[name])[2]).toBe(plain(before[name])[0]);
    expect((await stat(join(folder, `${name}.key`))).mode & 0o777).toBe(0o600);
    expect(await forgetPreviousKeys(inFiles(), name)).toBe(2);
    expect(plain((await openKeys(inFiles()))[name])).toEqual([plain(after[name])[0]]);
  });

  test('is for whoever keeps them in the environment to do there', async () => {
    const place = { folder, env: { SPILLWAY_SESSION_KEY: 'a'.repeat(40) } };
    await expect(rotateKey(place, 'session')).rejects.toThrow(/SPILLWAY_SESSION_KEY_PREVIOUS/);
  });
});

describe('keys of the environment', () => {
  test('come before files and make none', async () => {
    const signing = generateKeyPairSync('ed25519').privateKey;
    const keys = await openKeys({
      folder,
      env: {
        SPILLWAY_SESSION_KEY: 'n'.repeat(44),
        SPILLWAY_SESSION_KEY_PREVIOUS: `${'o'.repeat(44)}, ${'p'.repeat(44)}`,
        SPILLWAY_SIGNING_KEY: signing.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
        SPILLWAY_WEBHOOK_KEY: 'w'.repeat(44),
      },
    });
    expect(keys.session).toEqual({ current: 'n'.repeat(44), previous: ['o'.repeat(44), 'p'.repeat(44)] });
    expect(keys.webhook).toEqual({ current: 'w'.repeat(44), previous: [] });
    expect(keys.signing.current.privateKey.equals(signing)).toBe(true);
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('of another kind are refused', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const env = { SPILLWAY_SIGNING_KEY: rsa.export({ format: 'der', type: 'pkcs8' }).toString('base64') };
    await expect(openKeys({ folder, env })).rejects.toThrow(
      'SPILLWAY_SIGNING_KEY: expected an Ed25519 private key, found one of rsa',
    );
    await expect(openKeys({ folder, env: { SPILLWAY_SIGNING_KEY: 'bm8ga2V5' } })).rejects.toThrow(
      'SPILLWAY_SIGNING_KEY: expected an Ed25519 private key as PKCS #8 in base64',
    );
  });
});

test('a signing key signs as RFC 8032, section 7.1, test 1 says', async () => {
  const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
  const env = {
    SPILLWAY_SIGNING_KEY: Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex').toString('base64'),
  };
  const { privateKey, publicKey } = (await openKeys({ folder, env })).signing.current;
  expect(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')).toBe(
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  );
  expect(sign(null, Buffer.alloc(0), privateKey).toString('hex')).toBe(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  );
});

test('what a made signing key signs, its public half verifies', async () => {
  const { privateKey, publicKey } = (await openKeys(inFiles())).signing.current;
  const words = Buffer.from('position 12 of the trail');
  const signature = sign(null, words, privateKey);
  expect(verify(null, words, publicKey, signature)).toBe(true);
  expect(verify(null, Buffer.from('position 13 of the trail'), publicKey, signature)).toBe(false);
});
