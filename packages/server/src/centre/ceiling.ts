import { type Label, TLP, type Tlp } from '@spillway/core/access';
import type { RecordHead } from '@spillway/core/records';
import { SpillwayError } from '@spillway/core/shared';

const isTlp = (value: unknown): value is Tlp => (TLP as readonly unknown[]).includes(value);
const openness = (tlp: Tlp): number => TLP.indexOf(tlp);

/** How openly an object may be told at the most, for what it was made from; null where nothing binds it. */
export function ceilingIn(facts: Readonly<Record<string, unknown>>): Tlp | null {
  const { ceiling } = facts;
  return isTlp(ceiling) && ceiling !== 'CLEAR' ? ceiling : null;
}

const closer = (a: Tlp | null, b: Tlp | null): Tlp | null =>
  a === null || (b !== null && openness(b) < openness(a)) ? b : a;

/**
 * How openly something of `owner` may be told that is made from these: as openly as the closest that another organisation
 * shares, or that is bound itself.
 */
export function ceilingOf(owner: string, sources: readonly RecordHead[]): Tlp | null {
  return sources
    .flatMap((source) => [
      ceilingIn(source.facts),
      source.owner.id === owner || source.label.tlp === 'CLEAR' ? null : source.label.tlp,
    ])
    .reduce(closer, null);
}

/** @throws SpillwayError `access/refused` if a label would tell it more openly than what it was made from. */
export function requireCeiling(ceiling: Tlp | null, label: Label): void {
  if (ceiling === null) return;
  const names = label.persons.length + label.organisations.length + label.groups.length > 0;
  // RED and AMBER+STRICT leave their recipients' house for nobody.
  const passes =
    openness(label.tlp) <= openness(ceiling) && !(names && openness(ceiling) < openness('AMBER'));
  if (passes) return;
  throw new SpillwayError(
    'access/refused',
    `it was made from something that another organisation shares as TLP:${ceiling}, and is told no more openly`,
    { ceiling },
  );
}
