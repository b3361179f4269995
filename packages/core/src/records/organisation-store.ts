import type { GroupMembership, Membership, Role } from '../access/index.ts';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  /** Code of the industry it is part of, as the shipped economies name it; null where it has none. */
  readonly industry: string | null;
  /** Sector as duties name it, in words. */
  readonly sector: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Whether it runs the centre. */
  readonly host: boolean;
  readonly version: number;
  readonly createdAt: string;
}

export type OrganisationFields = Pick<Organisation, 'name' | 'industry' | 'sector' | 'country'>;

export interface Member {
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly since: string;
}

export interface Invitation {
  readonly id: string;
  readonly organisation: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly state: 'open' | 'accepted' | 'revoked' | 'expired';
}

/** Organisations, who belongs to them, and who is asked to. */
export interface OrganisationStore {
  create(id: string, fields: OrganisationFields, host: boolean): Promise<Organisation>;
  get(id: string): Promise<Organisation | null>;
  hold(id: string): Promise<Organisation | null>;
  list(): Promise<readonly Organisation[]>;
  change(id: string, fields: OrganisationFields): Promise<Organisation>;
  members(organisation: string): Promise<readonly Member[]>;
  /** An empty list of roles takes the person out. */
  setRoles(organisation: string, person: string, roles: readonly Role[]): Promise<void>;
  rolesOf(organisation: string, person: string): Promise<readonly Role[]>;
  membershipsOf(person: string): Promise<readonly (Membership & { name: string })[]>;
  /** All that the policy must know of a person, at once. */
  standingOf(
    person: string,
  ): Promise<{ readonly memberships: readonly Membership[]; readonly groups: readonly GroupMembership[] }>;
  /** The link's secret is kept as a hash alone. */
  invite(invitation: {
    id: string;
    organisation: string;
    email: string;
    roles: readonly Role[];
    tokenHash: string;
    createdBy: string | null;
    expiresAt: string;
  }): Promise<Invitation>;
  invitations(organisation: string): Promise<readonly Invitation[]>;
  /** Held until the transaction ends, so that a link is used once. */
  invitationByToken(tokenHash: string): Promise<Invitation | null>;
  closeInvitation(id: string, as: 'accepted' | 'revoked'): Promise<void>;
}
