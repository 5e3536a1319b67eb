import type { Project, Table } from '../budget/index.ts';
import { accountKind, isToldAccount } from '../vocabulary/index.ts';

/** The functional account that a project is booked under, as its document prints it. */
export interface ProjectAccount {
  code: string;
  /** `null` where none stands beside the code. */
  name: string | null;
}

const FORM_LABEL = /功能(?:分类)?(?:支出)?科目|支出功能/u;
/** The code of a class, section or item within a text. */
const CODE = /(?<!\d)2\d{2}(?:\d{2}){0,2}(?!\d)/gu;
const NAME_HEAD = /科目.*名称|功能分类.*名称/u;

function plainName(text: string | undefined): string | null {
  const name = (text ?? '').replace(/^[\d\s\-—–:：]+/u, '').trim();
  return name === '' ? null : name;
}

function inList({ listed }: Pick<Project, 'listed'>, tables: readonly Table[]): ProjectAccount | null {
  const table = listed && tables.find(({ id }) => id === listed.table);
  const row = table?.rows.find((candidate) => candidate.row === listed?.row);
  if (!table || !row || row.code === null || accountKind(row.code) !== 'functional') return null;
  const cells = table.cells[row.row] ?? [];
  if (!isToldAccount(row.code, cells, table.columns)) return null;
  const at = table.columns.findIndex(({ labels }) => NAME_HEAD.test(labels.join('')));
  return { code: row.code, name: at < 0 ? null : plainName(cells[at]) };
}

function inForm(fields: Project['fields']): ProjectAccount | null {
  for (const { label, text } of fields) {
    if (!FORM_LABEL.test(label)) continue;
    const [code, ...others] = text.match(CODE) ?? [];
    if (code === undefined || others.length > 0) continue;
    return { code, name: plainName(text.replace(code, '')) };
  }
  return null;
}

/**
 * The functional account of a project: of its row in the list of projects where the head says that the code is one, else of a line of
 * its form that says so (files from before forms had further lines have none). `null` where neither prints one, or a line prints several. Nothing is inferred from other tables.
 */
export function accountOfProject(
  project: Pick<Project, 'listed'> & { fields?: Project['fields'] },
  tables: readonly Table[],
): ProjectAccount | null {
  return inList(project, tables) ?? inForm(project.fields ?? []);
}
