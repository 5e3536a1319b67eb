import type { Identity } from '../budget/schema.ts';
import { listDisclosures, readDisclosureText } from './content.ts';
import type { CitedAmount, Disclosure } from '../budget/schema.ts';

/** A project as the list of all projects shows it. */
export interface ListedProject {
  id: string;
  name: string;
  amount: CitedAmount | null;
  identity: Identity;
}

/**
 * The projects of all department-years. Reads one file after the other and keeps only these few fields. The files are not
 * checked here; every one is on its own page.
 */
export async function listProjects(): Promise<ListedProject[]> {
  const projects: ListedProject[] = [];
  for (const key of await listDisclosures()) {
    const disclosure = JSON.parse(await readDisclosureText(key)) as Disclosure;
    const { identity } = disclosure;
    for (const { id, name, amount } of disclosure.projects) projects.push({ id, name, amount, identity });
  }
  return projects;
}
