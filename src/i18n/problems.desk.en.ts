import { linesOf } from './lists.ts';
import type { ProblemSentences } from './problems.ts';

type DeskProblem = Extract<keyof ProblemSentences, `desk-${string}`>;

const NOT_ALLOWED = {
  token: 'This address is not complete: the part behind token= is missing or old.',
  host: 'The desk answers on this machine only, under the address that it printed.',
  origin: 'Another page asked for this, not the desk.',
} as const;

const JOBS = { check: 'checking', build: 'building', export: 'exporting' } as const;

/** What the desk refuses, in English. */
export const deskProblemsEn: Pick<ProblemSentences, DeskProblem> = {
  'desk-not-allowed': ({ why }) => [
    NOT_ALLOWED[why],
    'Open the whole address that the window of the desk shows, or start the desk again.',
  ],
  'desk-not-there': () => ['There is no such thing here.', 'Go back to the start page of the desk.'],
  'desk-path-outside': () => [
    'The path leads out of the folders of the desk.',
    'Choose the file or folder itself and drop it again.',
  ],
  'desk-request-wrong': ({ detail }) => [`The request is not as it must be (${detail}).`, 'Load the page again.'],
  'desk-request-too-large': ({ kilobytes }) => [
    `The request is larger than ${kilobytes} KB.`,
    'Shorten the reason, or decide fewer cells at once.',
  ],
  'desk-stale': () => [
    'This document was changed elsewhere meanwhile, in another window or by reading it anew; nothing was overwritten.',
    'Look at it as it is now and decide again.',
  ],
  'desk-not-read': () => [
    'This document has not been read yet, or could not be.',
    'Wait until it is, or say first what its sentence asks for.',
  ],
  'desk-nothing-to-undo': () => ['There is no decision left to undo.'],
  'desk-changed-by-hand': ({ file }) => [
    `${file} was changed by hand or by another program since; nothing was overwritten.`,
    'Compare the file with what you want, and mend it there or decide again.',
  ],
  'desk-finding-missing': ({ key }) => [
    `There is no open difference ${key} any more.`,
    'Look at the list again: another decision may have settled it.',
  ],
  'desk-doubt-missing': () => [
    'This doubt, or the cell it speaks of, is there no more.',
    'Look at the list again: another decision may have settled it.',
  ],
  'desk-department-not-stored': () => [
    'The department is not in the content yet, so there is no name to change there.',
    'Set the name of the department of this document instead.',
  ],
  'desk-needs-replace': () => [
    'Another document of this department and year is published.',
    'Where this one shall take its place, accept it with “replace” and say why.',
  ],
  'desk-left-behind': ({ id }) => [
    `The document was published before as ${id}, and stands there still.`,
    'Where that was wrong, remove its files from the content and say in redirects.yaml where it went.',
  ],
  'desk-still-published': ({ id }) => [
    `The files are removed, but their content (${id}) was public before and is still part of the site.`,
    'To take it off the site, have it removed from the content folder, say in redirects.yaml where its address leads, and make the site again.',
  ],
  'desk-files-unknown': ({ names }) => [
    `The document has no file ${linesOf(names).join(', ')}, or names one twice.`,
    'Load the page again and choose from its list.',
  ],
  'desk-original-missing': ({ names }) => [
    `A command has converted this one, and the content keeps no original of it (${names.split('\n').join(', ')}): it cannot be read anew.`,
    'Drop the original on the page where files are taken in; accepted, it takes the place of this one. To correct a cell, explain a difference or check a doubt needs no original.',
  ],
  'desk-same-document': ({ names }) => [
    `${names.split('\n').join(' and ')} print the same tables: one document in two formats or states, not two parts of one. They were not joined.`,
    'Keep one of them and remove the other.',
  ],
  'desk-last-file': () => [
    'A document must keep at least one file.',
    'Leave one in it, or take the whole document away.',
  ],
  'desk-tables-apart': () => [
    'Only a table and the one right after it can be joined.',
    'Choose the table that follows, or part what stands between.',
  ],
  'desk-row-unclear': () => [
    'Where this stands in the original cannot be told: the row was mended when it was read.',
    'Choose the row above or below, or say it in disclosure.yaml (tables:).',
  ],
  'desk-busy': ({ job }) => [`The desk is still ${JOBS[job]}.`, 'Wait for its end and try again.'],
  'desk-target-missing': ({ to }) => [
    to === 'folder' ? 'No folder for the portal is named.' : 'No command for the portal is named.',
    `Write ${to === 'folder' ? 'folder: …' : 'command: […]'} into publish.yaml in the folder .desk of the inbox, or take the ZIP file.`,
  ],
  'desk-command-changed': () => [
    'The command is another one than was shown, so it was not run.',
    'Load the page again and read the command.',
  ],
  'desk-build-failed': ({ code }) => [
    `The portal could not be built (${code}); the one from before is as it was.`,
    'Read the last lines above, mend what they name, and build again.',
  ],
  'desk-export-failed': ({ code }) => [
    `The command did not do it: it ended with ${code}.`,
    'Read its last lines above; the portal on this machine is as it was.',
  ],
  'desk-inbox-foreign': () => [
    'This folder holds other things than the inbox of a desk; nothing in it was touched.',
    'Name an empty or new folder with --inbox, and drop this one on the page.',
  ],
  'desk-folders-nested': ({ other }) => [
    `This folder and ${other} stand in each other.`,
    'Keep content, inbox and the built portal beside each other: --content, --inbox, --out.',
  ],
  'desk-open': ({ process, url }) => [
    `A desk is open on this inbox already (process ${process}).`,
    `Open ${url} in the browser, or end the other one first.`,
  ],
  'desk-node-old': ({ found, oldest }) => [
    `The desk needs Node ${oldest} or later, and this is ${found}.`,
    'Install it from https://nodejs.org and start again.',
  ],
};
