import type { PersonViewer } from '@spillway/core/access';

/** Where a person belongs, and as what: all that the policy must know of someone just now. */
export type Standing = Pick<PersonViewer, 'memberships' | 'groups'>;

/**
 * The columns `memberships` and `groups` of a person, for a query that may read more of them.
 *
 * @param person SQL that gives the person's id.
 */
export const standingColumns = (person: string): string => `
  (select coalesce(json_agg(json_build_object('organisation', organisation, 'roles', roles, 'host', host)), '[]')
    from spillway.membership join spillway.organisation on organisation.id = membership.organisation
    where membership.person = ${person}) as memberships,
  (select coalesce(json_agg(json_build_object(
      'group', sharing_group.id, 'organisation', member.organisation, 'hidesMembers', hides_members)), '[]')
    from spillway.membership
    join spillway.sharing_group_member member using (organisation)
    join spillway.sharing_group on sharing_group.id = member.sharing_group
    where membership.person = ${person}) as groups`;
