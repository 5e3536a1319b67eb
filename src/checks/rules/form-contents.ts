import type { CheckResult, Says } from '../../budget/check-schema.ts';
import { tableStatus } from '../../budget/index.ts';
import type { TableKind } from '../../budget/schema.ts';
import { compact } from '../../text.ts';
import { finding, holding, notApplicable } from '../compare.ts';
import type { Context } from '../context.ts';
import { documentCell, tableCell, textCell } from '../form-cells.ts';
import { projectTotals } from './projects.ts';

/** The tables a jurisdiction asks for: present, empty, or missing. */
export function checkTables(context: Context): CheckResult[] {
  const { profile, disclosure } = context;
  if (!profile) {
    return [notApplicable('form', 'tables', { id: 'no-profile', values: {} })];
  }
  return tableStatus(profile, disclosure)
    .filter(({ optional, status }) => !optional || status !== 'missing')
    .filter(({ kind, status }) => status !== 'missing' || !PROJECT_TABLES.includes(kind) || hasProjects(context))
    .map(({ kind, title, status, titleOnly, tables }) => {
      const key = `table-${kind}`;
      if (status !== 'missing') {
        const cells = disclosure.tables
          .filter((table) => tables.includes(table.id))
          .slice(0, 1)
          .map(tableCell);
        const says: Says = { id: 'table-published', values: { table: kind, title, empty: status === 'empty' } };
        return holding('form', key, says, cells);
      }
      const heading = disclosure.titlesWithoutTable.find((entry) => entry.kind === kind);
      const cells = heading ? [documentCell(heading.place, heading.title)] : [];
      const says: Says = { id: 'table-missing', values: { table: kind, title, titleOnly } };
      return finding('form', key, 'warning', says, cells);
    });
}

const PROJECT_TABLES: readonly TableKind[] = [
  'project-list',
  'project-performance',
  'project-expenditure',
  'project-expenditure-government',
];

/** Without project expenditure there is nothing for the tables of projects to say. */
function hasProjects(context: Context): boolean {
  const totals = projectTotals(context);
  const known = context.only('general-public-expenditure') ?? context.only('expenditure');
  return known === null || totals.some((figure) => figure.fen !== 0);
}

/** The sections of the narrative that a jurisdiction asks for. */
export function checkSections(context: Context): CheckResult[] {
  const { profile, narrative } = context;
  if (!profile) return [];
  if (!narrative) {
    const absent = context.disclosure.narrative === 'absent';
    if (absent) return [finding('form', 'sections', 'warning', { id: 'narrative-missing', values: {} }, [])];
    return [notApplicable('form', 'sections', { id: 'narrative-not-kept', values: {} })];
  }
  const text = narrative.parts.map((part) => part.text).join('\n');
  return profile.sections
    .filter((section) => !section.optional)
    .map(({ id, title, patterns }) => {
      const found = patterns.some((pattern) => new RegExp(pattern, 'u').test(text));
      const key = `section-${id}`;
      const values = { zh: title.zh, en: title.en };
      if (found) return holding('form', key, { id: 'section-present', values });
      return finding('form', key, 'warning', { id: 'section-missing', values }, []);
    });
}

/** A title reduced to what a table of contents and the table itself share. */
function titleKey(title: string): string {
  return compact(title)
    .replace(/\d{4}年度?/gu, '')
    .replace(/^(?:表|附件|附表)?[一二三四五六七八九十\d]+[、.．:：-]/u, '')
    .replace(/[()[\]"-]|[-—]\d+$/gu, '');
}

/** The document's own table of contents against the tables found. */
export function checkContents(context: Context): CheckResult[] {
  const { tables, titlesWithoutTable } = context.disclosure;
  const keys = tables.filter((table) => table.kind !== 'contents').map((table) => titleKey(table.title));
  // A required table that was not found is reported as such, not once more as an entry of the contents.
  const reported = (context.profile ? tableStatus(context.profile, context.disclosure) : [])
    .filter(({ status, optional }) => status === 'missing' && !optional)
    .map(({ title }) => titleKey(title));
  return tables
    .filter((table) => table.kind === 'contents')
    .flatMap((contents) =>
      contents.cells.flatMap((cells, row) => {
        const column = cells.findLastIndex((cell) => /表/u.test(cell) && compact(cell).length > 5);
        if (row < contents.headerRows || column < 0) return [];
        const title = cells[column] ?? '';
        const key = titleKey(title);
        const found = keys.some(
          (other) => other === key || (other.length > 5 && (other.endsWith(key) || key.endsWith(other))),
        );
        const cell = [textCell(contents, row, column, title)];
        const name = `contents-r${row}`;
        if (reported.includes(key)) return [];
        if (found) return [holding('form', name, { id: 'listed-table-found', values: { title } }, cell)];
        const titleOnly = titlesWithoutTable.some((entry) => titleKey(entry.title) === key);
        const says: Says = { id: 'listed-table-missing', values: { title, titleOnly } };
        return [finding('form', name, 'warning', says, cell)];
      }),
    );
}
