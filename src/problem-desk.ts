type Bare = Record<never, never>;

/** What goes wrong at the desk, with the values of its sentence. */
export interface DeskProblemValues {
  /** Whoever asked is not the page that the desk opened: without its token, for another host, or from another site. */
  'desk-not-allowed': { why: 'token' | 'host' | 'origin' };
  'desk-not-there': Bare;
  'desk-path-outside': Bare;
  'desk-request-wrong': { detail: string };
  'desk-request-too-large': { kilobytes: number };
  /** Another window was faster: what happened since, one a line. */
  'desk-stale': Bare;
  'desk-not-read': Bare;
  'desk-nothing-to-undo': Bare;
  'desk-changed-by-hand': { file: string };
  'desk-finding-missing': { key: string };
  'desk-doubt-missing': Bare;
  'desk-department-not-stored': Bare;
  'desk-needs-replace': Bare;
  /** What a document was accepted as before, and others may have seen. */
  'desk-left-behind': { id: string };
  'desk-still-published': { id: string };
  'desk-files-unknown': { names: string };
  /** What a command converted is to be read anew, and the content does not keep these of its files. */
  'desk-original-missing': { names: string };
  /** Two documents that print the same tables would be joined as if each were a part. */
  'desk-same-document': { names: string };
  'desk-last-file': Bare;
  'desk-tables-apart': Bare;
  'desk-row-unclear': Bare;
  'desk-busy': { job: 'check' | 'build' | 'export' };
  'desk-target-missing': { to: 'folder' | 'command' };
  'desk-command-changed': Bare;
  'desk-build-failed': { code: string };
  'desk-export-failed': { code: string };
  'desk-inbox-foreign': Bare;
  'desk-folders-nested': { other: string };
  /** Another desk has the inbox open: its process, and where it can be reached. */
  'desk-open': { process: number; url: string };
  'desk-node-old': { found: string; oldest: string };
}
