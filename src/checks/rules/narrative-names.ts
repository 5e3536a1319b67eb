import type { CheckResult } from '../../budget/check-schema.ts';
import { compact } from '../../text.ts';
import { RENAMED_ACCOUNTS } from '../../vocabulary/index.ts';
import { finding } from '../compare.ts';
import type { Context } from '../context.ts';
import { lineCell } from '../form-cells.ts';
import { statementFigure } from '../narrative/figures.ts';
import type { Narrative } from '../narrative/index.ts';

/** Names of accounts in the narrative: ones the classification has given up, and reasons that are another account's. */
export function checkNames(context: Context, text: Narrative): CheckResult[] {
  return [...checkOldNames(context, text), ...checkReasons(context, text)];
}

function checkOldNames(context: Context, text: Narrative): CheckResult[] {
  return text.parts.flatMap((part, ordinal) =>
    RENAMED_ACCOUNTS.filter(({ since }) => context.year >= since).flatMap(({ before, now, since }) => {
      const at = part.text.indexOf(before);
      if (at < 0) return [];
      const says = { id: 'old-account-name', values: { printed: before, now, since } } as const;
      return [finding('narrative', `name-${ordinal}-${at}`, 'warning', says, [lineCell(context, ordinal, at, before)])];
    }),
  );
}

/** A reason whose first words are the name of another item of the table than the one the sentence speaks of. */
function checkReasons(context: Context, text: Narrative): CheckResult[] {
  const table = context.only('general-public-expenditure');
  const names = new Set(table?.rows.filter((row) => row.level === 3).map((row) => compact(row.label)) ?? []);
  const subjects = text.statements.filter(({ kind, subject }) => kind === 'level' && subject.id === 'item');
  return text.parts.flatMap((part, ordinal) => {
    const own = subjects.filter((statement) => statement.part === ordinal);
    const [first] = own;
    const account = first?.subject.path?.at(-1);
    if (!first || account === undefined || new Set(own.map(({ subject }) => subject.name)).size > 1) return [];
    const reason = /原因(?:是|为)?:?([^。；，]+)/u.exec(part.text);
    const words = reason?.[1] ?? '';
    const named = [...names].find((name) => name.length >= 4 && words.startsWith(name));
    if (!reason || named === undefined || isAlike(named, account)) return [];
    const says = { id: 'reason-of-another-account', values: { account, named } } as const;
    const cells = [statementFigure(first).cell, lineCell(context, ordinal, reason.index, reason[0])];
    return [finding('narrative', `reason-${first.ordinal}`, 'warning', says, cells)];
  });
}

/** `机关事业单位基本养老保险缴费` is as good as `…缴费支出`; one name in the other speaks of the same thing. */
function isAlike(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}
