import { TLP, type Tlp } from '@spillway/core/access';
import { type Static, Type } from 'typebox';

export const EXPORT_FORMAT = 'spillway-export/1';
export const INDEX_FILE = 'index.json';

const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });
const Text = Type.String({ maxLength: 2000 });
const OrNull = <T extends ReturnType<typeof Type.String>>(type: T) => Type.Union([type, Type.Null()]);
const Title = Type.Object({ en: Text, ko: Text });
const Time = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z$' });
/** Within the export; no way leads out of it. */
const Path = Type.String({ pattern: '^[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*$', maxLength: 100 });

/** What an export says of itself. Every other file stands in it with its hash. */
export const IndexSchema = Type.Object({
  format: Type.Literal(EXPORT_FORMAT),
  program: Text,
  exportedAt: Time,
  centre: Text,
  /** Whether names and addresses of people are in it. */
  persons: Type.Boolean(),
  trail: Type.Object({ position: Type.Integer(), hash: Type.String() }),
  files: Type.Array(Type.Object({ path: Path, bytes: Type.Integer(), sha256: Type.String() })),
});
export type ExportIndex = Static<typeof IndexSchema>;

const OrganisationsSchema = Type.Array(
  Type.Object({
    id: Id,
    name: Type.String({ minLength: 1, maxLength: 200 }),
    industry: OrNull(Text),
    sector: OrNull(Text),
    country: OrNull(Text),
    host: Type.Boolean(),
    /** With persons only. */
    members: Type.Optional(Type.Array(Type.Object({ person: Text, roles: Type.Array(Text) }))),
  }),
);

const GroupsSchema = Type.Array(
  Type.Object({
    id: Id,
    name: Type.String({ minLength: 1, maxLength: 200 }),
    owner: Id,
    hidesMembers: Type.Boolean(),
    organisations: Type.Array(Id),
  }),
);

const PersonsSchema = Type.Array(
  Type.Object({
    id: Text,
    name: Type.String({ minLength: 1, maxLength: 200 }),
    email: Type.String({ minLength: 3, maxLength: 320 }),
    /** What stands for the person in the trail. */
    trail: OrNull(Text),
  }),
);

const Label = Type.Object({
  tlp: Type.Unsafe<Tlp>(Type.Enum([...TLP])),
  organisations: Type.Array(Id),
  groups: Type.Array(Id),
  /** With persons only; without, how many are named. */
  persons: Type.Union([Type.Array(Text), Type.Integer({ minimum: 0 })]),
});

const Head = {
  id: Id,
  owner: Id,
  label: Label,
  title: Title,
  shipped: Type.Boolean(),
  version: Type.Integer(),
  createdAt: Time,
  updatedAt: Time,
  facts: Type.Record(Type.String(), Type.Unknown()),
  /** With persons only. */
  author: Type.Optional(OrNull(Text)),
};

const ScenariosSchema = Type.Array(
  Type.Object({
    ...Head,
    /** The oldest first; a version that changed the label alone has no document of its own. */
    versions: Type.Array(Type.Object({ version: Type.Integer(), at: Time, file: Path }), { minItems: 1 }),
    /** First versions that the owner's people, and others, may read: what it said before was not meant for them. */
    houseFrom: Type.Integer({ minimum: 1 }),
    openFrom: Type.Integer({ minimum: 1 }),
  }),
);

const EconomiesSchema = Type.Array(Type.Object({ ...Head, table: Text, tableFile: Path, csvFile: Path }));

const EstimatesSchema = Type.Array(
  Type.Object({ ...Head, document: Path, assessment: Path, csv: Path, summary: Type.Unknown() }),
);

/** Lists of an export, each a file of JSON. */
export const LISTS = {
  organisations: { file: 'organisations.json', schema: OrganisationsSchema },
  groups: { file: 'groups.json', schema: GroupsSchema },
  persons: { file: 'persons.json', schema: PersonsSchema },
  scenarios: { file: 'scenarios.json', schema: ScenariosSchema },
  economies: { file: 'economies.json', schema: EconomiesSchema },
  estimates: { file: 'estimates.json', schema: EstimatesSchema },
} as const;

export type ExportLists = { readonly [Name in keyof typeof LISTS]: Static<(typeof LISTS)[Name]['schema']> };

/** A file for whoever opens an export without Spillway. */
export const EXPORT_README = `What a centre of Spillway held, in open formats.

index.json            what is here, with the SHA-256 of every file
organisations.json    organisations; groups.json: groups that share among themselves
persons.json          people, where they were asked for; never how they sign in
scenarios.json        scenarios with owner, label (TLP 2.0) and versions; the documents are in scenarios/, as YAML
economies.json        input-output tables; in economies/ each as plain csv and as Spillway's table file
estimates.json        estimates with their headline figures; in estimates/ each answer whole as JSON
                      (format assessment/1), as csv, and the scenario that was asked
audit/trail-*.jsonl   the audit trail, a link a line, in order

To verify the trail without Spillway: begin with 64 zeros as the hash before the first link. For each line, the SHA-256
(hexadecimal) of

    hash before + "\\n" + position + "\\n" + entry as canonical JSON (RFC 8785) + "\\n"

must be its "hash", and becomes the hash before the next. The same holds of "organisationHash" with
"organisationPosition", for the lines of one "organisation" by themselves. The last hash is in index.json, under "trail".
People stand in the trail as salted hashes ("actor"); with persons.json they are known by its "trail".
`;
