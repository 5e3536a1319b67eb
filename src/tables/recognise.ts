import { append } from '../lists.ts';
import type { TableKind } from '../budget/schema.ts';
import type { MoneyUnit } from '../money.ts';
import type { NoticeSaid } from '../notice.ts';
import type { Place } from '../problem.ts';
import type { CellNote, Document, Span } from '../readers/document.ts';
import { compact } from '../text.ts';
import { COMMON, kindOfTitle, takeGluedUnit, unitOfLine, type OwnWords } from '../vocabulary/index.ts';
import { readCaptionLine } from './caption-lines.ts';
import { isBesideBody, takeCaptionRows } from './caption-rows.ts';
import { takeCaption, type Caption, type TextBlock } from './captions.ts';
import { notesByPlace, notesOf, withOwnPlaces, type NotesByPlace } from './cell-notes.ts';
import { readColumns, type RecognisedColumn } from './columns.ts';
import { isForm, isStrayFormLabel } from './forms.ts';
import { continuation, dropRepeatedHeaders, joinGrid, placeStrayLabel, startDraft, type Draft } from './join.ts';
import { kindOfTable } from './kinds.ts';
import { mendCodedRows, mendIndicatorRows } from './mend.ts';
import { addMends, type Mend } from './mends.ts';
import { runningHeads, withLooseHeader, withLooseLabels } from './page-breaks.ts';
import { splitForms } from './split-forms.ts';
import { alignYearGroups, inferHeaderSpans } from './spans.ts';
import { isKnownTitle } from './titles.ts';
import { moveTitlesUp, standsAsTitle, takeTitleBelow, takeTitleRow } from './titles-below.ts';
import { besideTable, disputedUnits, findTableUnit } from './unit.ts';

/** A table of a document, whole and with its meaning. */
export interface RecognisedTable {
  kind: TableKind;
  title: string;
  number: string | null;
  unit: MoneyUnit | null;
  /** Two units are said of it: `unit` is `null`, and none may be assumed. */
  isUnitDisputed: boolean;
  preparedBy: string | null;
  place: Place;
  cells: string[][];
  places: Place[];
  /** Texts that stand in another cell than the source prints them in. */
  mends: Mend[];
  headerRows: number;
  spans: Span[];
  columns: RecognisedColumn[];
  /** Columns over which the labels cannot be told: nothing in them is an amount. */
  doubtful: readonly number[];
  note: string | null;
  /** A form of labels and values, not a table of columns. */
  form: boolean;
  notices: TableNotice[];
  /** Numbers of cells whose text is no plain amount (`1.2345万元`), in plain digits of the table's unit. */
  values: CellNote[];
  /** Where cells of scanned pages were read, see `Grid`. */
  scans: CellNote[];
  /** Note marks printed behind the texts of cells. */
  marks: CellNote[];
  /** Whether rows or columns were told from where the writing stands, see `Grid`. */
  aligned: boolean;
}

/** What was mended in a table. `row` and `column` count from 0; `null` is the whole table. */
export type TableNotice = NoticeSaid<
  'header-moved' | 'row-moved' | 'unit-elsewhere' | 'units-disagree' | 'title-below'
> & {
  severity: 'warning' | 'note';
  row: number | null;
  column: number | null;
};

export interface Recognition {
  tables: RecognisedTable[];
  /** What is not part of a table, in reading order. */
  narrative: TextBlock[];
  titlesWithoutTable: { title: string; kind: TableKind; place: Place }[];
}

const NOTE = /^(?:备注|注释?|说明)\s*[:：]/u;
const PAGE_NUMBER = /^[-—–－\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/／共，,]+\s*\d{1,3}(?:\s*页)?)?(?:\s*[-—–－])*\s*$/u;

const EMPTY_LABEL = /^[\u4e00-\u9fff]{2,6}[:：]$/u;

