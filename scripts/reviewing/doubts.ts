import { listDoubts, settleDoubts, type CheckedDoubt, type Doubt } from '../../src/budget/index.ts';
import { noticeText, reviewWords, type Locale } from '../../src/i18n/index.ts';
import type { Disclosure } from '../../src/budget/schema.ts';
import { isAmount } from '../../src/money.ts';

/** A doubt of the reading with its sentence, and the check by which a person has settled it. */
export interface WordedDoubt extends Doubt {
  message: string;
  settled: CheckedDoubt | null;
}

/** Unknown tables, columns whose values do not fit their header, amounts that are none, and notices. `checked`: what a person has looked at. */
export function doubtsOf(disclosure: Disclosure, locale: Locale, checked: readonly CheckedDoubt[] = []): WordedDoubt[] {
  const { settled } = settleDoubts(disclosure, checked);
  return listDoubts(disclosure).map((doubt, index) => ({
    ...doubt,
    message: sentenceOf(doubt, disclosure, locale),
    settled: settled.get(index) ?? null,
  }));
}

function sentenceOf({ id, notice, table: of, row, column }: Doubt, disclosure: Disclosure, locale: Locale): string {
  const { doubt: says, untitled } = reviewWords(locale);
  const table = disclosure.tables.find((candidate) => candidate.id === of);
  const said = notice === null ? undefined : disclosure.notices[notice];
  if (said) {
    const sentence = noticeText(locale, said);
    return table ? says.inTable(table.title, sentence) : sentence;
  }
  const title = table?.title ?? '';
  if (id === 'unknown-table') return says.unknownTable(title || untitled);
  if (id === 'value') {
    const text = table?.cells[row ?? 0]?.[column ?? 0] ?? '';
    return (isAmount(text) ? says.unproven : says.value)(title, (row ?? 0) + 1, text);
  }
  const about = table?.columns[column ?? 0];
  const header = about?.labels.join('·') || says.column((column ?? 0) + 1);
  return about?.role === 'text' ? says.unexplained(title, header) : says.unclear(title, header);
}
