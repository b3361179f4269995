import { RECORD_KINDS, ROLES, TLP } from '@spillway/core/access';
import { type Static, type TSchema, Type } from 'typebox';

/** A union of fixed texts, as an enumeration that editors and generators understand. */
const oneOf = <const Values extends readonly string[]>(values: Values, description?: string) =>
  Type.Unsafe<Values[number]>({
    type: 'string',
    enum: [...values],
    ...(description === undefined ? {} : { description }),
  });

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const Id = Type.String({ format: 'uuid', description: 'UUID' });
export const IdParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }) });
export const Time = Type.String({ format: 'date-time', description: 'UTC' });
export const Text = Type.Object({ en: Type.String(), ko: Type.String() });
export const RoleShape = oneOf(ROLES);
export const KindShape = oneOf(RECORD_KINDS);
export const TlpShape = oneOf(TLP, 'label of the Traffic Light Protocol 2.0');

const recipients = (what: string) =>
  Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
    maxItems: 500,
    uniqueItems: true,
    description: `ids of ${what}`,
  });

/** A label as it is given. */
export const LabelInput = Type.Object(
  {
    tlp: TlpShape,
    persons: Type.Optional(recipients('persons')),
    organisations: Type.Optional(recipients('organisations')),
    groups: Type.Optional(recipients('sharing groups')),
  },
  { additionalProperties: false },
);

export const labelOf = (input: Static<typeof LabelInput>) => ({
  tlp: input.tlp,
  persons: input.persons ?? [],
  organisations: input.organisations ?? [],
  groups: input.groups ?? [],
});

const Named = Type.Object({ id: Type.String(), name: Type.String() });

/** An object with owner and label, as {@link shown} lets it out. */
export const RecordShape = Type.Object({
  id: Id,
  kind: KindShape,
  owner: Nullable(Named),
  author: Nullable(Named),
  label: Type.Object({
    tlp: TlpShape,
    persons: Type.Array(Type.String()),
    organisations: Type.Array(Type.String()),
    groups: Type.Array(Type.String()),
    passOn: oneOf(
      ['nobody', 'own-organisation', 'organisation-and-clients', 'community', 'everyone'],
      'to whom a recipient may pass it on',
    ),
  }),
  title: Text,
  version: Type.Integer(),
  createdAt: Time,
  updatedAt: Time,
  shipped: Type.Boolean({ description: 'came with Spillway and stays as it is' }),
  facts: Type.Record(Type.String(), Type.Unknown()),
  may: Type.Object({ write: Type.Boolean(), share: Type.Boolean(), delete: Type.Boolean() }),
});

export const pageOf = <T extends TSchema>(item: T) =>
  Type.Object({
    items: Type.Array(item),
    next: Nullable(Type.String({ description: 'cursor of the page behind' })),
    change: Type.Integer({
      description: 'position of the trail that this page has seen: ask for changes after it',
    }),
  });

/** What lists of objects may be asked. */
export const ListQuery = Type.Object(
  {
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
    cursor: Type.Optional(Type.String({ maxLength: 100 })),
    q: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'words of the title' })),
    owner: Type.Optional(Id),
    tlp: Type.Optional(TlpShape),
    shipped: Type.Optional(Type.Boolean()),
    'changed-since': Type.Optional(
      Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description: 'position of the trail' }),
    ),
  },
  { additionalProperties: false },
);

export const ProblemShape = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String(),
    findings: Type.Optional(Type.Array(Type.Record(Type.String(), Type.Unknown()))),
    requestId: Type.String(),
  },
  { $id: 'Problem', description: 'RFC 9457' },
);

/** Answers every route may give when it does not do what was asked. */
export const problems = {
  '4xx': {
    description: 'refused',
    content: { 'application/problem+json': { schema: Type.Unsafe(Type.Ref('Problem')) } },
  },
  '5xx': {
    description: 'failed here',
    content: { 'application/problem+json': { schema: Type.Unsafe(Type.Ref('Problem')) } },
  },
} as const;
