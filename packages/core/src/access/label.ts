import type { Finding } from '../shared/index.ts';

/** Labels of the Traffic Light Protocol 2.0, from the closest to the most open. */
export const TLP = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type Tlp = (typeof TLP)[number];

/**
 * To whom something may be told. Named recipients receive it beside its owner's own people; what they may do with it
 * then is the colour's matter, see {@link passOn}.
 */
export interface Label {
  readonly tlp: Tlp;
  /** Ids of persons. */
  readonly persons: readonly string[];
  /** Ids of organisations. */
  readonly organisations: readonly string[];
  /** Ids of sharing groups. */
  readonly groups: readonly string[];
}

/** A label that names nobody. */
export const plainLabel = (tlp: Tlp): Label => ({ tlp, persons: [], organisations: [], groups: [] });

const namesAny = ({ persons, organisations, groups }: Label): boolean =>
  persons.length + organisations.length + groups.length > 0;

/**
 * Whether everyone at the centre may read it (GREEN), or everyone at all (CLEAR). A GREEN label that names recipients is
 * for those alone.
 */
export function opennessOf(label: Label): 'named' | 'community' | 'everyone' {
  if (label.tlp === 'CLEAR') return 'everyone';
  return label.tlp === 'GREEN' && !namesAny(label) ? 'community' : 'named';
}

/** To whom a recipient may pass it on, as the Traffic Light Protocol 2.0 says of each colour. */
export const passOn: Readonly<
  Record<Tlp, 'nobody' | 'own-organisation' | 'organisation-and-clients' | 'community' | 'everyone'>
> = {
  RED: 'nobody',
  'AMBER+STRICT': 'own-organisation',
  AMBER: 'organisation-and-clients',
  GREEN: 'community',
  CLEAR: 'everyone',
};

/** Whether telling it under `next` reaches people whom `before` did not reach. */
export function widens(before: Label, next: Label): boolean {
  const reach = { named: 0, community: 1, everyone: 2 };
  if (reach[opennessOf(next)] > reach[opennessOf(before)]) return true;
  if (before.tlp === 'RED' && next.tlp !== 'RED') return true;
  if (opennessOf(next) !== 'named' || opennessOf(before) === 'everyone') return false;
  // The community is everyone who belongs to an organisation; a person may belong to none.
  if (opennessOf(before) === 'community') return next.persons.length > 0;
  const added = (now: readonly string[], then: readonly string[]): boolean =>
    now.some((id) => !then.includes(id));
  return (
    added(next.persons, before.persons) ||
    added(next.organisations, before.organisations) ||
    added(next.groups, before.groups)
  );
}

/** What is wrong with a label: RED is for persons alone, and what is CLEAR is for all and names nobody. */
export function labelFindings(label: Label, path = ''): readonly Finding[] {
  const wrong = (field: string, message: string): Finding => ({
    code: 'access/impossible-label',
    severity: 'error',
    path: `${path}/${field}`,
    message,
  });
  const findings: Finding[] = [];
  if (label.tlp === 'RED') {
    if (label.organisations.length > 0)
      findings.push(
        wrong('organisations', 'TLP:RED is for persons alone: name persons, or label it TLP:AMBER+STRICT'),
      );
    if (label.groups.length > 0)
      findings.push(
        wrong('groups', 'TLP:RED is for persons alone: name persons, or label it TLP:AMBER+STRICT'),
      );
  }
  if (label.tlp === 'CLEAR' && namesAny(label))
    findings.push(wrong('tlp', 'what is TLP:CLEAR is for everyone and names no recipients'));
  return findings;
}
