import { z } from 'zod';
import { fitsNotice, NOTICE_IDS } from '../notice.ts';
import { MEASURES, ROW_PARTS, TABLE_KINDS } from '../vocabulary/index.ts';
import { decisionFields } from './decision-fields.ts';
import { placeSchema, unitSchema } from './place-schema.ts';
import { factSchema, spentBeforeSchema } from './said-schema.ts';
import { scannedFigureSchema } from './scanned-schema.ts';

/** The one source of types for a department-year. The JSON in `content/disclosures` is exactly this shape. */

export { placeSchema, unitSchema } from './place-schema.ts';

const index = z.int().nonnegative();
const spanSchema = z.strictObject({ row: index, column: index, rows: index, columns: index });

/** One column of a table: its header labels from top to bottom, and what it holds. */
export const columnSchema = z.strictObject({
  labels: z.array(z.string()),
  role: z.enum(['code', 'label', 'amount', 'percent', 'text']),
  measure: z.enum(MEASURES).nullable(),
  /** In two-sided tables, the side the column belongs to. */
  side: z.enum(['revenue', 'expenditure']).nullable(),
  /** Fiscal year the column speaks of, where the header says so or implies it. */
  year: z.int().nullable(),
});

/** A printed amount. `fen` is `null` where the cell is blank, 0 where a zero is printed. */
export const amountSchema = z.strictObject({ column: index, text: z.string(), fen: z.int().nullable() });

/**
 * One line of a table with its meaning. In two-sided tables a printed row gives one such row for each side that has a label.
 * `level`: 0 total, 1 class (类), 2 section (款), 3 item (项), `null` where the table has no levels. `measure`: what the whole row is the amount of,
 * where that does not depend on the column: an item of the three public expenses printed one below the other, a revenue source, personnel or
 * routine operating costs. `part`: what it is of its side of a two-sided table. Both are made in `meaning.ts`; nothing behind reads labels again.
 */
export const rowSchema = z.strictObject({
  row: index,
  side: z.enum(['revenue', 'expenditure']).nullable(),
  level: z.int().min(0).max(3).nullable(),
  code: z.string().nullable(),
  label: z.string(),
  labelColumn: index,
  measure: z.enum(MEASURES).nullable(),
  part: z.enum(ROW_PARTS).nullable(),
  amounts: z.array(amountSchema),
});

export const tableSchema = z.strictObject({
  /** Stable anchor inside the disclosure: the kind, with `-2`, `-3` … from the second on. */
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/),
  kind: z.enum(TABLE_KINDS),
  /** The title as printed, without marks of markup. */
  title: z.string(),
  /** The number printed before the title: `表十一`, `附件 10`. */
  number: z.string().nullable(),
  unit: unitSchema.nullable(),
  /** The unit that prepared the table (编制单位, 填报单位, 部门全称), where printed. */
  preparedBy: z.string().nullable(),
  place: placeSchema,
  /** The grid as published, header rows once, rectangular; a merged cell's text at its top-left, "" under the rest. */
  cells: z.array(z.array(z.string())),
  /** Place in the source of each row of `cells`. */
  places: z.array(placeSchema),
  /**
   * Texts that mending put elsewhere than the source prints them: the cell now, the text, and where it is printed (`column` is `null`
   * outside the table). All other cells stand as printed.
   */
  mends: z.array(
    z.strictObject({
      row: index,
      column: index,
      text: z.string(),
      from: z.strictObject({ column: index.nullable(), place: placeSchema }),
    }),
  ),
  headerRows: index,
  spans: z.array(spanSchema),
  /** Cells whose prose was left out (`--figures-only`): [row, column]. They are "" in `cells`. */
  omitted: z.array(z.tuple([index, index])),
  columns: z.array(columnSchema),
  rows: z.array(rowSchema),
  note: z.string().nullable(), // printed with the table: 备注, 注
  /** Note marks printed behind the texts of cells, which are without them; absent where there are none. */
  marks: z.array(z.strictObject({ row: index, column: index, text: z.string() })).optional(),
  scanned: z.array(scannedFigureSchema).optional(),
  /** Set where rows or columns are a guess for want of lines: cells ([row, column]) with figures that no identity proves, without value. */
  aligned: z.strictObject({ unproven: z.array(z.tuple([index, index])) }).optional(),
  /** The table carries no amount at all (此表无数据). */
  empty: z.boolean(),
});

