import { capitalised } from '../../text.ts';
import { z } from 'zod';
import { stableJson, type Portal } from '../../content/index.ts';
import { apiWords, strings, type ApiWords, type Locale } from '../../i18n/index.ts';
import type { Address } from '../address.ts';
import { API_ROUTES, parametersOf } from './routes.ts';
import { apiSchemas, type ApiFile } from './schema.ts';

type Json = Record<string, unknown>;

/** The largest number that zod writes for a whole number without limit. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/**
 * The OpenAPI 3.1 description of the API in a language, made from the shapes by which its files are checked. Its licence is that of the
 * data; what the publisher has not stated is said to be not stated.
 */
export function openApiText(locale: Locale, portal: Portal, address: Address): string {
  const words = apiWords(locale);
  const { zh, en } = portal.title ?? { zh: null, en: null };
  const name = (locale === 'en' ? en : null) ?? zh ?? strings(locale).site.name;
  return stableJson({
    openapi: '3.1.1',
    info: {
      title: words.title(name),
      version: '1.0.0',
      description: words.about.join('\n\n'),
      license: licenceOf(portal, words),
      ...(portal.publisher ? { contact: withoutBlanks(portal.publisher) } : {}),
    },
    servers: [{ url: address('/api/v1') }],
    security: [],
    tags: Object.entries(words.tags).map(([tag, description]) => ({ name: tag, description })),
    paths: Object.fromEntries(
      (Object.keys(API_ROUTES) as ApiFile[]).map((file) => [
        `/${API_ROUTES[file].path}`,
        { get: operation(file, words) },
      ]),
    ),
    components: {
      schemas: componentSchemas(locale),
      responses: {
        NotFound: { description: words.notFound, content: { 'text/html': { schema: { type: 'string' } } } },
      },
      parameters: Object.fromEntries(
        Object.entries(words.parameters).map(([name, description]) => [
          name,
          { name, in: 'path', required: true, description, schema: { type: name === 'year' ? 'integer' : 'string' } },
        ]),
      ),
    },
  });
}

function licenceOf({ licence }: Portal, words: ApiWords): Json {
  return licence ? withoutBlanks(licence) : { name: words.licenceNotStated };
}

function withoutBlanks(fields: Readonly<Record<string, string | null>>): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function operation(file: ApiFile, words: ApiWords): Json {
  const { path, tag } = API_ROUTES[file];
  const parameters = parametersOf(path).map((name) => ({ $ref: `#/components/parameters/${name}` }));
  const schema = { $ref: `#/components/schemas/${componentOf(file)}` };
  return {
    operationId: file,
    summary: words.operations[file],
    tags: [tag],
    ...(parameters.length > 0 ? { parameters } : {}),
    responses: {
      200: { description: words.operations[file], content: { 'application/json': { schema } } },
      404: { $ref: '#/components/responses/NotFound' },
    },
  };
}

/** The name of the shape of a file. */
function componentOf(file: ApiFile): string {
  if (file === 'disclosure' || file === 'finalAccounts') return 'DisclosureDetails';
  return file.endsWith('Pages') ? 'Pages' : `${capitalised(file)}File`;
}

/** The shapes as JSON Schema. Further fields are allowed: a later portal may have some. */
function componentSchemas(locale: Locale): Json {
  const { named, files } = apiSchemas(locale);
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  for (const [file, schema] of Object.entries(files))
    if (!registry.has(schema)) registry.add(schema, { id: componentOf(file as ApiFile) });
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      if (jsonSchema.maximum === NO_LIMIT) delete jsonSchema.maximum;
      if (jsonSchema.minimum === -NO_LIMIT) delete jsonSchema.minimum;
      if (jsonSchema.format === 'date') delete jsonSchema.pattern;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const names = Object.keys(schema).filter((name) => name !== '$schema' && name !== '$id');
      return [id, Object.fromEntries(names.map((name) => [name, schema[name as keyof typeof schema]]))];
    }),
  );
}
