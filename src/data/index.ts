/** Open data: what leaves the portal for other programs, as records and as the files that hold them. */
export { recordsOf, type RecordOf, type Records } from './records.ts';
export { yearFiles } from './year-files.ts';
