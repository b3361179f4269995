/** Organisations that share among themselves. */
export interface SharingGroup {
  readonly id: string;
  readonly name: string;
  readonly owner: { readonly id: string; readonly name: string };
  /** Whether members are hidden from each other; its owner sees them all. */
  readonly hidesMembers: boolean;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly version: number;
  readonly updatedAt: string;
}

export interface GroupFields {
  readonly name: string;
  readonly hidesMembers: boolean;
  readonly organisations: readonly string[];
}

export interface GroupStore {
  create(id: string, owner: string, fields: GroupFields): Promise<SharingGroup>;
  get(id: string): Promise<SharingGroup | null>;
  hold(id: string): Promise<SharingGroup | null>;
  /** Groups that one of these organisations owns or belongs to. */
  listOf(organisations: readonly string[]): Promise<readonly SharingGroup[]>;
  change(id: string, fields: GroupFields): Promise<SharingGroup>;
  remove(id: string): Promise<void>;
}
