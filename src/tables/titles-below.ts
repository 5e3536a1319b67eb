import { COMMON, type OwnWords } from '../vocabulary/index.ts';
import { readCaptionLine } from './caption-lines.ts';
import type { TextBlock } from './captions.ts';
import { isForm } from './forms.ts';
import type { Draft } from './join.ts';
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
