import { numberProse } from '../../narrative.ts';
import { captionOf, type PrintedDocument, type PrintedTable } from '../../print.ts';
import type { Random } from '../../random.ts';
import { drawBand, partOf, splitBand, type Manner } from './draw.ts';
import { packChinese, type Sheet } from './file.ts';
import type { PdfHabit } from './habits.ts';
import { breakLines, frame, lettersOf, widthOfLetters, write } from './pen.ts';
import { isFigure, lineHeight, setTable, sum, type SetTable } from './table.ts';

const A4 = [595, 842] as const;
const SIDE = 56;
const TOP = 72;
const BOTTOM = 72;
const BODY = 12;
const PITCH = 22;
const SIZES = [10.5, 9, 8];
const WATERMARKS = ['征求意见稿', '样张', '内部传阅'];

/** A document as a PDF of A4 pages; `random` picks where the habits show. */
export function renderPdf(document: PrintedDocument, habits: ReadonlySet<PdfHabit>, random: Random): Uint8Array {
  return packChinese(layPages(document, habits, random), habits.has('adobe gb1') ? 'adobe gb1' : 'to unicode');
}

/** A document laid out on A4 pages, whatever they are packed in. */
export function layPages(document: PrintedDocument, habits: ReadonlySet<PdfHabit>, random: Random): Sheet[] {
  const pages = new Pages(document, habits, random);
  pages.paragraph(document.title, { size: 20, bold: true, center: true, indent: 0 });
  for (const { heading, text } of numberProse(document.prose)) {
    if (heading) pages.paragraph(text, { size: heading === 1 ? 15 : 13, bold: true, indent: 2 * BODY });
    else pages.paragraph(text, { size: BODY, indent: 2 * BODY });
  }
  for (const table of document.tables) pages.table(table);
  return pages.finish();
}

interface Look {
  size: number;
  bold?: boolean;
  center?: boolean;
  right?: boolean;
  indent?: number;
}

/** Pages filled from the top down. */
class Pages {
  #sheets: Sheet[] = [];
  #y = 0;
  readonly #document: PrintedDocument;
  readonly #habits: ReadonlySet<PdfHabit>;
  readonly #random: Random;
  readonly #manner: Manner;

