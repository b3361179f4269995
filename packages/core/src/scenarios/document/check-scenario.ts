import type { Finding } from '../../shared/index.ts';
import { meaningFindings, notFiniteFindings } from './meaning-findings.ts';
import { type Scenario, ScenarioSchema } from './scenario.ts';
import { describe, type Locate, schemaFindings, valueAt } from './schema-findings.ts';
import { settingFindings } from './setting-findings.ts';
import { SHOCK_SCHEMAS, type ScenarioShock } from './shocks.ts';

/** Everything that is wrong with a document as data, with its places as `locate` tells them. */
export function scenarioFindings(value: unknown, locate: Locate): Finding[] {
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
  const begins = valueAt(value, '/begins');
  const settingsWhole = findings.length === 0;
  const wholeShocks: ScenarioShock[] = [];
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
      if (broken.length === 0) wholeShocks.push(shock as ScenarioShock);
      findings.push(
        ...(broken.length > 0
          ? broken
          : meaningFindings(
              shock as ScenarioShock,
              base,
              typeof begins === 'string' ? begins : undefined,
              locate,
            )),
      );
    });
  }
  if (settingsWhole)
    findings.push(...settingFindings({ ...(value as Partial<Scenario>), shocks: wholeShocks }, locate));
  // A number that is none is told once, in its own words.
  const notFinite = notFiniteFindings(value, '', locate);
  const places = new Set(notFinite.map(({ path }) => path));
  const told = findings.filter(({ path }) => !places.has(path));
  return [...told, ...notFinite];
}

/**
 * The same for a document that was never a text, or is being edited: the path of each finding is a JSON Pointer into it.
 *
 * @returns the findings; none where the value is a scenario.
 */
export const checkScenario = (value: unknown): readonly Finding[] =>
  scenarioFindings(value, (pointer) => pointer);
