import { z } from 'zod';
import { apiWords, fieldText, type Locale } from '../../i18n/index.ts';
import { MONEY_UNITS } from '../../money.ts';
import { TABLE_KINDS, type FieldName } from '../../vocabulary/index.ts';
import { recordSchema, YUAN } from './record-schema.ts';

/**
 * The shapes of the static API, described in a language: the one definition by which its files are checked when they are written
 * and from which its OpenAPI file is made. Lists of v1 hold budgets; what is of final accounts stands in a list of
 * its own beside them, so that no reader who knows the lists alone adds what was spent to what was planned. Names are those of the other files of open data. A shape of v1 may get further fields;
 * none is taken away or changes its meaning.
 */
export function apiSchemas(locale: Locale) {
  const { fields, schemas: names } = apiWords(locale);
  const said = (name: FieldName) => fieldText(locale, name).text;
  const count = z.int().nonnegative();
  const text = (words: string) => z.string().describe(words);
  const maybe = (words: string) => z.string().nullable().describe(words);
  const address = (words: string) => z.string().describe(words);
  const day = (words: string) => z.iso.date().nullable().describe(words);
  const unit = (words: string) => z.enum(MONEY_UNITS).nullable().describe(words);
  const year = z.int().describe(said('year'));
  const years = z.array(z.int()).describe(fields.years);
  const finals = count.describe(fields.finals);
  const finalsToo = <Item extends z.ZodType>(item: Item) => z.array(item).describe(fields.finalsToo);
  const stage = z.enum(['budget', 'final-accounts']).describe(said('stage'));

  const region = {
    region: text(said('region')),
    region_slug: text(said('region_slug')),
    region_code: maybe(said('region_code')),
  };
  const department = {
    department: text(said('department')),
    department_slug: text(said('department_slug')),
    department_code: maybe(said('department_code')),
    department_kind: z.enum(['department', 'unit']).describe(said('department_kind')),
  };

  const Figure = z
    .strictObject({
      amount: YUAN.nullable().describe(said('amount')),
      printed: text(fields.printed),
      unit: unit(said('unit')),
      corrected: z.boolean().describe(fields.corrected),
      doubted: z.boolean().nullable().describe(said('doubted')),
      page: address(fields.page),
    })
    .describe(names.Figure);
  const Region = z
    .strictObject({
      ...region,
      path: z.array(z.string()).describe(fields.path),
      central: z.boolean().describe(fields.central),
      departments: count.describe(fields.departments),
      disclosures: count.describe(fields.disclosures),
      final_accounts: finals,
      years,
      final_accounts_years: z.array(z.int()).describe(fields.finalYears),
      page: address(fields.page),
      departments_href: address(fields.href),
    })
    .describe(names.Region);
  const one = z.strictObject({ year, stage, href: address(fields.details) });
  const Department = z
    .strictObject({
      ...region,
      ...department,
      aliases: z.array(z.string()).describe(fields.aliases),
      years,
      page: address(fields.page),
      disclosures: z.array(one),
      final_accounts: finalsToo(one),
    })
    .describe(names.Department);
  const Year = z
    .strictObject({
      year,
      departments: count.describe(fields.departments),
      disclosures: count.describe(fields.disclosures),
      final_accounts: finals,
      page: address(fields.page),
    })
    .describe(names.Year);
  const PageOfList = z
    .strictObject({
      ...region,
      year,
      count: count.describe(fields.count),
      final_accounts: count.describe(fields.finalCount),
      href: address(fields.href),
    })
    .describe(names.PageOfList);
  const figure = Figure.nullable();
  const Disclosure = z
    .strictObject({
      id: text(fields.id),
      ...region,
      ...department,
      stage,
      year,
      title: text(fields.title),
      unit: unit(fields.documentUnit),
      headline: z
        .strictObject({ total: figure, basic: figure, project: figure, three_public: figure })
        .describe(fields.headline),
      table_kinds: z.array(z.enum(TABLE_KINDS)).describe(fields.kinds),
      projects: count.describe(fields.projects),
      checks: z
        .strictObject({ status: z.enum(['current', 'stale', 'missing']), errors: count, warnings: count, notes: count })
        .describe(fields.checks),
      recorded: day(fields.recorded),
      published: day(fields.published),
      page: address(fields.page),
      href: address(fields.details),
      data: address(fields.data),
    })
    .describe(names.Disclosure);
  const Table = z
    .strictObject({
      table_id: text(said('table_id')),
      table_kind: z.enum(TABLE_KINDS).describe(said('table_kind')),
      table_title: text(said('table_title')),
      number: maybe(fields.tableNumber),
      unit: unit(said('unit')),
      rows: count.describe(fields.rows),
      columns: count.describe(fields.columns),
      empty: z.boolean().describe(fields.empty),
      page: address(fields.page),
      csv: address(fields.csv),
    })
    .describe(names.Table);
  const Correction = z
    .strictObject({
      table_id: text(said('table_id')),
      cell_row: count.describe(said('cell_row')),
      cell_column: count.describe(said('cell_column')),
      printed: text(fields.printed),
      corrected: text(fields.correctedTo),
      reason: text(fields.reason),
      date: z.iso.date().describe(fields.date),
      page: address(fields.page),
    })
    .describe(names.Correction);
  const file = z.strictObject({
    name: z.string(),
    format: z.string(),
    bytes: count,
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  });
  const DisclosureDetails = Disclosure.extend({
    figures_only: z.boolean().describe(fields.figuresOnly),
    source: z.strictObject({ url: z.string().nullable(), files: z.array(file) }).describe(fields.source),
    xlsx: address(fields.xlsx),
    tables: z.array(Table),
    corrections: z.array(Correction),
  }).describe(names.DisclosureDetails);
  const Term = z
    .strictObject({
      slug: text(fields.slug),
      term: text(fields.term),
      english: text(fields.english),
      group: text(fields.group),
      text: text(fields.explanation),
      page: address(fields.page),
    })
    .describe(names.Term);
  const Project = recordSchema('projects', locale).describe(names.Project);
  const Finding = recordSchema('findings', locale).describe(names.Finding);

  const Pages = z.strictObject({ pages: z.array(PageOfList) });
  const named = {
    Figure,
    Region,
    Department,
    Year,
    PageOfList,
    Pages,
    Disclosure,
    DisclosureDetails,
    Table,
    Correction,
    Project,
    Finding,
    Term,
  };
  const files = {
    index: z.strictObject({
      version: z.literal('v1'),
      title: text(fields.portalTitle),
      publisher: z
        .strictObject({ name: z.string(), url: z.string().nullable(), email: z.string().nullable() })
        .nullable()
        .describe(fields.publisher),
      licence: z.strictObject({ name: z.string(), url: z.string().nullable() }).nullable().describe(fields.licence),
      counts: z.strictObject({
        ...{ regions: count, departments: count, years: count },
        disclosures: count.describe(fields.disclosures),
        final_accounts: finals,
        projects: count,
      }),
      links: z.record(z.string(), z.string()).describe(fields.links),
    }),
    regions: z.strictObject({ regions: z.array(Region) }),
    departments: z.strictObject({ departments: z.array(Department) }),
    regionDepartments: z.strictObject({ ...region, departments: z.array(Department) }),
    years: z.strictObject({ years: z.array(Year) }),
    disclosurePages: Pages,
    disclosures: z.strictObject({
      ...region,
      year,
      disclosures: z.array(Disclosure),
      final_accounts: finalsToo(Disclosure),
    }),
    disclosure: DisclosureDetails,
    finalAccounts: DisclosureDetails,
    projectPages: Pages,
    projects: z.strictObject({ ...region, year, projects: z.array(Project), final_accounts: finalsToo(Project) }),
    findingPages: Pages,
    findings: z.strictObject({ ...region, year, findings: z.array(Finding), final_accounts: finalsToo(Finding) }),
    terms: z.strictObject({ terms: z.array(Term) }),
  };
  return { named, files };
}

type Files = ReturnType<typeof apiSchemas>['files'];

/** A kind of files of the API. */
export type ApiFile = keyof Files;

/** What a file of the API holds. */
export type ApiContent<File extends ApiFile> = z.infer<Files[File]>;