  constructor(document: PrintedDocument, habits: ReadonlySet<PdfHabit>, random: Random) {
    this.#document = document;
    this.#habits = habits;
    this.#random = random;
    this.#manner = {
      ruling: habits.has('bars') ? 'bars' : habits.has('boxes') ? 'boxes' : 'strokes',
      spacing: habits.has('letter-spaced') ? 1.5 : 0,
      openLeft: false,
      covered: () => habits.has('white box') && random.next() < 0.06,
      middle: !habits.has('row cut') && random.next() < 0.5,
    };
    this.#turn(A4[0], A4[1]);
  }

  get #sheet(): Sheet {
    const sheet = this.#sheets.at(-1);
    if (!sheet) throw new Error('there is no page');
    return sheet;
  }

  get #end(): number {
    return this.#sheet.height - BOTTOM - (this.#habits.has('high pages cut short') ? 150 : 0);
  }

  #turn(width: number, height: number): void {
    this.#sheets.push({ width, height, content: [] });
    this.#y = TOP;
  }

  paragraph(text: string, { size, bold = false, center = false, right = false, indent = 0 }: Look): void {
    const width = this.#sheet.width - 2 * SIDE;
    const lines = breakLines(lettersOf(text), size, width, indent);
    for (const [index, line] of lines.entries()) {
      if (this.#y + PITCH > this.#end) this.#turn(this.#sheet.width, this.#sheet.height);
      this.#y += Math.max(PITCH, size * 1.6);
      const free = width - widthOfLetters(line, size);
      const x = SIDE + (center ? free / 2 : right ? free : index === 0 ? indent : 0);
      write(this.#sheet, x, this.#y, line, { size, bold });
    }
  }

  table(table: PrintedTable): void {
    const habits = this.#habits;
    const turned = habits.has('turned header') && this.#random.next() < 0.5 ? lastColumn(table) : null;
    const stretch = this.#random.next() < 0.5;
    const upright = { width: A4[0] - 2 * SIDE, stretch };
    const across = { width: A4[1] - 2 * SIDE, stretch };
    const split = habits.has('sideways') ? splitColumn(table) : null;
    const sideways = split === null ? null : this.#setSideways(table, split);
    const tall = sideways ?? setTable(table, upright, SIZES, turned);
    const set = tall ?? setTable(table, across, [...SIZES, 7, 6, 5], turned);
    if (!set) throw new Error(`${table.title} fits on no page`);
    const [width, height] = tall ? A4 : ([A4[1], A4[0]] as const);
    const isNew = this.#sheet.width !== width || habits.has('own pages') || sideways !== null;
    if (isNew || this.#y + 200 + sum(set.header.heights) > this.#end) this.#turn(width, height);
    for (const one of captionOf(table)) this.#caption(one);
    this.#y += 8;
    if (sideways && split !== null) this.#drawSideways(sideways, split);
    else this.#draw(set, habits.has('labels outside') && isFirstLabel(table));
    if (table.note !== null) this.paragraph(table.note, { size: 10.5 });
    this.#y += 20;
  }

  /** The table in columns as wide as they like, where both parts fit on pages of their own. */
  #setSideways(table: PrintedTable, split: number): SetTable | null {
    const set = setTable(table, { width: Infinity, stretch: false }, [10.5], null);
    const isNarrow = (widths: readonly number[]): boolean => sum(widths) <= A4[0] - 2 * SIDE;
    const fits =
      set !== null &&
      isNarrow(set.widths.slice(0, split)) &&
      isNarrow(set.widths.slice(split)) &&
      sum([...set.header.heights, ...set.body.flatMap((band) => band.heights)]) < A4[1] - 350;
    return fits ? set : null;
  }

  #caption({ text, title, right, box }: ReturnType<typeof captionOf>[number]): void {
    if (box) {
      const width = widthOfLetters(lettersOf(text), 10.5);
      this.#y += 20;
      const x = this.#sheet.width - SIDE - width - 10;
      frame(this.#sheet, x - 5, this.#y - 13, x + width + 5, this.#y + 5, this.#manner.ruling);
      write(this.#sheet, x, this.#y, lettersOf(text), { size: 10.5 });
    } else
      this.paragraph(text, {
        size: title ? 16 : 10.5,
        bold: title ?? false,
        center: title ?? false,
        right: right ?? false,
      });
  }

  #draw({ widths, size, header, body }: SetTable, labelsOutside: boolean): void {
    const manner = { ...this.#manner, openLeft: labelsOutside };
    const x = labelsOutside ? SIDE : (this.#sheet.width - sum(widths)) / 2;
    const put = (band: SetTable['header']): void => {
      drawBand(this.#sheet, x, this.#y, band, widths, size, manner);
      this.#y += sum(band.heights);
    };
    put(header);
    for (let band of body) {
      const left = this.#end - this.#y;
      if (sum(band.heights) > left) {
        const cut = this.#habits.has('row cut')
          ? splitBand(band, Math.floor((left - 6) / lineHeight(size)), size)
          : null;
        if (cut) {
          const open = this.#habits.has('cut row open');
          put({ ...cut[0], heights: [left], ...(open && { open: 'bottom' }) });
          band = { ...cut[1], ...(open && { open: 'top' }) };
        }
        this.#turn(this.#sheet.width, this.#sheet.height);
        if (this.#habits.has('header repeated')) put(header);
      }
      put(band);
    }
  }

  /** The left columns with the labels, and the others on the next page. */
  #drawSideways({ widths, size, header, body }: SetTable, split: number): void {
    const top = this.#y;
    for (const [from, to] of [
      [0, split],
      [split, widths.length],
    ] as const) {
      if (from > 0) this.#turn(this.#sheet.width, this.#sheet.height);
      this.#y = from === 0 || this.#habits.has('boxes') ? top : TOP;
      for (const band of [header, ...body]) {
        drawBand(this.#sheet, SIDE, this.#y, partOf(band, from, to), widths.slice(from, to), size, this.#manner);
        this.#y += sum(band.heights);
      }
    }
  }

  /** The pages with what stands on every one. */
  finish(): Sheet[] {
    const mark = this.#habits.has('watermark') ? this.#random.pick(WATERMARKS) : null;
    for (const [index, sheet] of this.#sheets.entries()) {
      const { width, height, content } = sheet;
      if (mark !== null) {
        const letters = lettersOf(mark);
        const size = 56;
        const under: Sheet = { width, height, content: [] };
        write(under, (width - widthOfLetters(letters, size)) / 2, height * 0.3, letters, { size, grey: 0.85 });
        // Some programs set it under the text, some over it.
        if (this.#habits.has('boxes')) content.push(...under.content);
        else content.unshift(...under.content);
      }
      const { pageHeader } = this.#document;
      if (pageHeader !== undefined) {
        const letters = lettersOf(pageHeader);
        const y = this.#habits.has('unit at the foot') ? height - 45 : 45;
        write(sheet, width - SIDE - widthOfLetters(letters, 10.5), y, letters, { size: 10.5 });
      }
      if (this.#habits.has('page numbers')) {
        write(sheet, width / 2 - 12, height - 30, lettersOf(`- ${index + 1} -`), { size: 9 });
      }
    }
    return this.#sheets;
  }
}

/** The last column, where its header stands alone. */
function lastColumn({ rows, headerRows }: PrintedTable): number | null {
  const width = (rows[0] ?? []).reduce((total, { columns = 1 }) => total + columns, 0);
  return headerRows === 0 ? null : width - 1;
}

/** Whether the first column holds the labels. */
function isFirstLabel({ rows, headerRows }: PrintedTable): boolean {
  const body = rows.slice(headerRows);
  return body.length > 2 && body.every((row) => row.length > 2 && /\p{L}/u.test(row[0]?.text ?? ''));
}

/** The column at which a wide table may be cut: behind two columns of labels and one of figures, only figures after it. */
function splitColumn({ rows, headerRows }: PrintedTable): number | null {
  const width = (rows[0] ?? []).reduce((total, { columns = 1 }) => total + columns, 0);
  const body = rows.slice(headerRows);
  if (headerRows !== 1 || width < 6 || body.some((row) => row.length !== width)) return null;
  const split = 3;
  const right = body.map((row) => row.slice(split).map(({ text }) => text));
  const hasLabels = right.flat().some((text) => /\p{L}/u.test(text));
  return !hasLabels && right.filter((texts) => texts.some(isFigure)).length >= 3 ? split : null;
}
