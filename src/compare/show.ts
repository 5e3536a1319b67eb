import { download, make, makeOption, part } from '../dom.ts';
import type { CompareWords } from '../i18n/compare.ts';
import { moneyText, unitText } from '../i18n/units.ts';
import { comparisonWords, type ComparisonWords } from '../i18n/comparison.ts';
import type { ComparedDocument, NoTable } from '../views/compare/document.ts';
import { comparisonCsv } from './csv.ts';
import { writeDifference, writePercent } from './format.ts';
import { yearLines } from './lines.ts';
import { notesOf, type Note } from './notes.ts';
import { yearsOf } from './prices.ts';
import { compare, type Comparison } from './rows.ts';
import type { State } from './state.ts';
import { fillTable, stageOf, type Setting } from './table.ts';
import type { Gap } from './values.ts';

/** What the page gives to what is shown on it: all but the words that come with it. */
export interface Given extends Omit<Setting, 'words'> {
  /** Why a document has no table of a kind. */
  missing: Record<Exclude<NoTable, 'several'>, string>;
}

type Wording = Given & Setting;

const LISTED: readonly Gap[] = ['not-listed', 'less-deep', 'parts-only', 'twice'];

/** A document in a sentence. */
function nameIn(document: ComparedDocument, names: CompareWords): string {
  return `${document.department.name} ${stageOf(document, names)}`;
}

function noteText({ id, values }: Note, { words, missing }: Wording): string {
  const { notes, totals } = words;
  switch (id) {
    case 'totals':
      return notes.totals({ names: values.rows.map((key) => totals[key as keyof typeof totals][0] ?? key) });
    case 'no-table':
      return notes['no-table']({ ...values, why: values.why === 'several' ? words.several : missing[values.why] });
    case 'gaps':
      return notes.gaps({
        listed: values.gaps.some((gap) => LISTED.includes(gap)),
        empty: values.gaps.includes('blank'),
        derived: values.gaps.includes('no-whole'),
      });
    case 'population': {
      const persons = new Intl.NumberFormat(document.documentElement.lang).format(values.persons);
      return notes.population({ ...values, persons });
    }
    default:
      return (notes[id] as (given: typeof values) => string)(values);
  }
}

function hasMarks(documents: readonly ComparedDocument[]): boolean {
  return documents.some(({ tables, totals }) =>
    [...Object.values(totals), ...tables.flatMap(({ lines, whole }) => [...lines, whole])].some(
      (figure) => figure !== null && (figure.doubts !== undefined || figure.corrected !== undefined),
    ),
  );
}

function fillNotes(comparison: Comparison, state: State, wording: Wording): void {
  const texts = notesOf(comparison, state)
    .map((note) => noteText(note, wording))
    .filter(Boolean);
  if (hasMarks(comparison.documents)) texts.splice(-1, 0, wording.words.notes.marks());
  part('[data-compare-notes]').replaceChildren(...texts.map((text) => make('li', '', text)));
}

/** Which of two has more of all money, in a sentence; `''` where that is not told. */
export function leadOf(
  { documents, totals }: Comparison,
  state: State,
  { words, names }: Pick<Setting, 'words' | 'names'>,
): string {
  const [total] = totals;
  if (!total?.difference || total.difference.over === 0n || state.as === 'share') return '';
  const isSecond = total.difference.over > 0n;
  const more = documents[isSecond ? 1 : 0];
  const written = writeDifference(total, state, words.table);
  if (!more || !written) return '';
  const size = moneyText(
    document.documentElement.lang,
    written.text.replace(/^[+−]/u, ''),
    state.as === 'amount' ? '万元' : '元',
  );
  // Per cent are of the first: told only of what the second has more.
  const percent = isSecond ? writePercent(total, state) : null;
  return words.lead2(nameIn(more, names), size, percent, words.totals.total[0] ?? '');
}

let shownLines: { redraw(): void } | null = null;
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => shownLines?.redraw());

function fillLines(comparison: Comparison, state: State, { words }: Setting): void {
  const frame = part<HTMLDetailsElement>('[data-compare-lines]');
  const data = yearLines(comparison, state, words);
  frame.hidden = data === null;
  frame.open = false;
  frame.ontoggle = () => {
    if (!frame.open || !data) return;
    // A canvas belongs to the chart that was drawn on it.
    const canvas = make('canvas', '');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', words.linesLabel);
    part('.year-lines-frame', frame).replaceChildren(canvas);
    void import('../charts/chart.lines.ts').then(({ drawLines }) => {
      shownLines = drawLines(canvas, data, unitText(document.documentElement.lang, '万元'));
      frame.dataset['drawn'] = '';
    });
  };
}

/** Lists the years in whose prices all can be shown; hidden where there is no index. */
function fillPrices(documents: readonly ComparedDocument[], state: State, words: ComparisonWords): void {
  const select = part<HTMLSelectElement>('[data-compare-view] select[name=prices]');
  const known = documents.flatMap(({ prices }) => (prices ? yearsOf(prices) : []));
  const years = [...new Set([...known, ...(state.prices === null ? [] : [state.prices])])].sort((a, b) => b - a);
  select.replaceChildren(
    makeOption('', words.prices.current),
    ...years.map((year) => makeOption(String(year), words.prices.constant(year))),
  );
  select.value = state.prices === null ? '' : String(state.prices);
  select.disabled = state.as === 'share';
  part<HTMLElement>('[data-compare-prices]').hidden = years.length === 0;
}

/** Shows documents side by side: sentence, table, lines, notes, file. */
export function show(documents: readonly ComparedDocument[], state: State, given: Given): void {
  const words = comparisonWords(document.documentElement.lang);
  const wording = { ...given, words };
  const comparison = compare(documents, state);
  part('[data-compare-lead]').textContent = leadOf(comparison, state, wording);
  fillTable(part<HTMLTableElement>('[data-compare-table]'), comparison, state, wording);
  fillPrices(documents, state, words);
  fillLines(comparison, state, wording);
  fillNotes(comparison, state, wording);
  part<HTMLElement>('[data-compare-funds]').hidden = state.lines !== 'classes' && state.lines !== 'items';
  part<HTMLElement>('[data-compare-order]').hidden = documents.length !== 2;
  part<HTMLElement>('[data-compare-units]').hidden = state.as !== 'amount';
  const csv = part<HTMLButtonElement>('[data-compare-csv]');
  csv.onclick = () =>
    download(
      comparisonCsv(comparison, state, words, (one) => nameIn(one, given.names)),
      words.csvName,
    );
  document.dispatchEvent(new Event('figures'));
}
