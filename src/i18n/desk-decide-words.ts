type Headline = 'total' | 'basic' | 'project' | 'threePublic' | 'projects';
type What =
  | 'correct'
  | 'acknowledge'
  | 'doubt'
  | 'identity'
  | 'files'
  | 'number'
  | 'join'
  | 'split'
  | 'checked'
  | 'department'
  | 'files-joined'
  | 'files-parted'
  | 'removed';

/** The words of the desk's dialogs: what is decided, and what that changes. */
export interface DeskDecideWords {
  decide: {
    correct: {
      title: string;
      lead: string;
      choice: (from: string, to: string, cells: number) => string;
      own: (name: string) => string;
      where: (table: string, row: string, text: string) => string;
      choose: string;
      old: string;
      new: string;
      reason: string;
    };
    accept: { title: string; lead: (count: number) => string; reason: string; usual: string };
    note: { title: string; lead: (count: number) => string; reason: string };
    /** A doubt is accepted as printed. */
    doubt: { title: string; lead: string; reason: string; usual: string };
    number: {
      hide: string;
      show: string;
      hideLead: (shown: string) => string;
      keep: string;
      keepLead: (shown: string) => string;
      keepHidden: string;
      keepHiddenLead: (shown: string) => string;
      showLead: (shown: string) => string;
      reason: string;
      usualHide: string;
      usualShow: string;
    };
    noAccept: string;
    noCorrect: string;
    noNote: string;
    noHide: string;
    by: string;
    byHint: string;
    save: string;
    cancel: string;
    close: string;
    saved: string;
    undone: (what: string) => string;
    nothingToUndo: string;
    notAmount: string;
    nothingChanged: string;
    saving: string;
    missing: (field: string) => string;
  };
  effects: {
    title: string;
    working: string;
    headline: Record<Headline, string>;
    checks: string;
    counts: Record<'errors' | 'warnings' | 'notes' | 'acknowledged', string>;
    becomes: (before: string, after: string) => string;
    none: string;
    gone: (count: number) => string;
    explained: (count: number) => string;
    come: (count: number) => string;
    cells: (count: number) => string;
    files: string;
    fileNew: string;
    more: (count: number) => string;
    nothing: string;
  };
  stale: {
    title: string;
    by: (by: string, what: string, when: string) => string;
    kept: string;
    reload: string;
    reloaded: string;
  };
  info: {
    title: string;
    lead: string;
    department: string;
    departmentHint: string;
    portalName: string;
    portalNameHint: string;
    region: string;
    year: string;
    stage: string;
    unit: string;
    unitNone: string;
    documentTitle: string;
    url: string;
    published: string;
    publishedHint: string;
    yearForm: string;
    publishedForm: string;
    urlForm: string;
    because: string;
    scans: string;
    asRead: string;
    save: string;
    saveName: string;
    files: string;
    part: string;
    partHint: string;
  };
  tablesDialog: {
    title: string;
    lead: string;
    join: (next: string) => string;
    joinNone: string;
    split: (row: number, first: string) => string;
    splitHint: string;
  };
  history: {
    none: string;
    what: Record<What, string>;
    line: (what: string, by: string, when: string) => string;
    undone: string;
    undoLast: string;
  };
}
