import type { CheckResult } from '../../budget/check-schema.ts';
import { tableStatus } from '../../budget/index.ts';
import type { TableKind } from '../../budget/schema.ts';
import { compact } from '../../text.ts';
import { finding, holding, notApplicable } from '../compare.ts';
import type { Context } from '../context.ts';
import { tableCell, textCell } from '../form-cells.ts';
import { projectTotals } from './projects.ts';

/** The tables a jurisdiction asks for: present, empty, or missing. */
export function checkTables(context: Context): CheckResult[] {
  const { profile, disclosure } = context;
  if (!profile) {
    return [
      notApplicable(
        'form',
        'tables',
        '没有适用于该地区的公开要求，不能核对应公开的表。',
        'No profile fits this region.',
      ),
    ];
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
        const empty = status === 'empty' ? '（空表）' : '';
        return holding(
          'form',
          key,
          `应公开的${title}已公开${empty}。`,
          `The table ${kind} is published${empty ? ' (empty)' : ''}.`,
          cells,
        );
      }
      const heading = disclosure.titlesWithoutTable.find((entry) => entry.kind === kind);
      const cells = heading
        ? [
            {
              table: null,
              row: null,
              column: null,
              label: `标题“${heading.title}”`,
              text: heading.title,
              unit: null,
              fen: null,
              place: heading.place,
              anchor: null,
            },
          ]
        : [];
      const message = titleOnly ? `应公开的${title}只有标题，标题下没有表。` : `没有找到应公开的${title}。`;
      return finding(
        'form',
        key,
        'warning',
        message,
        titleOnly ? `Only the title of ${kind} is there.` : `The required table ${kind} was not found.`,
        cells,
      );
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
    if (absent)
      return [finding('form', 'sections', 'warning', '没有找到情况说明。', 'The document has no narrative.', [])];
    return [notApplicable('form', 'sections', '情况说明没有收录，不能核对应有的内容。', 'The narrative is not kept.')];
  }
  const text = narrative.parts.map((part) => part.text).join('\n');
  return profile.sections
    .filter((section) => !section.optional)
    .map(({ id, title, patterns }) => {
      const found = patterns.some((pattern) => new RegExp(pattern, 'u').test(text));
      const key = `section-${id}`;
      if (found) return holding('form', key, `情况说明有“${title.zh}”。`, `The narrative has “${title.en}”.`);
      return finding(
        'form',
        key,
        'warning',
        `情况说明中没有找到“${title.zh}”。`,
        `The narrative lacks “${title.en}”.`,
        [],
      );
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
        if (found) return [holding('form', name, `目录所列“${title}”已找到。`, 'The listed table was found.', cell)];
        const only = titlesWithoutTable.some((entry) => titleKey(entry.title) === key);
        return [
          finding(
            'form',
            name,
            'warning',
            `目录所列“${title}”在文件中${only ? '只有标题，没有表' : '没有找到'}。`,
            `The table of contents lists ${title}, which was not found.`,
            cell,
          ),
        ];
      }),
    );
}
