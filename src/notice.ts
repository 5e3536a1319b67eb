/** What a value of a notice is: printed text, texts one a line, a number, or one of some words. */
type Kind = 'text' | 'texts' | 'number' | readonly string[];

/**
 * Every notice there is, with the values its sentence needs. The sentences stand in `src/i18n`, one for each language; a notice
 * without one does not pass the type check.
 */
const NOTICES = {
  // Readers: what of a file could not be read.
  'page-damaged': { page: 'number' },
  'page-broken': { page: 'number' },
  'page-is-picture': { page: 'number', how: ['picture', 'scan', 'outlines', 'mostly'] },
  'page-scanned': { page: 'number', dpi: 'number' },
  'scan-too-coarse': { page: 'number', dpi: 'number', least: 'number' },
  'red-not-read': { page: 'number', count: 'number' },
  'digit-absent': { digit: 'number', title: 'text' },
  'unit-doubtful': { unit: 'text', why: ['told', 'large', 'small'] },
  'scan-turned': { page: 'number', degrees: 'number' },
  'figures-unproven': { title: 'text', unproven: 'number', figures: 'number' },
  'picture-on-page': { page: 'number' },
  'outlines-on-page': { page: 'number', count: 'number' },
  'unreadable-characters': { page: 'number', count: 'number' },
  'covered-text': { page: 'number', count: 'number' },
  'text-in-ground': { page: 'number', count: 'number' },
  watermark: { text: 'text', pages: 'number' },
  'lines-inferred': { page: 'number' },
  'columns-aligned': { page: 'number' },
  'packed-cells': { page: 'number', count: 'number' },
  'text-beside-table': { page: 'number' },
  'chart-on-page': { page: 'number', count: 'number' },
  'sideways-joined': { page: 'number' },
  'rows-without-labels': { page: 'number' },
  'row-cut-unclear': { page: 'number' },
  'borderless-table': { page: 'number', count: 'number' },
  'page-too-large': { page: 'number' },
  'too-many-pages': { pages: 'number', read: 'number' },
  'file-cut-short': {},
  'text-not-shown': { page: 'number', count: 'number' },
  'text-outside-frame': { page: 'number', count: 'number' },
  'seals-left-out': { count: 'number' },
  'annotations-left-out': { pages: 'texts', count: 'number' },
  'files-attached': { names: 'texts', count: 'number' },
  'documents-in-file': { count: 'number' },
  'versions-in-file': { count: 'number' },
  'ends-early': { title: 'text', sign: ['parts', 'total', 'form', 'weights', 'header', 'title', 'list'] },
  'announced-missing': { count: 'number', names: 'texts' },
  'no-tables': {},
  'part-damaged': { part: 'text' },
  'bad-encoding': {},
  attachments: { names: 'texts', count: 'number' },
  'pictures-only': {},
  'picture-in-paragraph': { paragraph: 'number' },
  'embedded-object': { paragraph: 'number' },
  'embedded-file': { paragraph: 'number' },
  'hidden-sheet': { sheet: 'text' },
  'hidden-rows': { sheet: 'text', rows: 'texts' },
  'hidden-columns': { sheet: 'text', columns: 'texts' },
  'sheet-is-picture': { sheet: 'text' },
  'formula-without-value': { sheet: 'text', count: 'number', cells: 'texts' },
  'sheet-broken': { sheet: 'text' },
  'cells-damaged': { sheet: 'text', count: 'number', cells: 'texts' },
  'format-unreadable': { sheet: 'text', count: 'number', cells: 'texts' },
  'sign-not-printed': { sheet: 'text', count: 'number', cells: 'texts' },
  'print-differs': { sheet: 'text', count: 'number', cells: 'texts' },
  'number-not-printed': { sheet: 'text', count: 'number', cells: 'texts' },
  'hidden-text': { sheet: 'text', count: 'number', cells: 'texts' },
  'rules-may-hide': { sheet: 'text', count: 'number', cells: 'texts' },
  'struck-text': { text: 'text' },
  'unseen-text': { text: 'text' },
  'row-columns-unclear': {},
  'row-does-not-fit': { name: 'text' },
  'thousands-joined': { count: 'number', names: 'texts' },
  'header-columns-unclear': { labels: 'text', columns: 'number' },
  'invisible-characters': { count: 'number' },
  'turned-text': { text: 'text' },
  'personal-number-hidden': {},
  'personal-number-kept': { kind: ['mobile', 'identity', 'card', 'email', 'qq', 'wechat'] },
  // Several files of one disclosure.
  'file-joined': { file: 'text', department: 'text', year: 'number' },
  'file-repeats': { file: 'text', of: 'text' },
  // Tables: what was mended.
  'header-moved': {},
  'row-moved': {},
  // Checks: what is not published.
  'amounts-unproven': { title: 'text' },
  // Budget: what a document does not say, or says twice.
  'region-not-found': { department: 'text' },
  'department-by-code': { code: 'text', known: 'text', printed: 'text' },
  'project-codes-elsewhere': { region: 'text', code: 'text', other: 'text' },
  'override-contradicts': { field: ['year', 'department'], given: 'text', printed: 'text' },
  'unit-not-found': { usual: 'text' },
  'units-disagree': { unit: 'text', other: 'text' },
  'unit-assumed': { unit: 'text' },
  'unit-elsewhere': { unit: 'text', where: ['last-row', 'note', 'page-header', 'page-footer', 'text-box'] },
  'table-unknown': {},
  'title-below': { title: 'text' },
  'title-without-table': { title: 'text' },
  'cell-not-amount': { text: 'text' },
  'several-amounts': { text: 'text' },
  'amount-too-wide': { text: 'text' },
  'indicator-columns-disagree': {},
  'told-amount-unclear': { project: 'text' },
  'form-labels-unknown': { labels: 'texts', forms: 'number' },
} as const satisfies Record<string, Record<string, Kind>>;

type ValueOf<Of extends Kind> = Of extends 'number' ? number : Of extends readonly (infer Word)[] ? Word : string;

export type NoticeId = keyof typeof NOTICES;

/** The values of one notice by name. */
export type NoticeValues<Id extends NoticeId> = {
  [Name in keyof (typeof NOTICES)[Id]]: (typeof NOTICES)[Id][Name] extends Kind
    ? ValueOf<(typeof NOTICES)[Id][Name]>
    : never;
};

/** A notice before anybody says where: its id and the values of its sentence. */
export type NoticeSaid<Id extends NoticeId = NoticeId> = {
  [Each in Id]: { id: Each; values: NoticeValues<Each> };
}[Id];

export const NOTICE_IDS = Object.keys(NOTICES) as [NoticeId, ...NoticeId[]];

/** Whether stored values are those that the sentence of a notice needs, no more and no less. */
export function fitsNotice(id: NoticeId, values: Readonly<Record<string, string | number | null>>): boolean {
  const kinds: Record<string, Kind> = NOTICES[id];
  return (
    Object.keys(values).every((name) => name in kinds) &&
    Object.entries(kinds).every(([name, kind]) => {
      const value = values[name];
      if (kind === 'number') return typeof value === 'number';
      return typeof value === 'string' && (typeof kind === 'string' || kind.includes(value));
    })
  );
}
