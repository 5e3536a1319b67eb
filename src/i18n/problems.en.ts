import type { OtherKind, Place, Remedy, ValueKind, WantedForm, WriteFault } from '../problem.ts';
import { linesOf } from './lists.ts';
import { archiveProblemsEn } from './problems.archive.en.ts';
import { deskProblemsEn } from './problems.desk.en.ts';
import { readerProblemsEn } from './problems.readers.en.ts';
import { shardProblemsEn } from './problems.shards.en.ts';
import type { ProblemSentences } from './problems.ts';

const list = (texts: string): string => linesOf(texts).join('; ');

const SAY_IT = (example: string) => `Say it in a disclosure.yaml beside the file (${example}).`;

const REMEDY: Record<Remedy, string> = {
  convert: 'Convert the document again with npm run convert.',
  check: 'Write it again with npm run check -- --write.',
  mend: 'Mend it by hand.',
  'mend-or-delete': 'Mend it by hand, or delete the file to have it made anew.',
  'list-files': 'List only files of this folder under `files`.',
};
const KIND: Record<ValueKind, string> = {
  text: 'text',
  number: 'a number',
  'whole-number': 'a whole number',
  'yes-or-no': 'true or false',
  list: 'a list',
  group: 'a group of fields',
  nothing: 'nothing',
  other: 'something else',
};
const FORM: Record<WantedForm, (limit: string) => string> = {
  'not-empty': () => 'it must not be empty',
  entries: (limit) => `at least ${limit} wanted`,
  'at-least': (limit) => `it must be at least ${limit}`,
  'at-most': (limit) => `it must be at most ${limit}`,
  date: () => 'a date is written 2026-03-01',
  address: () => 'an address is written https://example.org/page',
  plain: () => 'it must hold no control characters and none that nobody sees',
  mailbox: () => 'a mailbox is written name@example.org',
  pattern: (limit) => `it must match ${limit}`,
  'table-there': () => 'no table of the document begins there, or it has no such row',
  'in-document': () => 'no number there in the document ends so',
  'one-number': (limit) => `${limit} different numbers end so; say where it stands (file, page, line, sheet, row)`,
  other: (limit) => limit,
};
const WRITE: Record<WriteFault, string> = {
  'disk-full': 'the disk is full',
  quota: 'the disk quota is used up',
  'file-too-large': 'the file would be larger than the system allows',
  'not-permitted': 'writing there is not permitted',
  'read-only': 'the disk is read-only',
  'file-for-folder': 'a file stands where a folder must be',
  'folder-for-file': 'a folder stands in its place',
  other: '',
};

const OTHER: Record<OtherKind, string> = {
  findings: 'a list of findings of inspectors or auditors',
  contracts: 'a list of contracts',
  procurement: 'a notice of planned or finished procurement',
  statistics: 'a table of statistics',
  evaluation: 'an assessment of performance',
  approval: 'a notice that approves or passes on a budget',
  execution: 'a report on how a budget was carried out',
};

const names = (texts: string): string => linesOf(texts).join(', ');
const meant = (near: string | null): string => (near === null ? '' : ` Did you mean ${near}?`);
const fault = (what: string, { more, remedy }: { more: number; remedy: Remedy }): [string, string] => [
  what + (more > 0 ? ` (${more} more after it.)` : ''),
  REMEDY[remedy],
];

