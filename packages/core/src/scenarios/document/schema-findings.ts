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

/**
 * The errors of one object against its schema, one for each place. Of a failed choice only the choice itself
 * is told, with the description of what would be right.
 */
export function schemaFindings(schema: TSchema, value: unknown, base: string, locate: Locate): Finding[] {
  const errors = Value.Errors(schema, value);
  const findings: Finding[] = [];
  const choices = errors.filter((error) => error.keyword === 'anyOf').map((error) => error.instancePath);
  const seen = new Set<string>();
  for (const error of errors) {
    const pointer = base + error.instancePath;
    if (error.keyword === 'boolean') continue;
    if (error.keyword === 'additionalProperties') {
      const names = error.params.additionalProperties;
      if (choices.includes(error.instancePath)) continue;
      for (const name of names) {
        const known = Object.keys((schema as { properties?: object }).properties ?? {});
        findings.push({
          code: 'scenarios/unknown-key',
          severity: 'error',
          path: locate(`${pointer}/${name}`),
          message: `"${name}" is not a key here${error.instancePath === '' && known.length > 0 ? `; known are ${known.join(', ')}` : ''}`,
          value: name,
        });
      }
      continue;
    }
    const within = choices.some((choice) => error.instancePath.startsWith(choice));
    if (within && error.keyword !== 'anyOf') continue;
    if (
      error.keyword === 'anyOf' &&
      choices.some((choice) => choice !== error.instancePath && error.instancePath.startsWith(`${choice}/`))
    )
      continue;
    if (seen.has(pointer)) continue;
    seen.add(pointer);
    const found = valueAt(value, error.instancePath);
    const wanted =
      error.keyword === 'anyOf' ? `must be ${choiceWords(schema, error.instancePath)}` : expectation(error);
    findings.push({
      code: error.keyword === 'required' ? 'scenarios/missing-key' : 'scenarios/wrong-value',
      severity: 'error',
      path: locate(pointer),
      message: `${pointer === '' ? 'the document' : pointer} ${wanted}${error.keyword === 'required' ? '' : `, but is ${describe(found)}${hint(found, pointer)}`}`,
      value: typeof found === 'string' || typeof found === 'number' ? found : null,
    });
  }
  return findings;
}

/** The literals or the description of a choice. */
function choiceWords(schema: unknown, pointer: string): string {
  const node = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => {
      const s = at as { properties?: Record<string, unknown>; items?: unknown };
      return s?.properties?.[key] ?? s?.items;
    }, schema) as { anyOf?: { const?: unknown }[]; description?: string } | undefined;
  const literals =
    node?.anyOf?.map((option) => option.const).filter((value) => typeof value === 'string') ?? [];
  if (literals.length > 0 && literals.length === node?.anyOf?.length) return `one of ${literals.join(', ')}`;
  return node?.description ?? 'one of the forms the schema allows';
}
