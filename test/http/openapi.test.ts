import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeApi } from '../../packages/server/src/http/describe-api.ts';
import { HTTP_STATUS } from '../../packages/server/src/http/problem.ts';

interface Answer {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}
interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: { readonly default?: unknown };
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, Answer>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** What is wrong with a description by the OpenAPI 3.1 schema; empty where nothing is. */
async function faults(document: object): Promise<string> {
  const { valid, errors } = await new Validator().validate(
    structuredClone(document) as Record<string, unknown>,
  );
  return valid ? '' : JSON.stringify(errors);
}

let document: Document;
let operations: readonly (Operation & { readonly path: string; readonly method: string })[];
beforeAll(async () => {
  document = (await describeApi()) as Document;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method })),
  );
});

describe('the description of the interface', () => {
  it('is what is checked in', () => {
    const kept: unknown = JSON.parse(
      readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'),
    );
    expect(JSON.parse(JSON.stringify(document))).toEqual(kept);
  });

  it('is a valid document of OpenAPI 3.1', async () => {
    expect(await faults(document)).toBe('');
    // The checker sees a planted fault.
    expect(
      await faults({ ...document, openapi: '3.1.0', paths: { '/x': { get: { responses: 3 } } } }),
    ).not.toBe('');
  });

  it('has JSON Schemas of draft 2020-12 only, whose references lead somewhere', () => {
    const schemas = operations.flatMap(({ parameters = [], requestBody, responses }) => [
      ...parameters.map(({ schema }) => schema),
      ...[requestBody, ...Object.values(responses)].flatMap((each) =>
        Object.values(each?.content ?? {}).map(({ schema }) => schema),
      ),
    ]);
    const ajv = new Ajv2020({ strict: true, strictTypes: false, validateFormats: false });
    ajv.addVocabulary(['components']);
    ajv.addSchema({ $id: 'https://centre.example/api', components: document.components });
    const local = (schema: object): object =>
      JSON.parse(
        JSON.stringify(schema).replaceAll('"#/components/', '"https://centre.example/api#/components/'),
      ) as object;
    for (const schema of [...schemas, ...Object.values(document.components.schemas)])
      expect(() => ajv.compile(local(schema))).not.toThrow();
    expect(schemas.length).toBeGreaterThan(100);
    // Draft 2020-12 and so OpenAPI 3.1 have no "nullable".
    expect(JSON.stringify(document)).not.toContain('"nullable"');
    expect(() => ajv.compile({ type: 'nothing' })).toThrow();
  });

  it('names every operation once, and says what each is for', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { operationId, summary, tags, path } of operations) {
      expect(operationId, path).toMatch(/^[a-z][A-Za-z]+$/);
      expect(summary, path).toMatch(/^\p{L}.{5,}[^.]$/u);
      expect(tags, path).toHaveLength(1);
    }
  });

  it('describes every good answer and the problems', () => {
    for (const { responses, operationId } of operations) {
      const good = Object.keys(responses).filter((status) => status.startsWith('2'));
      expect(good.length, operationId).toBeGreaterThan(0);
      for (const status of good) {
        expect(responses[status].description, operationId).not.toMatch(/default response/i);
        if (status === '204') expect(responses[status].content, operationId).toBeUndefined();
        else expect(Object.keys(responses[status].content ?? {}), operationId).toHaveLength(1);
      }
      for (const status of ['4XX', '5XX'])
        expect(responses[status].content, operationId).toEqual({
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        });
    }
  });

  it('names every code a problem may have', () => {
    const { code } = (
      document.components.schemas['Problem'] as { properties: { code: { enum: readonly string[] } } }
    ).properties;
    expect(code.enum).toEqual(expect.arrayContaining([...Object.keys(HTTP_STATUS), 'server/unforeseen']));
  });

  it('asks for nothing that has a default, and has a body wherever something is made', () => {
    for (const { parameters = [], operationId } of operations)
      for (const { required, schema, name } of parameters)
        if (schema.default !== undefined) expect(required, `${operationId} ${name}`).not.toBe(true);
    const bodiless = operations.filter(
      ({ method, requestBody }) => ['post', 'put', 'patch'].includes(method) && requestBody === undefined,
    );
    const names = bodiless.map(({ operationId }) => operationId);
    expect(names.filter((name) => !/^(make|cancel|retry)/.test(name ?? ''))).toEqual([]);
  });

  it('says of every change of a version that it needs If-Match', () => {
    const changing = operations
      .filter(({ parameters = [] }) => parameters.some(({ name }) => name === 'if-match'))
      .map(({ operationId }) => operationId);
    for (const kind of ['Scenario', 'Estimate', 'Economy'])
      expect(changing).toEqual(expect.arrayContaining([`label${kind}`, `delete${kind}`]));
    expect(changing).toEqual(
      expect.arrayContaining([
        'changeScenario',
        'changeSettings',
        'changeGroup',
        'deleteGroup',
        'changeOrganisation',
      ]),
    );
  });
});
