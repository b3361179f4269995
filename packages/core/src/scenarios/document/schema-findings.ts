import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { Finding } from '../../shared/index.ts';

/** Turns a JSON Pointer into a place in the text. */
export type Locate = (pointer: string) => string;

type SchemaError = ReturnType<typeof Value.Errors>[number];

/** A value as a message shows it. */
export const describe = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

/** What stands at a JSON Pointer. */
export const valueAt = (root: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (node, key) =>
        node !== null && typeof node === 'object'
          ? (node as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')]
          : undefined,
      root,
    );

const WITH_ARTICLE: Readonly<Record<string, string>> = {
  number: 'a number',
  integer: 'a whole number',
  string: 'a text',
  object: 'a mapping of keys to values',
  array: 'a list',
  boolean: 'true or false',
};

/** How to write what was probably meant. */
function hint(found: unknown, pointer: string): string {
  if (typeof found === 'number' && /\/industry(\/\d+)?$/.test(pointer))
    return `; write the code in quotes: "${found}"`;
  if (typeof found !== 'string') return '';
  const percent = /^\s*(-?\d+(?:[.,]\d+)?)\s*%\s*$/.exec(found)?.[1];
  if (percent !== undefined)
    return `; write ${Number((Number(percent.replace(',', '.')) / 100).toPrecision(12))}`;
  if (/^-?\d+,\d+$/.test(found)) return `; write a decimal point: ${found.replace(',', '.')}`;
  return '';
}

/** What is wanted at a place, in words, from the schema's own error. */
function expectation(error: SchemaError): string {
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'type':
      return `must be ${WITH_ARTICLE[String(params['type'])] ?? String(params['type'])}`;
    case 'pattern':
      return `must match ${String(params['pattern'])}`;
    case 'const':
      return `must be ${JSON.stringify(params['allowedValue'])}`;
    case 'required':
      return `must have ${(params['requiredProperties'] as string[]).map((name) => `"${name}"`).join(', ')}`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `must be ${String(params['comparison'])} ${String(params['limit'])}`;
    default:
      return error.message;
  }
}

/** A schema as data: what of it the messages read. */
interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly required?: readonly string[];
  readonly description?: string;
}

const below = (shape: Shape | undefined, key: string): Shape | undefined =>
  shape?.properties?.[key] ?? Object.values(shape?.patternProperties ?? {})[0] ?? shape?.items;

const keysOf = (pointer: string): string[] => pointer.split('/').slice(1);

/** The outermost choice on the way to a place, with its own place. */
function choiceOn(root: Shape, pointer: string): { readonly at: string; readonly shape: Shape } | null {
  const keys = keysOf(pointer);
  let shape: Shape | undefined = root;
  for (let k = 0; k <= keys.length; k++) {
    if (shape?.anyOf !== undefined)
      return {
        at: keys
          .slice(0, k)
          .map((key) => `/${key}`)
          .join(''),
        shape,
      };
    shape = below(shape, keys[k]);
  }
  return null;
}

const isLiteral = (shape: Shape | undefined): boolean =>
  shape?.const !== undefined || (shape?.anyOf?.every((each) => each.const !== undefined) ?? false);

/** The form of a choice that was probably meant: the list for a list, and the mapping that has most of the keys written. */
function meant(choice: Shape, found: unknown): Shape | null {
  if (found === null || typeof found !== 'object') return null;
  const forms = choice.anyOf ?? [];
  if (Array.isArray(found)) return forms.find(({ type }) => type === 'array') ?? null;
  const shared = (form: Shape): number =>
    Object.entries(form.properties ?? {}).filter(
      ([key, shape]) =>
        Object.hasOwn(found, key) &&
        (!isLiteral(shape) || Value.Check(shape, (found as Record<string, unknown>)[key])),
    ).length;
  const lacking = (form: Shape): number =>
    (form.required ?? []).filter((key) => !Object.hasOwn(found, key)).length;
  const [best] = forms
    .filter((form) => form.type === 'object' && shared(form) > 0)
    .toSorted((a, b) => shared(b) - shared(a) || lacking(a) - lacking(b));
  return best ?? forms.find(({ patternProperties }) => patternProperties !== undefined) ?? null;
}

/**
 * The errors of one object against its schema, one for each place. Of a failed choice the errors of the form that was
 * probably meant are told, or else the description of what would be right.
 */
export function schemaFindings(schema: TSchema, value: unknown, base: string, locate: Locate): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const error of Value.Errors(schema, value)) {
    if (error.keyword === 'boolean') continue;
    const choice = choiceOn(schema, error.instancePath);
    const pointer = base + (choice?.at ?? error.instancePath);
    if (error.keyword === 'additionalProperties' && choice === null) {
      const known = Object.keys(shapeAt(schema, error.instancePath)?.properties ?? {});
      for (const name of error.params.additionalProperties) {
        findings.push({
          code: 'scenarios/unknown-key',
          severity: 'error',
          path: locate(`${pointer}/${name}`),
          message: `"${name}" is not a key here${known.length > 0 ? `; known are ${known.join(', ')}` : ''}`,
          value: name,
        });
      }
      continue;
    }
    if (seen.has(pointer)) continue;
    seen.add(pointer);
    const found = valueAt(value, choice?.at ?? error.instancePath);
    const form = choice === null ? null : meant(choice.shape, found);
    const within = form === null ? [] : schemaFindings(form, found, pointer, locate);
    if (within.length > 0) {
      findings.push(...within);
      continue;
    }
    const wanted = choice === null ? expectation(error) : `must be ${choiceWords(choice.shape)}`;
    const missing = choice === null && error.keyword === 'required';
    findings.push({
      code: missing ? 'scenarios/missing-key' : 'scenarios/wrong-value',
      severity: 'error',
      path: locate(pointer),
      message: `${pointer === '' ? 'the document' : pointer} ${wanted}${missing ? '' : `, but is ${describe(found)}${hint(found, pointer)}`}`,
      value: typeof found === 'string' || typeof found === 'number' ? found : null,
    });
  }
  return findings;
}

const shapeAt = (root: Shape, pointer: string): Shape | undefined =>
  keysOf(pointer).reduce<Shape | undefined>(below, root);

/** The literals or the description of a choice. */
function choiceWords({ anyOf = [], description }: Shape): string {
  const literals = anyOf.map((option) => option.const).filter((value) => typeof value === 'string');
  if (literals.length > 0 && literals.length === anyOf.length) return `one of ${literals.join(', ')}`;
  return description ?? 'one of the forms the schema allows';
}