/** Writes a place in English: `budget.pdf, page 3` or `budget.txt, line 120`. Empty text for an empty place. */
export function placeEn({ file, sheet, page, line, row }: Place): string {
  return [
    file ?? '',
    sheet === undefined ? '' : `sheet ${sheet}`,
    page === undefined ? '' : `page ${page}`,
    line === undefined ? '' : `line ${line}`,
    row === undefined ? '' : `row ${row}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The sentences of Problems in English. */
export const problemsEn: ProblemSentences = {
  ...readerProblemsEn,
  ...archiveProblemsEn,
  ...shardProblemsEn,
  ...deskProblemsEn,
  'department-not-named': () => ['No department is named in the document.', SAY_IT('department: 全称')],
  'year-not-named': () => ['No fiscal year is named in the document.', SAY_IT('year: 2026')],
  'department-not-sure': ({ candidates }) => [
    `The document does not say for sure which department it is of; it may be ${names(candidates)}. It is not published until that is settled.`,
    SAY_IT('department: 全称'),
  ],
  'departments-disagree': ({ candidates }) => [
    `The places that name the department do not agree: ${names(candidates)}. It is not published until that is settled.`,
    SAY_IT('department: 全称'),
  ],
  'stage-not-clear': () => [
    'Title and tables do not agree whether this is a budget (预算) or final accounts (决算).',
    SAY_IT('stage: budget or final-accounts'),
  ],
  'region-ambiguous': ({ region, candidates }) => [
    `“${region}” is the name of several divisions: ${names(candidates)}.`,
    SAY_IT('region: 省市区全称'),
  ],
  'region-not-known': ({ department }) => [
    `Nothing says which region “${department}” belongs to, and many have an office of this name. It is not published until that is settled.`,
    SAY_IT('region: 省市区全称'),
  ],
  'region-clash': ({ slug, there, given }) => [
    `The address ${slug} of ${given} belongs to ${there}.`,
    'Write the region in full in disclosure.yaml (region: 省市区全称).',
  ],
  'other-document': ({ kind }) => [
    `The document is ${OTHER[kind]} and no budget of a department, so it is published as no budget.`,
    'Convert the budget itself; where a file holds a budget and something else, keep only the budget in it.',
  ],
  'not-said-budget': () => [
    'The document does not say that it is a budget: its title has no 预算, and it has none of the tables of a budget.',
    'Convert the budget itself; if this is a part of it, put it in one folder with the rest and list both under files in disclosure.yaml.',
  ],
  'no-figures': ({ department, year, stage }) => [
    `The document names ${department} and ${stage === 'budget' ? 'its budget' : 'its final accounts'} of ${year}, but has no tables with amounts and no projects, so it is not published.`,
    'If it is a web page, convert the document it leads to; if the tables are pictures, ask for a file with text.',
  ],
  'correction-cell-missing': ({ cell }) => [
    `A correction means the cell ${cell}, which does not exist.`,
    'Check its table, row and column in the corrections file.',
  ],
  'correction-outdated': ({ cell, printed, recorded }) => [
    `A correction does not fit any more: ${cell} now prints “${printed}”, the corrections file has “${recorded}”.`,
    'Compare the original again; change the correction or delete it.',
  ],
  'correction-not-amount': ({ cell, text }) => [
    `A correction says “${text}”, which is not an amount, but ${cell} is one.`,
    'Write new as an amount.',
  ],
  'file-syntax': (said) => fault(`The file is not ${said.format}: ${said.why}.`, said),
  'correction-twice': (said) =>
    fault(`Corrections ${said.first} and ${said.second} are of one cell (${said.cell}): keep one of them.`, said),
  'entry-twice': (said) => fault(`${said.field} ${said.value} is given twice; keep one.`, said),
  'years-apart': (said) =>
    fault(
      said.why === 'gap'
        ? `The index is on the year before as 100, and ${said.year} follows ${said.before}: without the years between nothing can be converted. Add them.`
        : `${said.year} stands behind ${said.before}; years go from early to late.`,
      said,
    ),
  'base-year-missing': (said) => fault(`base says that ${said.year} is 100, and index has no such year.`, said),
  'region-facts-unknown': ({ region, near }) => [
    `The portal has no budgets of a region ${region}.${near === null ? '' : ` Did you mean ${near}?`}`,
    'Write the first part of its addresses (yubei of /yubei/…), or take the entry out.',
  ],
  'field-twice': (said) => fault(`The field ${said.field} stands twice.`, said),
  'field-unknown': (said) =>
    fault(`There is no field ${said.field}.${meant(said.near)} Allowed: ${names(said.allowed)}.`, said),
  'field-missing': (said) => fault(`The field ${said.field} is missing.`, said),
  'field-kind': (said) =>
    fault(
      `${said.field || 'The whole file'} is ${KIND[said.found]} (${said.value}), not ${KIND[said.wanted]}.${said.wanted === 'text' && said.found !== 'nothing' ? ' Put it in quotes if it is text.' : ''}`,
      said,
    ),
  'field-value': (said) =>
    fault(`${said.field} is “${said.value}”.${meant(said.near)} Allowed: ${names(said.allowed)}.`, said),
  'field-form': (said) => fault(`${said.field} is “${said.value}”: ${FORM[said.wanted](said.limit)}.`, said),
  'content-locked': ({ process, machine, since }) => [
    `Another process is changing the content folder${process === null ? '' : ` (process ${process} on ${machine ?? '?'}, since ${since ?? '?'})`}.`,
    'Wait until it has ended, then try again; if it has long been gone, delete this file.',
  ],
  'file-not-written': (said) => [
    `The file could not be written: ${WRITE[said.fault] || said.detail}.`,
    'Nothing of it was changed. Make room or mend the permissions, and run the command again.',
  ],
  'path-missing': () => ['There is no such file or folder.', 'Check the path.'],
  'content-missing': ({ folder }) => [
    `There is no content folder ${folder}.`,
    'Name the folder that holds disclosures/ in MINGZHANG_CONTENT, or leave that unset to take content.',
  ],
  'content-empty': ({ folder }) => [
    `The content folder ${folder} holds no disclosure.`,
    'Convert a document into it with npm run convert, or name another folder in MINGZHANG_CONTENT.',
  ],
  'archive-without-document': () => ['The archive holds no document.', 'Check the file and its source.'],
  'folder-without-document': () => ['The folder holds no document.', REMEDY['list-files']],
  'file-changed-meanwhile': () => ['The file changed while it was converted.', 'Convert it once more.'],
  'original-missing': () => [
    'The data say that this original is kept, and it is not there.',
    'Put it back, or convert the document again with npm run convert.',
  ],
  'original-changed': () => [
    'This original is not what its name (SHA-256) says, and is not published as one.',
    'Put it back, or convert the document again with npm run convert.',
  ],
  'folder-lacks-files': (said) => [`The folder has no file ${names(said.names)}.`, REMEDY['list-files']],
  'guest-disagrees': ({ other, shared }) => [
    `The file does not say of which department and year it is, and ${
      shared === '' ? `its text is partly that of ${other}` : `it holds “${shared}” otherwise than ${other} does`
    }, so they were not joined.`,
    'Find out which of them was published last; if it is of another department, say it in a disclosure.yaml beside the file (department: 全称).',
  ],
  'disclosure-twice': ({ earlier, id, shared }) => [
    `The document is the same department-year as ${earlier} (${id})${
      shared === null
        ? ''
        : shared === ''
          ? '; their texts are partly the same, so they were not joined'
          : `; both hold “${shared}” and not the same in it, so they were not joined`
    }.`,
    'Convert only one of them; if they are one budget, put them in one folder and list them under files in disclosure.yaml.',
  ],
  'disclosure-other-source': ({ id, there, thereTitle, given, givenTitle }) => [
    `${id} is published from another document: ${names(there)} (${thereTitle}); this one is ${names(given)} (${givenTitle}). Nothing was changed.`,
    'Give --replace to have the new one take its place.',
  ],
  'slug-settled': ({ given, slug, file }) => [
    `The department is published as ${slug} and cannot become ${given}: addresses stay.`,
    `Take slug out of disclosure.yaml; the department stands in ${file}.`,
  ],
  'source-date': ({ given }) => [
    `SOURCE_DATE_EPOCH is “${given}”, which is no number of seconds.`,
    'Give whole seconds since 1970, such as 1770940800, or unset it.',
  ],
  'slug-taken': ({ slug, there, given, file }) => [
    `The address ${slug} of “${given}” belongs to “${there}”.`,
    `If they are one department, add this name to aliases in ${file}; if not, give another address in disclosure.yaml (slug: letters).`,
  ],
  'disclosure-misplaced': ({ id }) => [
    `The file says it is ${id}.`,
    'Move it to the folder of that region, department and year.',
  ],
  'redirect-twice': ({ from }) => [`${from} is given two new addresses.`, 'Keep one of the two entries.'],
  'redirect-chain': ({ from, to, next }) => [
    `${from} leads to ${to}, which has itself moved to ${next}.`,
    'Write the last address under `to`.',
  ],
  'redirect-nowhere': ({ from, to }) => [
    `${from} leads to ${to}, which is no page, file or anchor of this portal.`,
    'Correct `to`; with `below` it must end with a slash.',
  ],
  'redirect-taken': ({ from }) => [
    `${from} is an address that the portal itself has, and cannot lead away.`,
    'Take the entry out, or correct `from`.',
  ],
  'region-reserved': ({ region, taken }) => [
    `The region “${region}” has the name of a page of the site.`,
    `Give the region another slug; taken are ${names(taken)}.`,
  ],
  'profile-misnamed': ({ name }) => [
    `The profile calls itself ${name}.`,
    `Name the file ${name}.yaml, or mend its name.`,
  ],
  'department-misplaced': ({ id, path }) => [
    `The department calls itself ${id}.`,
    `Name the file ${path}, or mend slug and region.slug.`,
  ],
  'search-index-failed': ({ reasons }) => [
    `The search index could not be written: ${list(reasons) || 'no reason given'}.`,
    'Build again; if it persists, check that the pagefind package is installed for this platform.',
  ],
  'search-endpoint-wrong': ({ name, given }) => [
    `${name} is “${given}”, which is no address of an index on a search server.`,
    'Write https://search.example.org/mingzhang, or a path of the site itself (/search-server/mingzhang), without user, password, ? and #.',
  ],
  'folder-not-export': () => [
    'This folder holds something else than an export for a search server, and was left alone.',
    'Name an empty or a new folder with --out.',
  ],
  'export-not-swapped': ({ draft, detail }) => [
    `The export is made but could not take its place (${detail}); the old one is as it was.`,
    `Move ${draft} here by hand, or close the program that uses this folder and export again.`,
  ],
  'language-unknown': ({ given, known }) => [
    `There is no language “${given}”.`,
    `Choose one of ${linesOf(known).join(', ')}.`,
  ],
  'address-not-free': ({ host, port, code }) => [
    `Cannot listen on ${host}:${port} (${code}).`,
    'Choose another --port or --host.',
  ],
  'ports-busy': ({ port }) => [`The ports from ${port} on are all busy.`, 'Choose another with --port.'],
  'folder-not-site': () => [
    'This holds something else than a built portal and was left as it is.',
    'Give an empty or a new folder with --outDir.',
  ],
  'site-not-swapped': ({ draft, detail }) => [
    `The portal is built but could not take this place (${detail}); the old one is as it was.`,
    `Move ${draft} there by hand, or close the program that uses the folder and build again.`,
  ],
  'site-not-built': () => ['There is no built site.', 'Build it first: npm run build'],
  'nothing-to-convert': () => [
    'The disclosure has no file.',
    'Check the path, or list its files under files in disclosure.yaml.',
  ],
};
