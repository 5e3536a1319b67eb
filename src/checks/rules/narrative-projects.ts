import type { CheckResult } from '../../budget/check-schema.ts';
import { finding, holding } from '../compare.ts';
import type { Context } from '../context.ts';
import { statementFigure } from '../narrative/figures.ts';
import type { Narrative } from '../narrative/index.ts';

/** The number of projects the narrative speaks of against the performance tables and the project list. */
export function checkProjectCount(context: Context, text: Narrative): CheckResult[] {
  const { projects } = context.disclosure;
  const published = Math.max(
    projects.filter((project) => project.table).length,
    projects.filter((project) => project.listed).length,
  );
  const table = context.disclosure.tables.find(
    (candidate) => candidate.kind === 'project-performance' || candidate.kind === 'project-list',
  );
  if (published === 0 || !table) return [];
  const counts = text.statements.filter((statement) => statement.kind === 'count');
  return counts
    .filter(
      (statement, index) =>
        counts.findIndex((other) => other.part === statement.part && other.value === statement.value) === index,
    )
    .map((statement) => {
      const { cell } = statementFigure(text, statement);
      const cells = [
        cell,
        {
          ...cell,
          table: table.id,
          row: null,
          column: null,
          label: `《${table.title}》`,
          text: String(published),
          place: table.place,
          anchor: table.id,
        },
      ];
      const key = `count-${statement.ordinal}`;
      const facts = `情况说明（第 ${statement.line} 行）称编报绩效目标的项目 ${statement.value} 个，公开的项目为 ${published} 个`;
      const factsEn = `The narrative counts ${statement.value} projects with targets; ${published} are published`;
      if (statement.value === published)
        return holding('narrative', key, `${facts}，相符。`, `${factsEn}; they agree.`, cells);
      const gap = statement.value - published;
      const more = gap > 0 ? `，少公开 ${gap} 个。` : `，多 ${-gap} 个。`;
      return finding('narrative', key, 'warning', facts + more, `${factsEn}.`, cells, { value: gap, unit: 'count' });
    });
}
