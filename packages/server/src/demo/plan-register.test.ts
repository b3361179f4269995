import { parseScenario } from '@spillway/core/scenarios';
import { expect, test } from 'vitest';
import { INVENTED_GROUPS, INVENTED_ORGANISATIONS, NAME_MARK } from './invented-organisations.ts';
import { peopleOf, planScenarios } from './plan-register.ts';

const NOW = new Date('2026-06-01T12:00:00Z');
const planned = planScenarios(NOW);

test('everything invented says so, in both languages', () => {
  expect(planned.length).toBeGreaterThan(100);
  for (const { versions } of planned)
    for (const { document } of versions) {
      const { scenario, findings } = parseScenario(document, 'invented.yaml');
      expect(findings).toEqual([]);
      expect(scenario!.title).toMatchObject({
        en: expect.stringMatching(/^\[Invented\] /) as unknown,
        ko: expect.stringMatching(/^\[가상\] /) as unknown,
      });
    }
  for (const organisation of INVENTED_ORGANISATIONS)
    for (const { name, email } of peopleOf(organisation)) {
      expect(name).toContain(NAME_MARK);
      expect(email).toMatch(/^[a-z.0-9-]+@[a-z-]+\.invalid$/);
    }
});

test('the register is the same whenever it is made, but for its days', () => {
  expect(planScenarios(NOW)).toEqual(planned);
  const later = new Date(NOW.getTime() + 86_400_000);
  expect(planScenarios(later).map(({ versions }) => versions[0].document)).toEqual(
    planned.map(({ versions }) => versions[0].document),
  );
  for (const { versions } of planned)
    for (const { at } of versions) expect(at.getTime()).toBeLessThan(NOW.getTime());
});

test('every organisation belongs to one group, and no two people share an address', () => {
  for (const { sector, kind } of INVENTED_ORGANISATIONS)
    if (kind === 'operator')
      expect(INVENTED_GROUPS.filter(({ sectors }) => sectors.includes(sector))).toHaveLength(1);
  const addresses = INVENTED_ORGANISATIONS.flatMap(peopleOf).map(({ email }) => email);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(new Set(planned.map(({ sharing }) => sharing)).size).toBe(6);
});
