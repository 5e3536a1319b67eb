import { isAmount } from '../money.ts';
import { formField, isMoneySource, type FormField } from './form-labels.ts';
import { COMMON, type OwnWords } from './own-words.ts';

/** A label with its value, printed in one cell: `项目名称：校园网运维`, `其中：财政拨款 223.32`. */
export interface LabelledValue {
  field: FormField;
  /** As printed, without the colon behind it. */
  label: string;
  value: string;
}

const LONGEST_LABEL = 24;
/** Where a label may begin: at the start, or behind a blank, a colon, or a stop that ends the value before it. */
const START = /(?<=^|[\s；;，,。、:：])(?=\S)/gu;
const WITH_COLON =
  /^(?<label>(?:其\s{0,9}中\s{0,9}(?:[:：]\s{0,9})?)?[^:：；;。，,\d][^:：；;。，,]{0,30}?)\s*[:：]\s*/u;
const BEFORE_AMOUNT =
  /^(?<label>(?:其\s{0,9}中\s{0,9}(?:[:：]\s{0,9})?)?[^:：；;。，,\d][^:：；;。，,\d]{0,30}?)\s{0,9}(?:[:：]\s{0,9})?(?<value>[-—−△▲(（]?[¥￥]?\d[\d,，.]*[)）]?\s*(?:[百千]?万|亿|千)?元?[)）]?)(?=$|[\s；;，,。、])/u;
const MONEY: ReadonlySet<FormField> = new Set<FormField>(['amount', 'yearAmount', 'wholeAmount', 'funding']);
/** Texts, in which words of labels may stand: only a label with a colon behind a blank ends one. */
const PROSE: ReadonlySet<FormField> = new Set<FormField>([
  'overview',
  'basis',
  'goal',
  'yearGoal',
  'wholeGoal',
  'other',
]);
/** Words that stand over others and have no value of their own. */
const NO_VALUE: ReadonlySet<FormField> = new Set<FormField>(['group', 'indicators']);

/**
 * The labels that a cell prints together with their values, in order; `null` where the cell does not begin with one. Behind a
 * known label stands a colon, or an amount where it is one of money.
 */
export function labelledValues(text: string, own: OwnWords = COMMON): LabelledValue[] | null {
  if (formField(text, own) !== null) return null;
  const found: { at: number; end: number; field: FormField; label: string }[] = [];
  for (const { index } of text.matchAll(START)) {
    const last = found.at(-1);
    if (last && index < last.end) continue;
    const label = labelAt(text.slice(index), own);
    const before = text[index - 1] ?? '';
    const inProse = last !== undefined && PROSE.has(last.field);
    if (inProse && (!/\s/u.test(before) || !label?.colon)) continue;
    if (/[:：]/u.test(before) && label && !MONEY.has(label.field)) continue;
    if (label) found.push({ at: index, end: index + label.length, field: label.field, label: label.label });
    else if (found.length === 0) return null;
  }
  return found.length === 0
    ? null
    : found.map(({ end, field, label }, index) => ({
        field,
        label,
        value: text.slice(end, found[index + 1]?.at).replace(/(?<![\s；;，,、])[\s；;，,、]+$/u, ''),
      }));
}

function labelAt(
  rest: string,
  own: OwnWords,
): { field: FormField; label: string; length: number; colon: boolean } | null {
  const money = BEFORE_AMOUNT.exec(rest)?.groups;
  const label = money?.['label'] ?? '';
  if (money && label.length <= LONGEST_LABEL && isAmount(money['value'] ?? '')) {
    const field = formField(label, own) ?? (isMoneySource(label) && /^其中/u.test(label) ? 'funding' : null);
    const length = rest.indexOf(money['value'] ?? '', label.length);
    if (field && MONEY.has(field))
      return { field, label, length, colon: /[:：]/u.test(rest.slice(label.length, length)) };
  }
  const colon = WITH_COLON.exec(rest);
  const named = colon?.groups?.['label'] ?? '';
  const field = colon && named.length <= LONGEST_LABEL ? formField(named, own) : null;
  return colon && field && !NO_VALUE.has(field) ? { field, label: named, length: colon[0].length, colon: true } : null;
}

/** The field of a cell that is a label, or begins with one that its value stands behind. */
export function fieldOfCell(text: string, own: OwnWords = COMMON): FormField | null {
  return formField(text, own) ?? labelledValues(text, own)?.[0]?.field ?? null;
}

/** The amounts that a cell of a form prints: itself, or those behind labels in it. */
export function amountsInCell(text: string, own: OwnWords = COMMON): string[] {
  if (isAmount(text)) return [text];
  return (labelledValues(text, own) ?? []).flatMap(({ value }) => (isAmount(value) ? [value] : []));
}
