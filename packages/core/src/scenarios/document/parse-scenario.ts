import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Finding } from '../../shared/index.ts';
import { scenarioFindings } from './check-scenario.ts';
import type { Scenario } from './scenario.ts';
import type { Locate } from './schema-findings.ts';

/** Longest scenario document that is read. */
const MAX_BYTES = 1_000_000;

/** A document read: the scenario, unless it has errors, and everything found in it. */
export interface ParsedScenario {
  readonly scenario: Scenario | null;
  readonly findings: readonly Finding[];
  /** Where a JSON Pointer into the scenario stands in the text, as `name:line:column`. */
  readonly locate: (pointer: string) => string;
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

/** Something that stands where it must not, by its place in the text. */
interface Misplaced {
  readonly at: number;
  readonly message: string;
}

/**
 * Keys that stand a second time in their mapping, and aliases of what they stand in, which would have no end.
 *
 * The library that reads YAML looks for keys by comparing each with each, which takes minutes for a document of some ten
 * thousands of them; this takes as long as reading it.
 */
function misplaced(contents: Node | null): readonly Misplaced[] {
  const found: Misplaced[] = [];
  const anchors = new Map<string, unknown>();
  visit(contents, {
    Alias(_, { source, range }, path) {
      const target = anchors.get(source);
      if (target !== undefined && path.includes(target as (typeof path)[number]))
        found.push({ at: range?.[0] ?? 0, message: `the alias *${source} stands in what it is an alias of` });
    },
    Collection(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      if (!isMap(node)) return;
      const seen = new Set<unknown>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push({ at: key.range?.[0] ?? 0, message: 'Map keys must be unique' });
        seen.add(key.value);
      }
    },
  });
  return found;
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
    uniqueKeys: false,
    prettyErrors: false,
    version: '1.2',
  });
  const syntax = [
    ...[...document.errors, ...document.warnings].map(({ pos, message }) => ({ at: pos[0], message })),
    ...misplaced(document.contents),
  ].map(({ at, message }): Finding => {
    const { line, col } = lines.linePos(at);
    return { code: 'scenarios/not-yaml', severity: 'error', path: `${name}:${line}:${col}`, message };
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
  const line = (finding: Finding): number => Number(finding.path.split(':').at(-2));
  const findings = scenarioFindings(value, locate).toSorted((a, b) => line(a) - line(b));
  return { scenario: findings.length > 0 ? null : (value as Scenario), findings, locate };
}