/** Finds every table of a document, joins its pieces, mends its rows and says what it is. `own`: words of its jurisdiction. */
export function recogniseTables(printed: Document, own: OwnWords = COMMON): Recognition {
  const document = withOwnPlaces(printed);
  const drafts: Draft[] = [];
  const rest: TextBlock[] = [];
  let texts: TextBlock[] = [];
  const running = runningHeads(document);

  let open: Draft | undefined;
  let file: string | undefined;

  for (const block of document.blocks) {
    if (isBesideBody(block)) continue;
    if (block.place.file !== file && !(block.type === 'grid' && block.said === 'goes-on')) {
      // Another file of the disclosure: no text is the caption, no table the rest of one in the file before.
      append(rest, endFile(drafts, file, takeNotes(texts, open), own));
      texts = [];
      open = undefined;
      file = block.place.file;
    }
    if (block.type !== 'grid') {
      if (!PAGE_NUMBER.test(block.text)) texts.push(block);
      continue;
    }
    if (open && block.said === 'goes-on') {
      // Of its caption nothing is told: it is no table, and none is missing under that title.
      append(rest, takeCaption(texts, own).rest);
      joinGrid(open, takeCaptionRows(block, own).grid, own);
      texts = [];
      continue;
    }
    const inside = takeCaptionRows(block, own);
    const [top = inside.grid, ...further] = splitForms(inside.grid, own);
    const draft = open;
    const first = withLooseLabels(texts, withLooseHeader(texts, top, own), draft?.cells ?? null, own);
    texts = [...takeNotes(texts, draft), ...inside.texts];
    if (
      draft &&
      block.said !== 'begins' &&
      texts.length > 0 &&
      texts.every((text) => isStrayFormLabel(text.text, own)) &&
      isForm(draft.cells, own)
    ) {
      if (texts[0]) placeStrayLabel(draft, texts[0], own);
      joinGrid(draft, first, own);
    } else {
      const { caption, rest: before } = takeCaption(texts, own);
      const onlyHeads = before.every((text) => running.has(compact(text.text)));
      const isOwn = block.said === 'begins';
      if (draft && !isOwn && onlyHeads && continuation(draft, first, caption, own)) joinGrid(draft, first, own);
      else {
        append(rest, takeTitleBelow(draft, before, own));
        drafts.push(startDraft(first, caption, own));
      }
    }
    for (const form of further) drafts.push(startDraft(form, captionAgain(drafts.at(-1)), own));
    open = drafts.at(-1);
    texts = [];
  }
  append(rest, endFile(drafts, file, takeNotes(texts, open), own));

  const notes = notesByPlace(document);
  const beside = document.blocks.filter((block): block is TextBlock => isBesideBody(block));
  const tables = drafts.map((draft) => finish(draft, notes, beside, own));
  return { tables, ...splitTitles(rest, tables, own) };
}

/** The texts behind the last table of a file that are not its title. */
function endFile(
  drafts: readonly Draft[],
  file: string | undefined,
  texts: readonly TextBlock[],
  own: OwnWords,
): TextBlock[] {
  const ofFile = drafts.filter(({ place }) => place.file === file);
  moveTitlesUp(ofFile, texts, own);
  return takeTitleBelow(ofFile.at(-1), texts, own);
}

/** A form under another in the same grid has its caption. */
function captionAgain(above: Draft | undefined): Caption {
  const { title = '', number = null, unit = null, preparedBy = null } = above?.caption ?? {};
  return { title, number, unit, preparedBy, place: null };
}

function takeNotes(texts: readonly TextBlock[], draft: Draft | undefined): TextBlock[] {
  if (!draft) return [...texts];
  let count = 0;
  for (const text of texts) {
    if (NOTE.test(text.text) || isUnitBelow(text, texts, draft)) draft.notes.push(text.text);
    else if (!EMPTY_LABEL.test(compact(text.text)) || readCaptionLine(text.text)) break;
    count += 1;
  }
  return texts.slice(count);
}

/** A unit line right under a table that has none over it belongs to it where what follows has a unit of its own. */
function isUnitBelow(text: TextBlock, texts: readonly TextBlock[], draft: Draft): boolean {
  if (text !== texts[0] || draft.caption.unit !== null || unitOfLine(text.text) === null) return false;
  const others = texts.slice(1);
  return others.some((other) => (readCaptionLine(other.text)?.unit ?? takeGluedUnit(other.text)) !== null);
}

/** Rows below the header whose own cells stand in other columns than printed, each once. */
function movedRows({ mends, places, headerRows }: Draft): Set<number> {
  const own = mends.filter(
    ({ row, column, from }) =>
      row >= headerRows && from.column !== null && from.column !== column && from.place === places[row],
  );
  return new Set(own.map(({ row }) => row));
}

