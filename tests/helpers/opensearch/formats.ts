import { z } from 'zod';

/** The formats of OpenSearch as far as an export uses them, from its documentation; and of records, as ours says. */

const pairs = {
  type: z.literal('shingle'),
  min_shingle_size: z.literal(2),
  max_shingle_size: z.literal(2),
  token_separator: z.string(),
  output_unigrams: z.boolean(),
  output_unigrams_if_no_shingles: z.boolean().optional(),
};
const analyzerSchema = z.strictObject({
  type: z.literal('custom'),
  char_filter: z.array(z.string()),
  tokenizer: z.string(),
  filter: z.array(z.string()),
});
const fieldSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), analyzer: z.string(), search_analyzer: z.string() }),
  z.strictObject({
    type: z.literal('keyword'),
    index: z.boolean().optional(),
    doc_values: z.boolean().optional(),
    ignore_above: z.int().positive().optional(),
  }),
  z.strictObject({ type: z.enum(['short', 'long']) }),
  z.strictObject({ type: z.literal('object'), enabled: z.literal(false) }),
]);

export const definitionSchema = z
  .strictObject({
    settings: z.strictObject({
      index: z.strictObject({
        number_of_shards: z.int().positive(),
        number_of_replicas: z.int().nonnegative(),
        max_result_window: z.int().positive(),
      }),
      analysis: z.strictObject({
        char_filter: z.record(
          z.string(),
          z.discriminatedUnion('type', [
            // A rule is `from => to`; the server trims both sides and undoes escapes, `from` is not empty.
            z.strictObject({
              type: z.literal('mapping'),
              mappings: z.array(z.string().regex(/^(?:\\u[0-9a-f]{4})+ =>(?: (?:\\u[0-9a-f]{4})+)?$/u)),
            }),
            z.strictObject({ type: z.literal('pattern_replace'), pattern: z.string(), replacement: z.string() }),
          ]),
        ),
        tokenizer: z.record(
          z.string(),
          z.strictObject({ type: z.literal('pattern'), pattern: z.string(), group: z.int().min(-1) }),
        ),
        filter: z.record(z.string(), z.strictObject(pairs)),
        analyzer: z.record(z.string(), analyzerSchema),
      }),
    }),
    mappings: z.strictObject({
      dynamic: z.literal('strict'),
      _meta: z.record(z.string(), z.unknown()),
      properties: z.record(z.string(), fieldSchema),
    }),
  })
  // What a part names is defined.
  .refine(({ settings: { analysis }, mappings }) => {
    const named = Object.values(analysis.analyzer);
    const fields = Object.values(mappings.properties).flatMap((field) =>
      field.type === 'text' ? [field.analyzer, field.search_analyzer] : [],
    );
    return (
      named.flatMap(({ char_filter }) => char_filter).every((name) => name in analysis.char_filter) &&
      named.every(
        ({ tokenizer, filter }) => tokenizer in analysis.tokenizer && filter.every((one) => one in analysis.filter),
      ) &&
      fields.every((name) => name in analysis.analyzer)
    );
  });

const figureSchema = z.strictObject({
  label: z.string(),
  column: z.string(),
  printed: z.string().min(1),
  anchor: z.string(),
  fen: z.int().nullable(),
  unproven: z.literal(true).optional(),
  finding: z.string().optional(),
});
const address = z.union([z.url(), z.string().regex(/^\//u)]);

export const recordSchema = z.strictObject({
  format: z.literal(1),
  record: z.enum(['document', 'narrative', 'project', 'overall', 'table', 'row']),
  page: z.string().regex(/^[^/]+\/[^/]+\/\d{4}(?:-final)?$/u),
  zone: z.string(),
  year: z.int(),
  stage: z.enum(['budget', 'final-accounts']),
  region: z.string(),
  region_name: z.string(),
  region_line: z.string(),
  department: z.string(),
  department_name: z.string(),
  department_title: z.string(),
  kind: z.enum(['department', 'unit']),
  path: z.string(),
  anchor: z.string(),
  address,
  address_en: address,
  title: z.string().min(1),
  code: z.string(),
  unit: z.string().nullable(),
  labels: z.array(z.string()),
  text: z.array(z.string()),
  cells: z.array(z.string()),
  context: z.array(z.string()),
  numbers: z.array(z.string().regex(/^\d+(?:\.\d*[1-9])?$/u)),
  fen: z.array(z.int().positive()),
  sounds: z.array(z.string().regex(/^[a-zü]+$/u)).optional(),
  figures: z.array(figureSchema),
  answers: z.array(z.array(z.unknown()).min(6).max(7)),
  open: z.tuple([z.int(), z.int()]).nullable(),
});
