import type { DisclosureKey } from '../content/index.ts';
import { strings } from '../i18n/index.ts';
import { link, paths } from '../links.ts';
import { viewExecution, viewToldExecution, type ExecutionView, type ToldExecutionView } from '../views/index.ts';
import { readBeside } from './_annotated.ts';

/** What of a year tells its execution: its documents of both stages, and the budget of the year after. */
export interface ExecutionSources {
  /** Whether the documents of both stages are there. */
  paired: boolean;
  /** The year of the next budget, `null` where there is none. */
  next: number | null;
}

/** What was planned beside what was spent, for the page of one of the documents; `page`: of the budget's own execution page. */
export interface ExecutionOnPage {
  execution: ExecutionView | ToldExecutionView;
  withNarrative: boolean;
  budgetPage: string;
  finalPage: string;
}

/**
 * Reads what is beside a document. `own`: the document as its page shows it. By final accounts where they are there, else by what the next year's
 * budget says was spent; `null` where neither tells anything.
 */
export async function readExecution(
  key: DisclosureKey,
  own: Omit<Awaited<ReturnType<typeof readBeside>>, 'saidDoubts'>,
  { paired, next }: ExecutionSources,
  locale: string | undefined,
): Promise<ExecutionOnPage | null> {
  const { region, department, year, stage } = key;
  const texts = strings(locale);
  const otherStage = stage === undefined ? ('final-accounts' as const) : undefined;
  const other = paired ? await readBeside({ ...key, stage: otherStage }, locale) : null;
  const accounted =
    other && (stage === undefined ? viewExecution(own, other, texts) : viewExecution(other, own, texts));
  const isToldNext = !paired && stage === undefined && next === year + 1;
  const following = isToldNext ? await readBeside({ ...key, year: year + 1 }, locale) : null;
  const told = following && viewToldExecution(own, following, texts);
  const execution = accounted ?? told;
  if (!execution) return null;
  const otherPage = link(paths.disclosure(region, department, year, otherStage));
  const nextPage = link(paths.disclosure(region, department, year + 1));
  return {
    execution,
    withNarrative: (stage === undefined ? other : own)?.narrative !== null,
    budgetPage: stage === undefined ? '' : otherPage,
    finalPage: stage !== undefined ? '' : told ? nextPage : otherPage,
  };
}
