import type { CheckResult, Says } from '../../budget/check-schema.ts';
import type { Table } from '../../budget/schema.ts';
import { isAmount, isBlankAmount } from '../../money.ts';
import {
  findPersonal,
  HIDDEN_NUMBER,
  labelsOf,
  lastSigns,
  NO_ROLES,
  withoutNumbers,
  type Personal,
  type Roles,
} from '../../privacy/index.ts';
import type { Place } from '../../problem.ts';
import { finding, notApplicable } from '../compare.ts';
import type { Context } from '../context.ts';
import { documentCell, lineCell, tableCell, textCell } from '../form-cells.ts';
import { LEFTOVERS, NO_DATA_NOTE, SPREADSHEET_ERROR } from '../leftovers.ts';

/** Cells that hold what no published table should: spreadsheet errors, words of the template, personal numbers. */
export function checkCells(context: Context): CheckResult[] {
  return context.disclosure.tables.flatMap((table) => [
    ...checkTexts(context, table),
    ...checkNote(table),
    ...checkAmountColumns(table),
    ...(table.kind === 'other' && !table.empty
      ? [
          notApplicable('form', `unknown-${table.id}`, { id: 'unknown-table', values: { title: table.title } }, [
            tableCell(table),
          ]),
        ]
      : []),
  ]);
}

function checkTexts(context: Context, table: Table): CheckResult[] {
  const labels = labelsOf(table);
  const titled = context.titled(table);
  return table.cells.flatMap((cells, row) => {
    const isShown = shownAt(context, (place) => placeKey(place) === placeKey(table.places[row] ?? table.place));
    return cells.flatMap((text, column) => checkCell(titled, row, column, text, labels.of(row, column), isShown));
  });
}

/** Is a number in a text shown because somebody has decided so? Each decision holds as often as it was applied. */
type IsShown = (text: string, number: Personal) => boolean;

/** What has been decided to be shown at such places. */
function shownAt({ disclosure: { personal = [] } }: Context, fits: (place: Place) => boolean): IsShown {
  const left = personal.filter(({ decision, place }) => decision === 'show' && fits(place));
  return (text, { kind, from, to }) => {
    const signs = lastSigns(text.slice(from, to));
    const at = left.findIndex((one) => (one.ends === undefined ? one.kind === kind : one.ends === signs));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
}

function leaks(text: string, roles: Roles, isShown: IsShown): Personal[] {
  return findPersonal(text, roles).filter((number) => number.hidden && !isShown(text, number));
}

const placeKey = ({ file, page, line, sheet, row }: Place): string => JSON.stringify([file, page, line, sheet, row]);

/** `roles`: what its labels ask for, by which personal numbers in it are found. */
function checkCell(
  table: Table,
  row: number,
  column: number,
  text: string,
  roles: Roles,
  isShown: IsShown,
): CheckResult[] {
  if (text === '') return [];
  const key = `${table.id}-r${row}-c${column}`;
  const personal = leaks(text, roles, isShown);
  const cell = () => textCell(table, row, column, withoutNumbers(text, personal));
  const results: CheckResult[] = [];
  const error = SPREADSHEET_ERROR.exec(text);
  if (error) {
    const says: Says = { id: 'spreadsheet-error', values: { printed: error[0] } };
    results.push(finding('form', `error-${key}`, 'warning', says, [cell()]));
  }
  for (const { id, pattern, severity = 'warning', inText } of LEFTOVERS) {
    if (inText) continue;
    const found = pattern.exec(text);
    if (!found) continue;
    const says: Says = { id: 'leftover', values: { leftover: id, printed: found[0] } };
    results.push(finding('form', `leftover-${id}-${key}`, severity, says, [cell()]));
  }
  if (personal.length > 0) {
    results.push(finding('form', `personal-${key}`, 'warning', { id: 'personal-number', values: {} }, [cell()]));
  }
  return results;
}

/** 此表无数据 under a table that has data. */
function checkNote(table: Table): CheckResult[] {
  const amounts = table.rows.flatMap((row) => row.amounts).filter((amount) => amount.fen !== null && amount.fen !== 0);
  if (!table.note || !NO_DATA_NOTE.test(table.note) || amounts.length === 0) return [];
  const says: Says = { id: 'note-of-no-data', values: { title: table.title, amounts: amounts.length } };
  return [finding('form', `note-${table.id}`, 'warning', says, [tableCell(table)])];
}

/** Words where the header promises an amount: header and values may have been shifted against each other. */
function checkAmountColumns(table: Table): CheckResult[] {
  return table.rows.flatMap((row) =>
    row.amounts
      .filter(
        (amount) =>
          amount.fen === null &&
          !isBlankAmount(amount.text) &&
          !isAmount(amount.text) &&
          !SPREADSHEET_ERROR.test(amount.text),
      )
      .map((amount) => {
        const cell = textCell(table, row.row, amount.column, amount.text);
        const header = table.columns[amount.column]?.labels.at(-1) ?? '';
        const says: Says = { id: 'not-an-amount', values: { printed: amount.text, header } };
        return finding('form', `not-amount-${cell.anchor}`, 'warning', says, [cell]);
      }),
  );
}

/** The narrative's text, part by part: words of the template and personal numbers. */
export function checkNarrativeText(context: Context): CheckResult[] {
  const { narrative } = context;
  if (!narrative) return [];
  // Only places in tables of a workbook are surely none of the text.
  const isShown = shownAt(context, (place) => place.sheet === undefined);
  return narrative.parts.flatMap(({ text }, ordinal) => {
    const told = new Set<string>();
    const leftovers = LEFTOVERS.flatMap(({ id, pattern, severity = 'warning' }) => {
      const found = told.has(id) ? null : pattern.exec(text);
      if (!found) return [];
      told.add(id);
      const cell = lineCell(context, ordinal, found.index, found[0]);
      const says: Says = { id: 'leftover', values: { leftover: id, printed: found[0] } };
      return [finding('form', `leftover-${id}-p${ordinal}`, severity, says, [cell])];
    });
    if (leaks(text, NO_ROLES, isShown).length === 0) return leftovers;
    const cell = lineCell(context, ordinal, 0, HIDDEN_NUMBER);
    return [
      ...leftovers,
      finding('form', `personal-p${ordinal}`, 'warning', { id: 'personal-number', values: {} }, [cell]),
    ];
  });
}

/** What reading the document already found, as far as it is about its form. */
const NOTICES = ['indicator-columns-disagree', 'personal-number-hidden'] as const;

export function checkNotices(context: Context): CheckResult[] {
  const { notices, tables } = context.disclosure;
  return notices.flatMap((notice, index) => {
    const id = NOTICES.find((known) => known === notice.id);
    if (!id) return [];
    const table = tables.find((candidate) => candidate.id === notice.table);
    const cell = { ...(table ? tableCell(table) : documentCell(notice.place)), place: notice.place };
    const says: Says = { id, values: { title: table?.title ?? null } };
    return [finding('form', `notice-${id}-${index}`, 'warning', says, [cell])];
  });
}