/** An amount that stands in a cell of a table of this disclosure; without unit where the document prints none. */
export const citedAmountSchema = z.strictObject({
  text: z.string(),
  unit: unitSchema.nullable(),
  fen: z.int().nullable(),
  table: z.string(),
  row: index,
  column: index,
});

/** A performance indicator. Texts are as printed; `row` is its row in the project's table. */
export const indicatorSchema = z.strictObject({
  row: index,
  level1: z.string().nullable(),
  level2: z.string().nullable(),
  name: z.string(),
  /** Printed weight and its value in points (`9%` and `9` are both 9). */
  weight: z.strictObject({ text: z.string(), value: z.number() }).nullable(),
  unit: z.string().nullable(),
  /** 指标性质: ≥ ≤ = > < 定性, as printed. */
  direction: z.string().nullable(),
  target: z.string().nullable(),
  core: z.boolean().nullable(),
  /** What stands in further columns: 评分标准, 指标说明, 上年完成值; absent where there is none. */
  remarks: z.array(z.strictObject({ label: z.string(), text: z.string() })).optional(),
});

/**
 * What the narrative tells of a project under a heading of its own (`…经费情况说明`): the heading as printed, and the amount of the
 * year as its sentence prints it; `null` where it prints none or several of which none is said to be the whole.
 */
export const toldSchema = z.strictObject({
  title: z.string(),
  amount: z
    .strictObject({ text: z.string(), unit: unitSchema, fen: z.int().nullable(), place: placeSchema })
    .nullable(),
  place: placeSchema,
});

export const projectSchema = z.strictObject({
  /** Anchor inside the disclosure: `project-1` … in published order. */
  id: z.string().regex(/^project-\d+$/),
  code: z.string().nullable(),
  name: z.string(),
  /** 业务主管部门 */
  supervisingDepartment: z.string().nullable(),
  /** 实施单位 or 编制单位 */
  unit: z.string().nullable(),
  /** The amount of the disclosure's year, or the only one that is printed. */
  amount: citedAmountSchema.nullable(),
  /** What the project costs over all its years, where a form prints it beside the year's amount. */
  wholeAmount: citedAmountSchema.nullable().default(null),
  /** Parts of one of the two by source, as printed: 本级安排, 上级补助, 财政拨款, 上年结转 … */
  funding: z.array(
    z.strictObject({ label: z.string(), scope: z.enum(['year', 'whole']).default('year'), amount: citedAmountSchema }),
  ),
  /** 预算执行率权重, in points. */
  executionWeight: z.strictObject({ text: z.string(), value: z.number() }).nullable(),
  /** What the weights of the indicators add up to by their own heading: 90 of 分值（90）; `null` where it does not say. */
  weightWhole: z.number().nullable().default(null),
  /** 项目分类 or 项目属性 */
  category: z.string().nullable(),
  starts: z.string().nullable(),
  ends: z.string().nullable(),
  /** 项目概述, 立项依据, 绩效目标 (of the year, or the only one printed); `null` where blank or left out. */
  overview: z.string().nullable(),
  basis: z.string().nullable(),
  goal: z.string().nullable(),
  /** The goal over all years of the project (项目总目标, 中长期目标), where the form has one of the year beside it. */
  wholeGoal: z.string().nullable().default(null),
  /** What else the form says, under labels that have no field here, as printed. */
  fields: z.array(z.strictObject({ label: z.string(), text: z.string() })).default([]),
  indicators: z.array(indicatorSchema),
  /** The performance table that describes it, its row in the project list, what the narrative tells of it; at least one is set. */
  table: z.string().nullable(),
  listed: z.strictObject({ table: z.string(), row: index }).nullable(),
  told: toldSchema.optional(),
  place: placeSchema,
});

export const overallPerformanceSchema = z.strictObject({
  table: z.string(),
  department: z.string().nullable(),
  amount: citedAmountSchema.nullable(),
  executionWeight: z.strictObject({ text: z.string(), value: z.number() }).nullable(),
  weightWhole: z.number().nullable().default(null),
  goal: z.string().nullable(),
  indicators: z.array(indicatorSchema),
});

/** Something a reader or the recognition wants a person to know: an id and the values of its sentence (`src/i18n`). */
export const noticeSchema = z.strictObject({
  id: z.enum(NOTICE_IDS),
  severity: z.enum(['warning', 'note']),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  place: placeSchema,
  table: z.string().nullable(),
  row: index.nullable(),
  column: index.nullable(),
});

