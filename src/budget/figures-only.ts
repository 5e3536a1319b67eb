import { formField } from '../tables/index.ts';
import { readFormValues } from './form.ts';
import { COMMON, type OwnWords } from '../vocabulary/index.ts';
import type { Disclosure, Table } from './schema.ts';

/** Fields whose value may be a word or a text. */
const KEPT_AS_PRINTED = new Set(['other', 'unknown', 'period']);
const PROSE_FIELDS = new Set(['overview', 'basis', 'goal', 'yearGoal', 'wholeGoal']);
/** A text this long with a full stop or a semicolon in it is prose, whatever its label. */
const PROSE = /^(?=.{40})[^]*[。；;]/u;
/** The value of a label that says nothing to a reader of figures is prose unless it is a word or a date. */
const LONGEST_WORD = 16;
const NO_DATA = /无数据|空表|无.{0,24}(?:收支|预算|安排|支出|绩效|项目)/u;

/**
 * Leaves prose out of a disclosure: project overview, basis and goal, the overall goal, notes in sentences. Figures, those that the
 * narrative alone tells too, names of accounts, projects and indicators stay. A cell that is emptied is listed in its table's `omitted`.
 */
export function leaveOutProse(disclosure: Disclosure, own: OwnWords = COMMON): Disclosure {
  return {
    ...disclosure,
    contact: disclosure.contact && { ...disclosure.contact, name: null },
    figuresOnly: true,
    narrative: disclosure.narrative === 'absent' ? 'absent' : 'omitted',
    ...(disclosure.spentBefore && { spentBefore: disclosure.spentBefore.map((said) => ({ ...said, at: null })) }),
    ...(disclosure.facts && { facts: disclosure.facts.map((fact) => ({ ...fact, at: null })) }),
    tables: disclosure.tables.map((table) => withoutProse(table, own)),
    projects: disclosure.projects.map((project) => ({
      ...project,
      overview: null,
      basis: null,
      goal: null,
      wholeGoal: null,
      fields: project.fields.filter(({ text }) => text.length <= LONGEST_WORD),
    })),
    overallPerformance: disclosure.overallPerformance.map((overall) => ({ ...overall, goal: null })),
  };
}

function withoutProse(table: Table, own: OwnWords): Table {
  const omitted: [number, number][] = [];
  const omit = (row: number, column: number) => {
    if (!omitted.some(([r, c]) => r === row && c === column)) omitted.push([row, column]);
  };
  if (table.kind === 'project-performance' || table.kind === 'overall-performance') {
    for (const value of table.columns.length > 0 ? [] : readFormValues(table.cells, own)) {
      if (PROSE_FIELDS.has(value.field) || (KEPT_AS_PRINTED.has(value.field) && value.text.length > LONGEST_WORD))
        for (const [row, column] of value.cells) omit(row, column);
    }
    table.columns.forEach((column, index) => {
      if (!PROSE_FIELDS.has(formField(column.labels.at(-1) ?? '', own) ?? '')) return;
      for (let row = table.headerRows; row < table.cells.length; row++)
        if ((table.cells[row]?.[index] ?? '') !== '') omit(row, index);
    });
    const named = new Set(indicatorNameCells(table));
    table.cells.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (PROSE.test(cell) && !named.has(row)) omit(row, column);
      });
    });
  }
  omitted.sort(([r1, c1], [r2, c2]) => r1 - r2 || c1 - c2);
  const emptied = new Set(omitted.map(([row, column]) => `${row},${column}`));
  return {
    ...table,
    cells: table.cells.map((cells, row) => cells.map((cell, column) => (emptied.has(`${row},${column}`) ? '' : cell))),
    mends: table.mends.filter(({ row, column }) => !emptied.has(`${row},${column}`)),
    omitted,
    note: table.note !== null && NO_DATA.test(table.note) ? '此表无数据' : null,
  };
}

/** Rows below the header of the indicators: names of indicators are not prose, however long. */
function indicatorNameCells(table: Table): number[] {
  const header = table.cells.findIndex((cells) => cells.some((cell) => /指标值|目标值/u.test(cell)));
  return header < 0 ? [] : table.cells.flatMap((_, row) => (row >= header ? [row] : []));
}
