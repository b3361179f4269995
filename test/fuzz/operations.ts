import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { readFileSync } from 'node:fs';

/** A part of a JSON Schema as far as values are made from it. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

/** An operation of docs/openapi.json. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Schema of its JSON body; null where it takes none. */
  readonly body: Schema | null;
  /** Whether it takes files. */
  readonly files: boolean;
  /** What it may answer, by status: media type and check of the body. */
  readonly answers: ReadonlyMap<number, { readonly type: string; readonly check: ValidateFunction } | null>;
}

interface Described {
  readonly paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        parameters?: Parameter[];
        requestBody?: { content: Record<string, { schema: Schema }> };
        responses: Record<string, { content?: Record<string, { schema: object }> }>;
      }
    >
  >;
  readonly components: object;
}

const ajv = new Ajv2020({ strict: false, allErrors: false });
formats.default(ajv);
const document = JSON.parse(
  readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'),
) as Described;
ajv.addSchema({ $id: 'https://centre.example/api', components: document.components });
const compile = (schema: object): ValidateFunction =>
  ajv.compile(
    JSON.parse(
      JSON.stringify(schema).replaceAll('"#/components/', '"https://centre.example/api#/components/'),
    ) as object,
  );

export const checkProblem = compile({ $ref: '#/components/schemas/Problem' });

export const OPERATIONS: readonly Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]): Operation => {
    const content = operation.requestBody?.content ?? {};
    return {
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      parameters: operation.parameters ?? [],
      body: content['application/json']?.schema ?? null,
      files: content['multipart/form-data'] !== undefined,
      answers: new Map(
        Object.entries(operation.responses)
          .filter(([status]) => /^2\d\d$/.test(status))
          .map(([status, answer]) => {
            const [described] = Object.entries(answer.content ?? {});
            return [
              Number(status),
              described === undefined ? null : { type: described[0], check: compile(described[1].schema) },
            ];
          }),
      ),
    };
  }),
);
