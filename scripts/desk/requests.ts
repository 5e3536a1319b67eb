import type { Context } from 'hono';
import { z } from 'zod';
import { DOUBT_IDS } from '../../src/budget/index.ts';
import { disclosureFileSchema, jsonOrNull } from '../../src/content/index.ts';
import type {
  AcceptAsked,
  AcceptManyAsked,
  DecisionAsked,
  ExportAsked,
  JoinAsked,
  SplitAsked,
} from '../../src/desk/api.ts';
import { Problem } from '../../src/problem.ts';
import { RULE_IDS } from '../../src/vocabulary/index.ts';

/** Bytes of the longest request that is no file. */
const LONGEST = 2 ** 20;

const version = z.int().positive();
const index = z.int().nonnegative();
const id = z.string().regex(/^\d{4,12}$/u);
/** What a person writes: it is published, or stands in files that people read. */
const words = z.string().trim().min(1).max(2000);
const by = z.string().trim().min(1).max(200);
const name = z.string().min(1).max(255);

const place = z.object({
  file: name.optional(),
  page: z.int().positive().optional(),
  line: z.int().positive().optional(),
  sheet: z.string().max(255).optional(),
  row: z.int().positive().optional(),
});

const { department, region, year, stage, unit, title, slug, url, published, because, scans } =
  disclosureFileSchema.shape;

/** Of a field: what the file takes, or `null` to take back what it said. */
function orNull<T extends z.ZodType>(schema: z.ZodOptional<T>) {
  return schema.unwrap().nullable().optional();
}

const decision = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('correct'),
    entries: z
      .array(
        z.object({ table: name, row: index, column: index, old: z.string(), new: z.string().max(2000), reason: words }),
      )
      .min(1),
  }),
  z.object({
    kind: z.literal('acknowledge'),
    findings: z.array(z.object({ rule: z.enum(RULE_IDS), key: z.string().min(1) })).min(1),
    reason: words,
  }),
  z.object({
    kind: z.literal('doubt'),
    doubt: z.object({
      doubt: z.enum(DOUBT_IDS),
      table: name.nullable(),
      row: index.nullable(),
      column: index.nullable(),
      page: z.int().positive().nullable(),
    }),
    reason: words,
  }),
  z.object({
    kind: z.literal('identity'),
    set: z.object({
      department: orNull(department),
      region: orNull(region),
      year: orNull(year),
      stage: orNull(stage),
      unit: orNull(unit),
      title: orNull(title),
      slug: orNull(slug),
      url: orNull(url),
      published: orNull(published),
      because: orNull(because),
      scans: orNull(scans),
    }),
  }),
  z.object({ kind: z.literal('files'), files: z.array(name).min(1) }),
  z.object({
    kind: z.literal('number'),
    decision: z.enum(['show', 'hide']),
    ends: z.string().regex(/^[A-Za-z\d]{4}$/u),
    place,
    reason: words,
  }),
  z.object({ kind: z.literal('join'), table: name, with: name }),
  z.object({ kind: z.literal('split'), table: name, before: z.int().positive() }),
  z.object({ kind: z.literal('checked'), final: z.boolean() }),
  z.object({ kind: z.literal('department'), name: z.string().trim().min(1).max(200) }),
]);

const as = z.object({ figuresOnly: z.boolean(), originals: z.enum(['all', 'none']).nullable() }).optional();

/** What may be asked, as `src/desk/api.ts` lists it. */
export const REQUESTS = {
  decision: z.object({ version, by, decision, dry: z.boolean().optional() }) satisfies z.ZodType<DecisionAsked>,
  undo: z.object({ version }),
  readAgain: z.object({ version }),
  accept: z.object({
    version,
    as,
    replace: z.boolean().optional(),
    because: z.string().max(2000).optional(),
  }) satisfies z.ZodType<AcceptAsked>,
  acceptMany: z.object({ as, parcels: z.array(z.object({ id, version })).min(1) }) satisfies z.ZodType<AcceptManyAsked>,
  openStored: z.object({ id: z.string().min(1).max(500) }),
  join: z.object({ by, parcels: z.array(z.object({ id, version })).min(2) }) satisfies z.ZodType<JoinAsked>,
  split: z.object({ by, id, version, files: z.array(name).min(1) }) satisfies z.ZodType<SplitAsked>,
  remove: z.object({ by, version }),
  export: z.discriminatedUnion('to', [
    z.object({ to: z.literal('folder') }),
    z.object({ to: z.literal('zip') }),
    z.object({ to: z.literal('command'), command: z.array(z.string()) }),
  ]) satisfies z.ZodType<ExportAsked>,
};

/** The body of a request as it must be. Throws a Problem for another, for one that is too long, and for one that a form of another site could send. */
export async function bodyOf<T>({ req }: Context, schema: z.ZodType<T>): Promise<T> {
  if (!/^application\/json(?:;|$)/u.test(req.header('content-type') ?? ''))
    throw new Problem('desk-request-wrong', { detail: 'content-type' });
  const result = schema.safeParse(jsonOrNull(await boundedText(req.raw.body)));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Problem('desk-request-wrong', { detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` });
}

async function boundedText(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > LONGEST) throw new Problem('desk-request-too-large', { kilobytes: LONGEST / 1024 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
