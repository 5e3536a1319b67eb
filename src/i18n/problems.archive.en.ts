import { linesOf } from './lists.ts';
import type { ProblemSentences } from './problems.ts';

type ArchiveProblems =
  | 'year-frozen'
  | 'frozen-differs'
  | 'archive-year-empty'
  | 'archive-overtaken'
  | 'archive-names-clash'
  | 'archived-original-changed'
  | 'folder-not-archive'
  | 'archive-in-site'
  | 'archive-not-swapped'
  | 'zip-miscounted'
  | 'not-an-archive'
  | 'zip-unreadable'
  | 'archive-beyond-limits';

const named = (what: string, paths: string): string => {
  const list = linesOf(paths);
  return list.length === 0 ? '' : `${what}: ${list.join(', ')}`;
};

const BEYOND = {
  unpacked: 'it would unpack to far more than its size allows',
  entries: 'it has more entries than are read',
  lists: 'a list of its files is longer than is read',
} as const;

/** The sentences on frozen years and archives in English. */
export const archiveProblemsEn: Pick<ProblemSentences, ArchiveProblems> = {
  'year-frozen': ({ year, id, day, state, corrections, register }) => [
    state === 'changed'
      ? `The year ${year} was frozen on ${day}, and this would change ${id}, so nothing was changed.`
      : `The year ${year} was frozen on ${day} without this file of ${id}, so nothing was changed.`,
    `Put what the source got wrong in ${corrections}; to publish the year anew, delete ${register} on purpose, convert, and archive the year again.`,
  ],
  'frozen-differs': ({ year, changed, missing, added }) => [
    `The frozen year ${year} is not as it was archived: ${[
      named('changed', changed),
      named('missing', missing),
      named('added', added),
    ]
      .filter(Boolean)
      .join('; ')}.`,
    'Put the files back as the archive has them, or delete this file on purpose and archive the year again.',
  ],
  'archive-year-empty': ({ year, years }) => [
    `There is no department-year of ${year} in this content folder.`,
    years === '' ? 'Convert documents into it first.' : `It holds: ${linesOf(years).join(', ')}.`,
  ],
  'archive-overtaken': () => [
    'The file changed while the year was archived, so nothing was frozen and no archive was written.',
    'Wait until other commands have ended, and archive the year again.',
  ],
  'archive-names-clash': () => [
    'Two files would have this name in the archive, which has been left as it was.',
    'Rename one of them.',
  ],
  'archived-original-changed': () => [
    'The original is no longer what its name says, so no archive was written.',
    'Convert the document again, or put the original back.',
  ],
  'folder-not-archive': () => [
    'This folder holds something else than an archive of a year, and was left alone.',
    'Name an empty or a new folder with --out.',
  ],
  'archive-in-site': () => [
    'This lies in a portal: an archive here would be gone when the portal is built again, so none was written.',
    'Name a folder outside of the portal with --out.',
  ],
  'archive-not-swapped': ({ draft, detail }) => [
    `The archive is made but could not take its place (${detail}); the old one is as it was.`,
    `Move ${draft} here by hand, or close the program that uses this folder and archive the year again.`,
  ],
  'zip-miscounted': ({ wrote, read }) => [
    `The ZIP file was to hold ${wrote} files and lists ${read}, so it was not kept.`,
    'Please report this defect; the archive as a folder can be made without --zip.',
  ],
  'not-an-archive': () => [
    'This is no archive of a year: there is no bagit.txt in it, nor in its only folder.',
    'Name the folder that holds bagit.txt, the ZIP file of it, or a content folder with frozen years.',
  ],
  'zip-unreadable': ({ detail }) => [`This is no ZIP file, or it is damaged (${detail}).`, 'Take another copy of it.'],
  'archive-beyond-limits': ({ what }) => [
    `The archive was not read further: ${BEYOND[what]}.`,
    'It was not made by this program.',
  ],
};