function finish(draft: Draft, held: NotesByPlace, beside: readonly TextBlock[], own: OwnWords): RecognisedTable {
  const { cells, caption } = draft;
  const notices: TableNotice[] = [];
  const form = isForm(cells, own);
  if (!form) dropRepeatedHeaders(draft);
  takeTitleRow(draft, own);
  caption.title ||= titleBeside(draft, beside, own);
  let spans = draft.spans;
  if (!draft.spansKnown && spans.length === 0 && !form) {
    const labels = alignYearGroups(cells, draft.headerRows, draft.places);
    if (labels.length > 0) {
      notices.push({ id: 'header-moved', values: {}, severity: 'warning', row: null, column: null });
      append(draft.mends, labels);
    }
    spans = inferHeaderSpans(cells, draft.headerRows);
  }
  const headerRows = form ? 0 : draft.headerRows;
  let columns = form ? [] : readColumns(cells, headerRows, spans, draft.doubtful, own);
  if (!draft.spansKnown) {
    const { places } = draft;
    const moved = form ? mendIndicatorRows(cells, places, own) : mendCodedRows(cells, headerRows, columns, places);
    draft.mends = addMends(draft.mends, moved);
    for (const row of movedRows(draft))
      notices.push({ id: 'row-moved', values: {}, severity: 'note', row, column: null });
  }
  const disputed = disputedUnits(draft, columns);
  const found = disputed ? null : findTableUnit(draft, columns, form, beside);
  if (!form && isOfMoney(caption.title, columns, found !== null || disputed !== null, own))
    columns = readColumns(cells, headerRows, spans, draft.doubtful, own, true);
  if (disputed) {
    const values = { unit: disputed[0], other: disputed[1] };
    notices.push({ id: 'units-disagree', values, severity: 'warning', row: null, column: null });
  }
  if (draft.titleBelow !== null) {
    const values = { title: draft.titleBelow };
    notices.push({ id: 'title-below', values, severity: 'note', row: null, column: null });
  }
  if (found && found.where !== 'caption' && found.where !== 'header') {
    const values = { unit: found.unit, where: found.where };
    notices.push({ id: 'unit-elsewhere', values, severity: 'note', row: null, column: null });
  }
  return {
    kind: kindOfTable(caption.title, { form, cells, columns }, own),
    title: caption.title,
    number: caption.number,
    unit: found?.unit ?? null,
    isUnitDisputed: disputed !== null,
    preparedBy: caption.preparedBy,
    place: draft.place,
    cells,
    places: draft.places,
    mends: draft.mends,
    headerRows,
    spans,
    columns,
    doubtful: form ? [] : draft.doubtful,
    note: draft.notes.length > 0 ? draft.notes.join('\n') : null,
    form,
    notices,
    marks: notesOf(draft, held.marks, draft.rests),
    values: notesOf(draft, held.values, draft.rests),
    scans: notesOf(draft, held.scans, draft.rests),
    aligned: draft.aligned,
  };
}

/** Does the table print amounts: it has a unit and a column of them, or the title of a kind that holds nothing else? */
function isOfMoney(title: string, columns: readonly RecognisedColumn[], hasUnit: boolean, own: OwnWords): boolean {
  const kind = kindOfTitle(title, own);
  if (kind === 'contents' || kind === 'overall-performance' || kind === 'project-performance') return false;
  return kind !== null || (hasUnit && columns.some(({ role }) => role === 'amount'));
}

/** The title of a table that has none over it, from the header of its sheet or a text box. */
function titleBeside(draft: Draft, beside: readonly TextBlock[], own: OwnWords): string {
  return besideTable(draft, beside).find(({ text }) => isKnownTitle(text, own))?.text ?? '';
}

/** Lines that stand under a title with no table: its unit, who prepared it, the year. */
function standsUnderTitle(text: string): boolean {
  const said = readCaptionLine(text);
  return said !== null && said.title === null && said.number === null && !said.aside;
}

/** Known titles that stand alone among the texts are titles without a table, unless they are lines of a table of contents. */
function splitTitles(
  texts: readonly TextBlock[],
  tables: readonly RecognisedTable[],
  own: OwnWords,
): Pick<Recognition, 'narrative' | 'titlesWithoutTable'> {
  const narrative: TextBlock[] = [];
  const titlesWithoutTable: Recognition['titlesWithoutTable'] = [];
  const titled = texts.map((text) => standsAsTitle(text.text, own));
  const seen = new Set(tables.map((table) => compact(table.title)));
  let skipping = false;
  texts.forEach((text, index) => {
    const listed = [titled[index - 1], titled[index + 1]].includes(true);
    if (titled[index] && !listed && !seen.has(compact(text.text))) {
      titlesWithoutTable.push({ title: text.text, kind: kindOfTitle(text.text, own) ?? 'other', place: text.place });
      skipping = true;
    } else if (skipping && standsUnderTitle(text.text)) {
      // The unit line under such a title says nothing without its table.
    } else {
      skipping = false;
      narrative.push(text);
    }
  });
  return { narrative, titlesWithoutTable };
}
