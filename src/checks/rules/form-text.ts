import type { CheckResult } from '../../budget/check-schema.ts';
import type { Table } from '../../budget/schema.ts';
import { isAmount, isBlankAmount } from '../../money.ts';
import { HIDDEN_NUMBER, hidePersonalNumbers } from '../../privacy.ts';
import { finding, notApplicable } from '../compare.ts';
import type { Context } from '../context.ts';
import { lineCell, tableCell, textCell } from '../form-cells.ts';
import { LEFTOVERS, NO_DATA_NOTE, SPREADSHEET_ERROR } from '../leftovers.ts';

/** Cells that hold what no published table should: spreadsheet errors, words of the template, personal numbers. */
export function checkCells(context: Context): CheckResult[] {
  return context.disclosure.tables.flatMap((table) => [
    ...table.cells.flatMap((cells, row) =>
      cells.flatMap((text, column) => checkCell(context.titled(table), row, column, text)),
    ),
    ...checkNote(table),
    ...checkAmountColumns(table),
    ...(table.kind === 'other' && !table.empty
      ? [
          notApplicable(
            'form',
            `unknown-${table.id}`,
            `《${table.title}》不是已知的公开表，没有核对。`,
            'An unknown table; it is not checked.',
            [tableCell(table)],
          ),
        ]
      : []),
  ]);
}

function checkCell(table: Table, row: number, column: number, text: string): CheckResult[] {
  if (text === '') return [];
  const key = `${table.id}-r${row}-c${column}`;
  const cell = () => textCell(table, row, column, hidePersonalNumbers(text));
  const results: CheckResult[] = [];
  const error = SPREADSHEET_ERROR.exec(text);
  if (error) {
    results.push(
      finding(
        'form',
        `error-${key}`,
        'warning',
        `${cell().label}印的是表格软件的错误值“${error[0]}”。`,
        `A spreadsheet error is printed: ${error[0]}.`,
        [cell()],
      ),
    );
  }
  for (const { id, pattern, zh, en, severity = 'warning' } of LEFTOVERS) {
    const found = pattern.exec(text);
    if (found)
      results.push(
        finding(
          'form',
          `leftover-${id}-${key}`,
          severity,
          `${cell().label}留有${zh}：“${found[0]}”。`,
          `${en} is left: ${found[0]}.`,
          [cell()],
        ),
      );
  }
  if (hidePersonalNumbers(text) !== text) {
    results.push(
      finding(
        'form',
        `personal-${key}`,
        'warning',
        `${cell().label}有个人手机号码或身份证号码。`,
        'A personal number is printed.',
        [cell()],
      ),
    );
  }
  return results;
}

/** 此表无数据 under a table that has data. */
function checkNote(table: Table): CheckResult[] {
  const amounts = table.rows.flatMap((row) => row.amounts).filter((amount) => amount.fen !== null && amount.fen !== 0);
  if (!table.note || !NO_DATA_NOTE.test(table.note) || amounts.length === 0) return [];
  return [
    finding(
      'form',
      `note-${table.id}`,
      'warning',
      `《${table.title}》的注说本表没有数据，但表中有 ${amounts.length} 个非零金额。`,
      'The note says the table has no data, but it has.',
      [tableCell(table)],
    ),
  ];
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
        return finding(
          'form',
          `not-amount-${cell.anchor}`,
          'warning',
          `${cell.label}“${amount.text}”不是金额，而表头“${header}”是金额列。`,
          `${amount.text} stands in a column of amounts.`,
          [cell],
        );
      }),
  );
}

/** The narrative's text, part by part: words of the template and personal numbers. */
export function checkNarrativeText(context: Context): CheckResult[] {
  const { narrative } = context;
  if (!narrative) return [];
  return narrative.parts.flatMap(({ text }, ordinal) => {
    const leftovers = LEFTOVERS.flatMap(({ id, pattern, zh, en, severity = 'warning' }) => {
      const found = pattern.exec(text);
      if (!found) return [];
      const cell = lineCell(context, ordinal, found.index, found[0]);
      return [
        finding(
          'form',
          `leftover-${id}-p${ordinal}`,
          severity,
          `${cell.label}留有${zh}：“${found[0]}”。`,
          `${en} is left: ${found[0]}.`,
          [cell],
        ),
      ];
    });
    if (hidePersonalNumbers(text) === text) return leftovers;
    const cell = lineCell(context, ordinal, 0, HIDDEN_NUMBER);
    return [
      ...leftovers,
      finding(
        'form',
        `personal-p${ordinal}`,
        'warning',
        `${cell.label}有个人手机号码或身份证号码。`,
        'A personal number is printed.',
        [cell],
      ),
    ];
  });
}

/** What reading the document already found, as far as it is about its form. */
const NOTICES: Readonly<Record<string, { zh: string; en: string }>> = {
  'indicator-columns-disagree': {
    zh: '绩效指标的表头顺序与各列内容不符。',
    en: 'The header order disagrees with the values.',
  },
  'personal-number-hidden': {
    zh: '原文印有个人手机号码或身份证号码，本站已隐去。',
    en: 'A personal number is printed; it is hidden here.',
  },
};

export function checkNotices(context: Context): CheckResult[] {
  const { notices, tables } = context.disclosure;
  return notices.flatMap((notice, index) => {
    const words = NOTICES[notice.id];
    if (!words) return [];
    const table = tables.find((candidate) => candidate.id === notice.table);
    const name = table ? `《${table.title}》` : '文件';
    const cell = table
      ? tableCell(table)
      : {
          table: null,
          row: null,
          column: null,
          label: '文件',
          text: '',
          unit: null,
          fen: null,
          anchor: null,
          place: notice.place,
        };
    return [
      finding('form', `notice-${notice.id}-${index}`, 'warning', `${name}：${words.zh}`, `${name}: ${words.en}`, [
        { ...cell, place: notice.place },
      ]),
    ];
  });
}
