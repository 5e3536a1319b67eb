import { RECORD_FORMAT, type RecordFigure, type SearchRecord } from '../../records/types.ts';
import type { AmountPlace } from '../../format/types.ts';
import { findAll, normalise } from '../../text/normalise.ts';
import { isNumber } from '../../text/numbers.ts';
import { unite, zoneBit, ZONES } from '../../zones.ts';
import { findAnswers, wholeAnswer } from '../answers.ts';
import type { ListedPage } from '../desk.ts';
import { textsOf, type Piece } from '../parse.ts';
import type { Detail } from '../search.ts';
import type { Hit } from '../sections.ts';
import { isObject, type Answer } from './ask.ts';
import { END_MARK, MARK } from './request.ts';

/** A record as it was found, with what the server marked in it. */
interface FoundRecord {
  record: SearchRecord;
  /** A part of its text, or "". */
  excerpt: string;
}

/** A page as it was found. */
export interface RemotePage {
  listed: Omit<ListedPage, 'at'>;
  detail: Detail;
  /** What the server marked, in normal form. */
  marks: string[];
}

const SLUG = /^[^\s/\\?#]+$/u;
/** Of this page, or of another page of the site; never of another site. */
const ANCHOR = /^(?:$|[^\s/\\]|\/[^\s/\\])/u;
const MARKED = new RegExp(`${MARK}([^${END_MARK}]*)${END_MARK}`, 'gu');

function isFigure(value: unknown): value is RecordFigure {
  return (
    isObject(value) &&
    [value['label'], value['printed'], value['anchor']].every((text) => typeof text === 'string') &&
    ANCHOR.test(value['anchor'] as string) &&
    (value['fen'] === null || typeof value['fen'] === 'number')
  );
}

/** Whether a record is one of ours, as far as it is used: it comes from another machine. */
function isRecord(value: unknown): value is SearchRecord {
  if (!isObject(value) || value['format'] !== RECORD_FORMAT) return false;
  const { page, region, department, anchor, year, stage, zone, sounds, open, figures, answers } = value;
  const texts = ['region_name', 'region_line', 'department_name', 'department_title', 'kind', 'title'];
  return (
    typeof page === 'string' &&
    texts.every((name) => typeof value[name] === 'string') &&
    typeof region === 'string' &&
    SLUG.test(region) &&
    typeof department === 'string' &&
    department.startsWith(`${region}/`) &&
    SLUG.test(department.slice(region.length + 1)) &&
    typeof year === 'number' &&
    (ZONES as readonly unknown[]).includes(zone) &&
    (sounds === undefined || (Array.isArray(sounds) && sounds.every((sound) => typeof sound === 'string'))) &&
    (stage === 'budget' || stage === 'final-accounts') &&
    typeof anchor === 'string' &&
    ANCHOR.test(anchor) &&
    (open === null || (Array.isArray(open) && open.every((count) => typeof count === 'number'))) &&
    Array.isArray(figures) &&
    figures.every(isFigure) &&
    Array.isArray(answers) &&
    answers.every((answer) => Array.isArray(answer) && typeof answer[0] === 'string' && ANCHOR.test(answer[0]))
  );
}

function unmarked(text: string): string {
  return text.replaceAll(MARK, '').replaceAll(END_MARK, '');
}

/** What stands between the marks; pieces that overlap come as marks side by side. */
function marksIn(text: string): string[] {
  return [...text.replaceAll(END_MARK + MARK, '').matchAll(MARKED)].map(([, marked = '']) => normalise(marked));
}

/** A record with what the server marked in it. Throws where it is none of ours. */
function readRecord(hit: unknown): FoundRecord & { marks: string[] } {
  const record = isObject(hit) ? hit['_source'] : undefined;
  if (!isRecord(record)) throw new Error('The search server answers with records of another kind.');
  const highlight = isObject(hit) && isObject(hit['highlight']) ? hit['highlight'] : {};
  const parts = (field: string): string[] => {
    const found = highlight[field];
    return Array.isArray(found) ? found.filter((part) => typeof part === 'string') : [];
  };
  const [excerpt = ''] = parts('text');
  return { record, excerpt: unmarked(excerpt), marks: [...parts('title'), excerpt].flatMap(marksIn) };
}

/** The figures of a record that a query asks for by their amount. */
function amountsOf({ zone, figures }: SearchRecord, must: readonly Piece[]): AmountPlace[] {
  const isAsked = ({ fen, printed }: RecordFigure) =>
    fen !== null &&
    must.some(({ amount, readings, text, number }) => {
      if (amount !== null) return Math.abs(fen) === Math.abs(amount);
      const isRead = readings.some((reading) => Math.abs(reading) === Math.abs(fen));
      return isRead && (findAll(printed, [text]).length > 0 || (number !== null && isNumber(printed, number)));
    });
  return figures.filter(isAsked).map(({ anchor, label, printed, finding }): AmountPlace => {
    const number = ZONES.indexOf(zone);
    return finding === undefined ? [0, number, anchor, label, printed] : [0, number, anchor, label, printed, finding];
  });
}

/** A part of a page that holds what was asked for; `null` where only the names of its document do. */
function hitOf({ record, excerpt, marks }: FoundRecord & { marks: string[] }, must: readonly Piece[]): Hit | null {
  const { anchor, title, figures } = record;
  const texts = [title, excerpt, ...figures.map(({ printed }) => printed)];
  const held = must.filter((piece) => texts.some((text) => findAll(text, textsOf(piece)).length > 0)).length;
  if (held === 0 && marks.length === 0) return null;
  return { anchor, title, excerpt: excerpt === '' ? '' : `…${excerpt}…`, pieces: held };
}

function detailOf(records: readonly (FoundRecord & { marks: string[] })[], must: readonly Piece[]): Detail {
  const amounts = records.flatMap(({ record }) => amountsOf(record, must));
  const places = amounts.filter(([, , anchor], at) => amounts.findIndex((other) => other[2] === anchor) === at);
  if (places.length > 0) return { amounts: places, answers: [], hits: [] };
  const figures = records.flatMap(({ record }) => record.answers);
  const answers = findAnswers(figures, must);
  // What answers already is not said a second time.
  const answered = new Set(answers.map(({ anchor }) => anchor));
  const others = records.filter(({ record }) => !record.answers.some(([anchor]) => answered.has(anchor)));
  const hits = others.flatMap((found) => hitOf(found, must) ?? []).sort((a, b) => b.pieces - a.pieces);
  return { amounts: [], hits, answers: answers.length > 0 || hits.length > 0 ? answers : wholeAnswer(figures) };
}

function readPage(hit: unknown, must: readonly Piece[]): RemotePage {
  const inner = isObject(hit) && isObject(hit['inner_hits']) ? hit['inner_hits']['records'] : undefined;
  const hits = isObject(inner) && isObject(inner['hits']) ? inner['hits']['hits'] : undefined;
  if (!Array.isArray(hits)) throw new Error('The search server answers without records.');
  const records = hits.map(readRecord);
  const [first] = records;
  if (!first) throw new Error('The search server answers with a page without records.');
  const detail = detailOf(records, must);
  const { record } = first;
  const department = record.department.slice(record.region.length + 1);
  const stage = record.stage === 'budget' ? undefined : record.stage;
  const holding = records.filter((found) => hitOf(found, must) !== null || amountsOf(found.record, must).length > 0);
  const zones = holding.map(({ record: { zone } }) => zoneBit(zone)).reduce(unite, 0);
  const heard = must.some(
    ({ text }) =>
      /^[a-z]{2,}$/u.test(text) &&
      records.some(({ record: { sounds } }) => sounds?.some((sound) => sound.startsWith(text)) === true),
  );
  return {
    listed: {
      match: { page: 0, zones: zones || zoneBit('page'), together: true, places: detail.amounts, bySound: heard },
      year: record.year,
      stage,
      region: { slug: record.region, name: record.region_name, line: record.region_line },
      department: {
        slug: department,
        name: record.department_name,
        title: record.department_title,
        kind: record.kind,
      },
      path: `/${record.region}/${department}/${record.year}/${stage === undefined ? '' : 'final/'}`,
      open: record.open,
    },
    detail,
    marks: records.flatMap(({ marks }) => marks),
  };
}

/** Reads what `pagesRequest` asks for. Throws where the answer is not of this form. */
export function readPages({ hits }: Answer, must: readonly Piece[]): RemotePage[] {
  return hits.map((hit) => readPage(hit, must));
}
