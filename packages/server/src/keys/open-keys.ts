import { SpillwayError } from '@spillway/core/shared';
import { keyFile, readKeys, writeKeys } from './key-file.ts';
import { type KeyName, variableOf } from './key-names.ts';
import { newKeyText, secretOf, type SigningKey, signingKeyOf } from './key-text.ts';

/** A key in use and those it has replaced, newest first. */
interface KeyRing<Key> {
  readonly current: Key;
  readonly previous: readonly Key[];
}

export interface Keys {
  readonly session: KeyRing<string>;
  readonly signing: KeyRing<SigningKey>;
  readonly webhook: KeyRing<string>;
}

export interface KeyPlace {
  /** Holds a file for each key; made at need. */
  readonly folder: string;
  /** Its variables come before files. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

const fromEnvironment = ({ env }: KeyPlace, name: KeyName): readonly string[] | null => {
  const current = env[variableOf(name)]?.trim();
  if (current === undefined || current === '') return null;
  const previous = env[`${variableOf(name)}_PREVIOUS`] ?? '';
  return [
    current,
    ...previous
      .split(',')
      .map((text) => text.trim())
      .filter((text) => text !== ''),
  ];
};

async function textsOf(place: KeyPlace, name: KeyName): Promise<{ texts: readonly string[]; where: string }> {
  const given = fromEnvironment(place, name);
  if (given !== null) return { texts: given, where: variableOf(name) };
  const path = keyFile(place.folder, name);
  const found = await readKeys(path);
  if (found !== null) return { texts: found, where: path };
  await writeKeys(path, [newKeyText(name)], 'make');
  return { texts: (await readKeys(path))!, where: path };
}

async function ringOf<Key>(
  place: KeyPlace,
  name: KeyName,
  parse: (text: string, where: string) => Key,
): Promise<KeyRing<Key>> {
  const { texts, where } = await textsOf(place, name);
  const [current, ...previous] = texts.map((text, k) =>
    parse(text, k === 0 ? where : `${where}, earlier key ${k}`),
  );
  return { current, previous };
}

/**
 * The centre's keys: from the environment, else from files, which are made where there are none.
 *
 * @throws SpillwayError `keys/unusable` if one is too short, is no key, or may be read by others.
 */
export async function openKeys(place: KeyPlace): Promise<Keys> {
  return {
    session: await ringOf(place, 'session', secretOf),
    signing: await ringOf(place, 'signing', signingKeyOf),
    webhook: await ringOf(place, 'webhook', secretOf),
  };
}

async function ownFile(place: KeyPlace, name: KeyName): Promise<{ path: string; keys: readonly string[] }> {
  if (fromEnvironment(place, name) !== null)
    throw new SpillwayError(
      'keys/unusable',
      `the ${name} key comes from ${variableOf(name)}: set the new one there, and put the old one first in ${variableOf(name)}_PREVIOUS`,
      { name },
    );
  const path = keyFile(place.folder, name);
  return { path, keys: (await readKeys(path)) ?? [] };
}

/**
 * Puts a new key in the place of the present one, which is kept to open what it has sealed. Servers take it up when they
 * start; one that still runs on the old key cannot open what another seals with the new one, so start all of them again.
 *
 * @throws SpillwayError `keys/unusable` if the key comes from the environment.
 */
export async function rotateKey(place: KeyPlace, name: KeyName): Promise<void> {
  const { path, keys } = await ownFile(place, name);
  await writeKeys(path, [newKeyText(name), ...keys], 'replace');
}

/**
 * Forgets the keys that were replaced. What only they open is lost: have it sealed again before.
 *
 * @returns how many there were.
 */
export async function forgetPreviousKeys(place: KeyPlace, name: KeyName): Promise<number> {
  const { path, keys } = await ownFile(place, name);
  if (keys.length > 1) await writeKeys(path, keys.slice(0, 1), 'replace');
  return Math.max(0, keys.length - 1);
}