/** `code`: of the administrative division, six digits; `null` for a ministry and for what is not in the list of divisions. */
const regionSchema = z.strictObject({
  slug: z.string(),
  name: z.string(),
  code: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .optional(),
});

export const identitySchema = z.strictObject({
  region: regionSchema,
  department: z.strictObject({
    slug: z.string(),
    /** Official name in full, as printed. */
    name: z.string(),
    /** Unit code such as `103001`, where printed. */
    code: z.string().nullable(),
    /** A budget unit (单位, 本级) or a whole department (部门). */
    kind: z.enum(['department', 'unit']),
  }),
  year: z.int().min(1990).max(2100),
  /** Which of the two documents of a year it is: absent for the budget (预算). */
  stage: z.literal('final-accounts').optional(),
});

export const headlineSchema = z.strictObject({
  total: citedAmountSchema.nullable(),
  basic: citedAmountSchema.nullable(),
  project: citedAmountSchema.nullable(),
  threePublic: citedAmountSchema.nullable(),
  /** Total of the year before as this document prints it. */
  priorTotal: citedAmountSchema.nullable(),
  /** Projects with a table of their own, a row in the project list or a section of the narrative. */
  projects: index,
});

export const disclosureSchema = z.strictObject({
  schema: z.literal(2),
  identity: identitySchema,
  /** Title of the document as printed. */
  title: z.string(),
  /** The unit most tables are printed in; `null` where the document prints none: then every `fen` is `null`. */
  unit: unitSchema.nullable(),
  contact: z.strictObject({ name: z.string().nullable(), telephone: z.string().nullable() }).nullable(),
  source: z.strictObject({
    files: z.array(
      z.strictObject({
        name: z.string(),
        format: z.string(),
        bytes: index,
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        /** The file itself, where it is published: its name in `content/originals` and in `/archive/` of the site. */
        original: z.optional(z.string().regex(/^[0-9a-f]{64}\.[a-z]{1,8}$/)),
      }),
    ),
    url: z.url({ protocol: /^https?$/iu }).nullable(),
    published: z.string().nullable(),
  }),
  /** What a person has decided on numbers that look personal, and where they stand; the numbers are not told. */
  personal: z.array(z.strictObject({ ...decisionFields, place: placeSchema })).optional(),
  /** Prose was left out on conversion. */
  figuresOnly: z.boolean(),
  /** `present`: a file in `content/narratives`; `omitted`: left out on conversion; `absent`: the document has none. */
  narrative: z.enum(['present', 'omitted', 'absent']),
  /** What the narrative of a budget says was spent the year before, and the figures of that of final accounts that stand in no table. */
  spentBefore: z.array(spentBeforeSchema).optional(),
  facts: z.array(factSchema).optional(),
  headline: headlineSchema,
  tables: z.array(tableSchema),
  projects: z.array(projectSchema),
  overallPerformance: z.array(overallPerformanceSchema),
  /** Titles of tables that stand in the document with no table under them. */
  titlesWithoutTable: z.array(z.strictObject({ title: z.string(), kind: z.enum(TABLE_KINDS), place: placeSchema })),
  notices: z.array(noticeSchema.refine(({ id, values }) => fitsNotice(id, values), { path: ['values'] })),
});

/** `content/departments/<region>/<department>.yaml`: who a department is. Made once, then kept by hand. */
export const departmentSchema = z.strictObject({
  slug: z.string(),
  name: z.string(),
  region: regionSchema,
  kind: z.enum(['department', 'unit']),
  codes: z.array(z.string()),
  aliases: z.array(z.string()),
  jurisdiction: z.string().nullable().optional(),
  parent: z.string().nullable().optional(),
  successor: z.string().nullable().optional(),
});

export type { Measure, TableKind } from '../vocabulary/index.ts';
export type Column = z.infer<typeof columnSchema>;
export type PrintedAmount = z.infer<typeof amountSchema>;
export type Row = z.infer<typeof rowSchema>;
export type Table = z.infer<typeof tableSchema>;
export type CitedAmount = z.infer<typeof citedAmountSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type ToldProject = z.infer<typeof toldSchema>;
export type Project = z.infer<typeof projectSchema>;
export type OverallPerformance = z.infer<typeof overallPerformanceSchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type Identity = z.infer<typeof identitySchema>;
export type Headline = z.infer<typeof headlineSchema>;
export type Disclosure = z.infer<typeof disclosureSchema>;
export type Department = z.infer<typeof departmentSchema>;
