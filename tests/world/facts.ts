import type { Disclosure, Indicator } from '../../src/budget/schema.ts';

/**
 * What a disclosure says, without where it stands: to hold what was read against the truth. Header rows and places may
 * differ from one printing to the next, titles, labels, figures, projects and indicators may not.
 */
export function factsOf({ identity, title, unit, tables, projects, overallPerformance }: Disclosure) {
  const { region, department, year } = identity;
  return {
    identity: { region: region.name, department: department.name, year },
    title,
    unit,
    tables: tables.map((table) => ({
      kind: table.kind,
      title: table.title,
      unit: table.unit,
      note: table.note,
      empty: table.empty,
      rows: table.rows.map(({ side, level, code, label, amounts }) =>
        [
          ...[side ?? '', level ?? '', code ?? '', label],
          ...amounts.map(({ column, text, fen }) => {
            const heading = table.columns[column];
            return `${heading?.measure ?? ''} ${heading?.year ?? ''} ${text} ${fen ?? 'null'}`;
          }),
        ].join(' | '),
      ),
    })),
    projects: projects.map(
      ({ code, name, amount, funding, executionWeight, category, overview, basis, goal, indicators }) => ({
        ...{ code, name, executionWeight, category, overview, basis, goal },
        amount: amount && { text: amount.text, fen: amount.fen },
        funding: funding.map((part) => ({ label: part.label, text: part.amount.text, fen: part.amount.fen })),
        indicators: indicators.map(withoutRow),
      }),
    ),
    overall: overallPerformance.map(({ goal, amount, indicators }) => ({
      goal,
      amount: amount && { text: amount.text, fen: amount.fen },
      indicators: indicators.map(withoutRow),
    })),
  };
}

function withoutRow(indicator: Indicator): Omit<Indicator, 'row'> {
  const { level1, level2, name, weight, unit, direction, target, core } = indicator;
  return { level1, level2, name, weight, unit, direction, target, core };
}
