import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { isAlias, isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Finding } from '../shared/index.ts';
import { atCase, type NumberCase } from './at-case.ts';
import { type Scenario, ScenarioSchema, SHOCK_SCHEMAS, type ScenarioShock } from './scenario.ts';
import type { UncertainNumber } from './uncertain-number.ts';

/** Longest scenario document that is read. */
const MAX_BYTES = 1_000_000;

/** A document read: the scenario, unless it has errors, and everything found in it. */
export interface ParsedScenario {
  readonly scenario: Scenario | null;
  readonly findings: readonly Finding[];
  /** Where a JSON Pointer into the scenario stands in the text, as `name:line:column`. */
  readonly locate: (pointer: string) => string;
}

type Locate = (pointer: string) => string;
type SchemaError = ReturnType<typeof Value.Errors>[number];

const describe = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

const valueAt = (root: unknown, pointer: string): unknown =>
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

/** What is wanted at a place, in words, from the schema's own error. */
function expectation(error: SchemaError): string {
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'type':
      return `must be ${String(params['type'])}`;
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
function schemaFindings(schema: TSchema, value: unknown, base: string, locate: Locate): Finding[] {
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
      message: `${pointer === '' ? 'the document' : pointer} ${wanted}${error.keyword === 'required' ? '' : `, but is ${describe(found)}`}`,
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

/** What a schema cannot say: ranges of numbers that may be distributions, and keys that belong together. */
function meaningFindings(shock: ScenarioShock, base: string, locate: Locate): Finding[] {
  const findings: Finding[] = [];
  const add = (key: string, message: string): void => {
    findings.push({
      code: 'scenarios/wrong-value',
      severity: 'error',
      path: locate(`${base}/${key}`),
      message: `${base}/${key} ${message}`,
    });
  };
  const within = (key: string, number: UncertainNumber | undefined, low: number, high: number): void => {
    if (number === undefined) return;
    const values = (['low', 'mode', 'high'] as NumberCase[]).map((which) => atCase(number, which));
    if (values.some((value) => !(value >= low && value <= high))) {
      add(
        key,
        `must lie between ${low} and ${high === Infinity ? 'any positive number' : high}, but runs from ${values[0]} to ${values[2]}`,
      );
    } else if (!(values[0] <= values[1] && values[1] <= values[2])) {
      add(key, `must rise from low over mode to high, but reads ${values.join(', ')}`);
    }
  };
  if (shock.kind === 'demand') {
    if ((shock.change === undefined) === (shock.amount === undefined))
      add('change', 'or "amount" must be given, one of the two');
    within('change', shock.change, -1, 10);
    if (shock.amount !== undefined && shock.exports !== undefined)
      add('exports', 'goes with "change", not with "amount"');
  }
  if (shock.kind === 'inoperability') within('fraction', shock.fraction, -1, 1);
  if (shock.kind === 'outage') {
    within('share', shock.share, 0, 1);
    within('depth', shock.depth, 0, 1);
    within('days', shock.days, 0, 3650);
    if (shock.recovery !== undefined && 'days' in shock.recovery)
      within('recovery/days', shock.recovery.days, 0, 3650);
    if (shock.recovery !== undefined && 'points' in shock.recovery) {
      shock.recovery.points.forEach(([day, level], k, points) => {
        if (day < 0 || (k > 0 && day < points[k - 1][0]))
          add(`recovery/points/${k}`, `must not run backwards in time, but has day ${day}`);
        if (level < 0 || level > 1)
          add(`recovery/points/${k}`, `must have a lost share between 0 and 1, but has ${level}`);
      });
    }
    const recapture = shock.recapture;
    if (recapture !== undefined) {
      const share = typeof recapture === 'object' && 'share' in recapture ? recapture.share : recapture;
      within('recapture', share, 0, 1);
    }
    if (shock.yearlyOutput !== undefined) within('yearlyOutput/value', shock.yearlyOutput.value, 0, Infinity);
  }
  if (shock.kind === 'cost') within('amount/value', shock.amount.value, 0, Infinity);
  return findings;
}

/** Where a JSON Pointer stands in the text: `file:line:column`, or the nearest parent that stands there. */
function locator(name: string, contents: Node | null, lines: LineCounter): Locate {
  return (pointer) => {
    let node: unknown = contents;
    let offset = contents?.range?.[0] ?? 0;
    for (const key of pointer.split('/').slice(1)) {
      if (isMap(node)) {
        const pair = node.items.find((item) => String(item.key) === key);
        if (pair === undefined) break;
        offset = (pair.key as Node | null)?.range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(key)];
        offset = (node as Node | undefined)?.range?.[0] ?? offset;
      } else break;
      if (isAlias(node)) break;
    }
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
}

/**
 * Reads a scenario document (YAML or JSON) and says everything that is wrong with it, with line and field.
 *
 * Unknown keys are errors: a misspelt key would otherwise change a figure in silence.
 *
 * @param text the document.
 * @param name what to call it in findings, usually its file name.
 */
export function parseScenario(text: string, name: string): ParsedScenario {
  if (text.length > MAX_BYTES) {
    return {
      scenario: null,
      locate: () => name,
      findings: [
        {
          code: 'scenarios/too-large',
          severity: 'error',
          path: name,
          message: `a scenario has at most ${MAX_BYTES} characters, but this has ${text.length}`,
          value: text.length,
          expected: MAX_BYTES,
        },
      ],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    version: '1.2',
  });
  const syntax = [...document.errors, ...document.warnings].map((error): Finding => {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      code: 'scenarios/not-yaml',
      severity: 'error',
      path: `${name}:${line}:${col}`,
      message: error.message,
    };
  });
  const locate = locator(name, document.contents, lines);
  if (syntax.length > 0) return { scenario: null, findings: syntax, locate };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return {
      scenario: null,
      findings: [{ code: 'scenarios/not-yaml', severity: 'error', path: name, message: String(error) }],
      locate,
    };
  }
  const findings: Finding[] = [];
  const shocks = valueAt(value, '/shocks');
  // Shocks are told apart by their kind, so that a mistake in one is told in the words of that kind.
  const rest =
    Array.isArray(shocks) && shocks.length > 0
      ? {
          ...(value as object),
          shocks: [{ kind: 'cost', label: '-', amount: { value: 0, currency: 'USD' } }],
        }
      : value;
  findings.push(...schemaFindings(ScenarioSchema, rest, '', locate));
  if (Array.isArray(shocks)) {
    shocks.forEach((shock: unknown, k) => {
      const base = `/shocks/${k}`;
      const kind = valueAt(shock, '/kind');
      if (typeof kind !== 'string' || !Object.hasOwn(SHOCK_SCHEMAS, kind)) {
        findings.push({
          code: 'scenarios/unknown-kind',
          severity: 'error',
          path: locate(`${base}/kind`),
          message: `${base}/kind must be one of ${Object.keys(SHOCK_SCHEMAS).join(', ')}, but is ${describe(kind)}`,
        });
        return;
      }
      const schema = SHOCK_SCHEMAS[kind as keyof typeof SHOCK_SCHEMAS];
      const broken = schemaFindings(schema, shock, base, locate);
      findings.push(...(broken.length > 0 ? broken : meaningFindings(shock as ScenarioShock, base, locate)));
    });
  }
  findings.push(...notFiniteFindings(value, '', locate));
  const line = (finding: Finding): number => Number(finding.path.split(':').at(-2));
  findings.sort((a, b) => line(a) - line(b));
  return { scenario: findings.length > 0 ? null : (value as Scenario), findings, locate };
}

/** YAML can write `.inf` and `.nan`; no number of a scenario may be one. */
function notFiniteFindings(value: unknown, pointer: string, locate: Locate): Finding[] {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return [
      {
        code: 'scenarios/wrong-value',
        severity: 'error',
        path: locate(pointer),
        message: `${pointer} must be a finite number, but is ${value}`,
        value: String(value),
      },
    ];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => notFiniteFindings(item, `${pointer}/${key}`, locate));
}
