import type { Disclosure, Indicator } from '../../budget/index.ts';
import type { RecordOf } from '../records.ts';
import { identityFields, pageAddress, placeFields, text } from './shared.ts';

/** Whose indicators they are: those of a project, or of the department as a whole, which has no project. */
interface Owner {
  table: string | null;
  id: string | null;
  name: string | null;
  indicators: readonly Indicator[];
}

/** One record an indicator: those of the department as a whole first, then project by project. */
export function indicatorRows(disclosure: Disclosure): RecordOf<'indicators'>[] {
  const whole = disclosure.overallPerformance.map(({ table, indicators }) => ({
    table,
    id: null,
    name: null,
    indicators,
  }));
  return [...whole, ...disclosure.projects].flatMap((owner) => rowsOf(disclosure, owner));
}

function rowsOf(disclosure: Disclosure, { table: id, id: project, name, indicators }: Owner): RecordOf<'indicators'>[] {
  const identity = identityFields(disclosure.identity);
  const table = disclosure.tables.find((candidate) => candidate.id === id);
  return indicators.map((indicator) => ({
    ...identity,
    table_id: id,
    project_id: project,
    project_name: name,
    level1: text(indicator.level1),
    level2: text(indicator.level2),
    indicator: indicator.name,
    direction: text(indicator.direction),
    target: text(indicator.target),
    target_unit: text(indicator.unit),
    weight: indicator.weight?.value ?? null,
    weight_printed: text(indicator.weight?.text),
    core: indicator.core,
    ...placeFields(table?.places[indicator.row] ?? table?.place, disclosure.source),
    cell_row: indicator.row,
    page: pageAddress(disclosure.identity, id === null ? project : `${id}-r${indicator.row}`),
  }));
}
