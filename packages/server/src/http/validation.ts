import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import { UNSTORABLE_MESSAGE, unstorableText } from '../storage/unstorable-text.ts';

/** Unknown fields are told of and not dropped; every fault is told, up to a bound set by the size of bodies. */
const common = { allErrors: true, removeAdditional: false, useDefaults: true, strict: false } as const;

/**
 * Bodies are taken as they are: the text "3" is no number. What stands in an address or a header is text by nature and is
 * read as what the schema asks for. No text may hold what the database could not keep.
 */
export function checkStrictly(app: FastifyInstance): void {
  const bodies = new Ajv({ ...common, allErrors: false, coerceTypes: false });
  const texts = new Ajv({ ...common, coerceTypes: 'array' });
  formats.default(bodies);
  formats.default(texts);
  app.setValidatorCompiler<object>(({ schema, httpPart }) => {
    const check = (httpPart === 'body' ? bodies : texts).compile(schema);
    return (value: unknown) => {
      if (!check(value)) return { error: check.errors as never };
      const at = httpPart === 'headers' ? null : unstorableText(value);
      if (at === null) return { value };
      const error = {
        instancePath: at,
        keyword: 'text',
        schemaPath: '',
        params: {},
        message: UNSTORABLE_MESSAGE,
      };
      return { error: [error] as never };
    };
  });
}
