import type { CheckResult, Says } from '../../budget/check-schema.ts';
import { finding, holding } from '../compare.ts';
import type { Context } from '../context.ts';
import { nameCell } from '../figure.ts';
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
      const { cell } = statementFigure(statement);
      const cells = [
        cell,
        {
          ...cell,
          table: table.id,
          row: null,
          column: null,
          name: nameCell(table),
          text: String(published),
          place: table.place,
          anchor: table.id,
        },
      ];
      const key = `count-${statement.ordinal}`;
      const says: Says = { id: 'project-count', values: { stated: statement.value, published } };
      if (statement.value === published) return holding('narrative', key, says, cells);
      const gap = { value: statement.value - published, unit: 'count' } as const;
      return finding('narrative', key, 'warning', says, cells, gap);
    });
}
