import { RECORD_KINDS, ROLES, TLP } from '@spillway/core/access';
import { PROBLEM_CODES } from './problem.ts';
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
/** Of something within something else. */
export const WithinParams = Type.Object({
  id: IdParams.properties.id,
  other: Type.String({ minLength: 1, maxLength: 100 }),
});
export const PersonId = Type.String({ minLength: 1, maxLength: 100 });
/** The secret of a link. */
export const TokenParams = Type.Object({ token: Type.String({ minLength: 1, maxLength: 200 }) });
export const NewPerson = {
  name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  email: Type.String({ format: 'email', maxLength: 254 }),
  password: Type.String({ minLength: 12, maxLength: 128, description: '12 characters or more' }),
};
export const itemsOf = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item) });
export const Time = Type.String({ format: 'date-time', description: 'UTC' });
export const Text = Type.Object({ en: Type.String(), ko: Type.String() });
const Role = oneOf(ROLES);
export const RolesShape = Type.Array(Role, { uniqueItems: true, maxItems: ROLES.length });
/** Roles as they are given: one at the least. */
export const SomeRoles = Type.Array(Role, { minItems: 1, uniqueItems: true, maxItems: ROLES.length });
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

/** A shape that stands once in the description, under its name, and is referred to. Of answers alone: bodies are checked apart. */
const named = <T extends TSchema>(name: string, shape: T) => {
  const whole = Object.assign(shape, { $id: name });
  return { whole, shape: Type.Unsafe<Static<T>>(Type.Ref(name)) };
};

const Record = named(
  'Record',
  Type.Object({
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
  }),
);
/** An object with owner and label, as {@link shown} lets it out. */
export const RecordShape = Record.shape;

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

const Finding = named(
  'Finding',
  Type.Object(
    {
      code: Type.String(),
      severity: oneOf(['error', 'warning', 'info']),
      path: Type.String({ description: 'JSON Pointer, or file:sheet:row:column' }),
      message: Type.String(),
      value: Type.Optional(Type.Unknown({ description: 'what was found' })),
      expected: Type.Optional(Type.Unknown()),
    },
    { description: 'what is wrong with a document that was handed in' },
  ),
);
export const FindingShape = Finding.shape;

const Problem = named(
  'Problem',
  Type.Object(
    {
      type: Type.String(),
      title: Type.String(),
      status: Type.Integer(),
      detail: Type.String(),
      code: oneOf(PROBLEM_CODES),
      findings: Type.Optional(Type.Array(FindingShape)),
      requestId: Type.String(),
    },
    { description: 'RFC 9457' },
  ),
);

/** Of a change: what it was made from. That it is missing is answered by {@link versionSeen}, with a status of its own. */
export const IfMatch = Type.Object({
  'if-match': Type.Optional(
    Type.String({ maxLength: 200, description: 'ETag that was read, or * for whatever is there; needed' }),
  ),
});

/** Of a create: a word the caller makes up, by which a create that is sent again makes nothing new. */
export const OnceKey = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '^[\\x21-\\x7e]+$',
      description: 'for asking again safely, within a day: a UUID, say',
    }),
  ),
});

/** Shapes that stand in the description by name. */
export const SHARED_SHAPES: readonly TSchema[] = [Record.whole, Finding.whole, Problem.whole];

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
