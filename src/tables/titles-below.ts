import type { TableKind } from '../budget/schema.ts';
import { COMMON, kindOfTitle, type OwnWords } from '../vocabulary/index.ts';
import { readCaptionLine } from './caption-lines.ts';
import type { TextBlock } from './captions.ts';
import { isForm } from './forms.ts';
import { draftColumns, type Draft } from './join.ts';
import { kindOfTable } from './kinds.ts';
import { isKnownTitle } from './titles.ts';
import { takeUnitRow } from './unit.ts';

/** A section of the narrative or a sentence that ends in the name of a table is not its title: 详见项目绩效目标表. */
const NOT_TITLE =
  /的|详见|参见|见附|附后|如下|见下|上述|以上|填报|编制了|公开了|^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[、.．])/u;
/** Says of the title over it that its table is empty. */
const SAYS_NONE = /无|没有|空表|不涉及/u;

/** Is this line the title of a statutory table, and not a section or sentence that ends in one? */
export function standsAsTitle(text: string, own: OwnWords = COMMON): boolean {
  return isKnownTitle(text, own) && !NOT_TITLE.test(text.trim());
}

/**
 * Takes the title right below a table that has none over it, with the unit beside or under it, off the texts behind the table. A
 * title among other titles, or of which is said that there is nothing, is that of another table. Out: the texts that are left.
 */
export function takeTitleBelow(draft: Draft | undefined, texts: readonly TextBlock[], own: OwnWords): TextBlock[] {
  if (!draft || draft.caption.title !== '' || isForm(draft.cells, own)) return [...texts];
  let count = 0;
  let title: string | null = null;
  for (const { text } of texts) {
    const said = readCaptionLine(text, own);
    if (!said) break;
    if (said.title !== null && !said.subtitle) {
      if (title !== null || !standsAsTitle(said.title, own)) return [...texts];
      title = said.title;
    } else if (title !== null && said.unit === null && said.halfUnit === null) break;
    count += 1;
  }
  if (title === null || SAYS_NONE.test(texts[count]?.text ?? '')) return [...texts];
  for (const { text } of texts.slice(0, count)) {
    const said = readCaptionLine(text, own);
    if (said?.title === title) draft.titleBelow = title;
    draft.caption.number ??= said?.number ?? null;
    draft.caption.preparedBy ??= said?.preparedBy || null;
    if (said?.unit) draft.notes.push(text);
  }
  draft.caption.title = title;
  return texts.slice(count);
}

/** The same in the last rows of a table, where a sheet holds them: a row of one text that is its title, a row of its unit. */
export function takeTitleRow(draft: Draft, own: OwnWords): void {
  takeUnitRow(draft);
  const last = draft.cells.length - 1;
  const filled = new Set((draft.cells[last] ?? []).filter((cell) => cell !== ''));
  const [only = ''] = filled;
  const isTitle =
    draft.caption.title === '' && filled.size === 1 && last > draft.headerRows && standsAsTitle(only, own);
  if (!isTitle || isForm(draft.cells, own)) return;
  draft.cells.pop();
  draft.places.pop();
  draft.spans = draft.spans.filter(({ row }) => row < last);
  draft.caption.title = only;
  draft.titleBelow = only;
  takeUnitRow(draft);
}

/**
 * Where every table of a file has its title below, each title was taken for that of the table after it. Moves them up by one table when
 * the columns of the tables agree with that and contradict the other. `texts` stand behind the last table, whose title is among them.
 */
export function moveTitlesUp(drafts: readonly Draft[], texts: readonly TextBlock[], own: OwnWords): void {
  const [first, ...others] = drafts;
  const last = others.at(-1);
  const below = texts.map(({ text }) => readCaptionLine(text, own)?.title ?? null).filter((title) => title !== null);
  const [title] = below;
  if (!first || !last || first.caption.title !== '' || title === undefined || below.length > 1) return;
  if (!standsAsTitle(title, own) || drafts.some(({ cells }) => isForm(cells, own))) return;
  const kinds = drafts.map((draft) =>
    kindOfTable('', { form: false, cells: draft.cells, columns: draftColumns(draft, own) }, own),
  );
  const above = others.map(({ caption }) => kindOfTitle(caption.title, own));
  const isOther = (kind: TableKind, named: TableKind | null | undefined) => kind !== 'other' && kind !== named;
  const moved = [...above, kindOfTitle(title, own)];
  if (above.includes(null) || kinds.some((kind, index) => isOther(kind, moved[index]))) return;
  if (!kinds.slice(1).some((kind, index) => isOther(kind, above[index]))) return;
  const hasUnitAbove = first.caption.unit !== null;
  drafts.forEach((draft, index) => {
    const from = drafts[index + 1]?.caption ?? { title: '', number: null, unit: null };
    draft.caption.title = from.title;
    draft.caption.number = from.number;
    if (!hasUnitAbove) draft.caption.unit = from.unit;
    draft.titleBelow = from.title === '' ? null : from.title;
  });
}
