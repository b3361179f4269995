/** A document while it is edited: any JSON, a scenario or not yet one. */
export type Draft = Readonly<Record<string, unknown>>;

/** Keys on the way of a JSON Pointer. */
const keysOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

export const pointerTo = (...keys: readonly (string | number)[]): string =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const child = (node: unknown, key: string): unknown =>
  node !== null && typeof node === 'object' && Object.hasOwn(node, key)
    ? (node as Record<string, unknown>)[key]
    : undefined;

/** What stands at a JSON Pointer, or undefined. */
export const valueIn = (draft: unknown, pointer: string): unknown =>
  keysOf(pointer).reduce<unknown>(child, draft);

function withAt(node: unknown, keys: readonly string[], value: unknown): unknown {
  if (keys.length === 0) return value;
  const [key, ...rest] = keys;
  const next = withAt(child(node, key), rest, value);
  if (Array.isArray(node)) {
    const at = Number(key);
    return next === undefined ? node.toSpliced(at, 1) : node.toSpliced(at, 1, next);
  }
  const own = node !== null && typeof node === 'object' ? (node as Record<string, unknown>) : {};
  if (next !== undefined) return { ...own, [key]: next };
  const { [key]: _, ...others } = own;
  return others;
}

/** The document with another value at a JSON Pointer; undefined takes what stands there away. Mappings on the way are made. */
export const withValue = (draft: Draft, pointer: string, value: unknown): Draft =>
  withAt(draft, keysOf(pointer), value) as Draft;
