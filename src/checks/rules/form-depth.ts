import type { CheckResult, Says } from '../../budget/check-schema.ts';
import type { TableKind } from '../../budget/schema.ts';
import { finding } from '../compare.ts';
import type { Context } from '../context.ts';
import { lineCell, tableCell } from '../form-cells.ts';

/** How far down accounts must be published (财预〔2016〕143号): by function to 项, of basic expenditure by economic use to 款. */
const DEPTHS: readonly { kind: TableKind; digits: number; level: 'item' | 'section' }[] = [
  { kind: 'general-public-expenditure', digits: 7, level: 'item' },
  { kind: 'basic-expenditure', digits: 5, level: 'section' },
];

/** Tables with data in which not one account goes as far down as is asked for. Asked only of bodies with a profile. */
export function checkDepth(context: Context): CheckResult[] {
  if (!context.profile) return [];
  return DEPTHS.flatMap(({ kind, digits, level }) =>
    context.tables(kind).flatMap((table) => {
      const codes = table.rows.flatMap(({ code }) => (code !== null && /^\d+$/u.test(code) ? [code] : []));
      const plain = codes.length > 0 && codes.every((code) => [3, 5, 7].includes(code.length));
      if (!plain || codes.some((code) => code.length >= digits)) return [];
      const says: Says = { id: 'accounts-too-coarse', values: { title: table.title, level } };
      return [finding('form', `depth-${table.id}`, 'warning', says, [tableCell(table)])];
    }),
  );
}

/** Words that say that there is none of it, or none this year, in any order. */
const NONE_OF: Partial<Record<TableKind, RegExp>> = {
  'government-funds': sayingNone('政府性基金'),
  'state-capital': sayingNone('国有资本'),
};

function sayingNone(name: string): RegExp {
  return new RegExp(
    `(?:无|没有|未|不)[^。；]{0,16}${name}|${name}[^。；]{0,40}(?:无|没有|未|不|空|[^\\d.]0(?:\\.0+)?(?:万|亿)?元)`,
    'u',
  );
}

/** An empty table of a fund is published with a word that there is none; nothing says so, under the table or in the text. */
export function checkEmpty(context: Context): CheckResult[] {
  const { narrative, profile, disclosure } = context;
  if (!narrative || !profile) return [];
  return disclosure.tables.flatMap((table) => {
    const none = NONE_OF[table.kind];
    const said = none === undefined || table.note !== null || narrative.parts.some(({ text }) => none.test(text));
    if (!table.empty || said) return [];
    const says: Says = { id: 'empty-without-words', values: { title: table.title } };
    return [finding('form', `empty-${table.id}`, 'warning', says, [tableCell(table)])];
  });
}

const VEHICLES =
  /共有(?:公务用)?车辆(\d+)(?:辆|台)[，,]?(?:其中[:：，]?)((?:[^。；，、()\d]{2,16}\d+(?:辆|台)[、，]?)+)/gu;

/** `共有车辆5辆，其中：…用车2辆、…用车2辆`: the kinds are more than all, or, where the other ones are named too, less. */
export function checkVehicles(context: Context): CheckResult[] {
  const { narrative } = context;
  if (!narrative) return [];
  return narrative.parts.flatMap((part, ordinal) =>
    [...part.text.matchAll(VEHICLES)].flatMap((match) => {
      const [words, all, list = ''] = match;
      const total = Number(all);
      const kinds = [...list.matchAll(/\d+/gu)].map(([count]) => Number(count));
      const added = kinds.reduce((sum, count) => sum + count, 0);
      const complete = /其他/u.test(list);
      // A kind that is divided once more is counted twice.
      if (kinds.length < 2 || /其中|包括|含/u.test(list) || added === total || (added < total && !complete)) return [];
      const says: Says = { id: 'vehicles', values: { total, added } };
      const gap = { value: total - added, unit: 'count' } as const;
      const cell = lineCell(context, ordinal, match.index, words);
      return [finding('form', `vehicles-${ordinal}-${match.index}`, 'warning', says, [cell], gap)];
    }),
  );
}
