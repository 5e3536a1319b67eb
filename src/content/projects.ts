import type { CitedAmount, Identity, ToldProject } from '../budget/index.ts';
import { currentChecksOf } from './checks.ts';
import { listDifferences, type ListedDifference } from './differences.ts';
import { listDisclosures } from './disclosures.ts';
import { readForLists } from './corrections.ts';
import { accountOfProject, type ProjectAccount } from './project-account.ts';

/** A project as the list of all projects shows it. */
export interface ListedProject {
  id: string;
  name: string;
  code: string | null;
  /** With the corrections applied; of a form or a row, else as the narrative tells it. */
  amount: CitedAmount | null;
  told: ToldProject | undefined;
  /** The functional account it is booked under, where its document prints one. */
  account: ProjectAccount | null;
  identity: Identity;
  /** What is printed in the cell of the amount, and which correction of its page it is, where it was corrected. */
  corrected: { number: number; printed: string } | null;
  /** All differences of its department-year, with those of their cells that amounts of projects stand in. */
  differences: ListedDifference[];
}

/**
 * The projects of all budgets. Reads one file after the other and keeps only these few fields. What was spent is another stage and has
 * no place among plans.
 */
export async function listProjects(): Promise<ListedProject[]> {
  const projects: ListedProject[] = [];
  for (const key of await listDisclosures()) {
    if (key.stage !== undefined) continue;
    const { disclosure, applied } = await readForLists(key);
    const { identity } = disclosure;
    const cells = disclosure.projects.flatMap((project) => project.amount ?? []);
    const differences = cells.length > 0 ? listDifferences(await currentChecksOf(identity), cells) : [];
    for (const project of disclosure.projects) {
      const { id, name, code, amount, told } = project;
      const index = applied.findIndex(
        ({ table, row, column }) => amount?.table === table && amount.row === row && amount.column === column,
      );
      const correction = applied[index];
      const corrected = correction ? { number: index + 1, printed: correction.old } : null;
      const account = accountOfProject(project, disclosure.tables);
      projects.push({ id, name, code, amount, told, account, identity, corrected, differences });
    }
  }
  return projects;
}
