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
    undone: string;
    nothingToUndo: string;
    missing: (field: string) => string;
  };
  effects: {
    title: string;
    working: string;
    headline: Record<Headline, string>;
    checks: string;
    counts: (sum: { errors: number; warnings: number; notes: number; acknowledged: number }) => string;
    becomes: (before: string, after: string) => string;
    none: string;
    gone: (count: number) => string;
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

type Grade = 'error' | 'warning' | 'note';
type ItemKind = 'difference' | 'doubt' | 'masked' | 'kept' | 'scan' | 'notice';
type ParcelState = 'waiting' | 'reading' | 'read' | 'needs-you' | 'failed' | 'accepted' | 'checked' | 'published';

/** The words of the clerk's desk: its pages and their scripts. */
export interface DeskWords extends DeskDecideWords {
  site: string;
  desk: string;
  skip: string;
  nav: { label: string; takeIn: string; publish: string };
  noScript: string;
  comma: string;
  stage: Record<'budget' | 'final-accounts', string>;
  kind: Record<'department' | 'unit', string>;
  noUnit: string;
  bytes: (count: number) => string;
  day: (iso: string) => string;
  yearOf: (name: string, year: number, stage: string) => string;
  fault: { offline: string; unknown: string };
  takeIn: {
    title: string;
    lead: string;
    drop: string;
    dropHint: string;
    files: string;
    folder: string;
    sending: (name: string, done: number, all: number) => string;
    sent: (count: number) => string;
    notSent: (names: readonly string[]) => string;
    nothing: string;
    empty: string;
    reading: (done: number, left: number) => string;
    rate: (perMinute: number, seconds: number) => string;
    groups: Record<ParcelState, string>;
    groupLead: Partial<Record<ParcelState, string>>;
    unnamed: (first: string) => string;
    filesOf: (names: readonly string[]) => string;
    tables: (missing: number, required: number) => string;
    tablesFound: (found: number) => string;
    /** What to fill in, for what a document does not say itself; by the id of the Problem. */
    say: Readonly<Record<string, string>>;
    fillIn: string;
    missing: (titles: readonly string[]) => string;
    open: (open: Record<'errors' | 'warnings' | 'doubts' | 'masked' | 'scans', number>) => string;
    nothingOpen: string;
    accept: string;
    acceptOf: (name: string) => string;
    acceptAll: (count: number) => string;
    acceptAgain: string;
    ahead: string;
    noEngine: string;
    remove: string;
    removeOf: (name: string) => string;
    removed: (count: number) => string;
    bringBack: string;
    choose: (name: string) => string;
    join: (count: number) => string;
    joinHint: string;
    suggestion: Record<'same-identity' | 'beside', (name: string) => string>;
    suggestedJoin: string;
    accepted: (count: number) => string;
    folders: (inbox: string, content: string) => string;
    replaceTitle: string;
    replaceLead: string;
    because: string;
    replace: string;
  };
  look: {
    title: (name: string) => string;
    position: (at: number, all: number) => string;
    none: string;
    previous: string;
    next: string;
    list: string;
    listSettled: (count: number) => string;
    listQuiet: (count: number) => string;
    nextParcel: (name: string) => string;
    original: string;
    whichPage: string;
    pageOf: (pages: number) => string;
    zoomed: (page: number) => string;
    wholePage: string;
    pictureOf: (file: string, page: number) => string;
    previousPage: string;
    nextPage: string;
    ofdDrawn: string;
    noPicture: string;
    notLocated: string;
    rowOnly: string;
    severalPlaces: string;
    inFile: string;
    sheet: (name: string) => string;
    clickHint: string;
    noCell: string;
    read: string;
    whichTable: string;
    narrative: string;
    tableUnit: (unit: string | null) => string;
    gridHint: string;
    blank: string;
    printedAs: (text: string) => string;
    unverified: string;
    notRead: string;
    kinds: Record<ItemKind, string>;
    grades: Record<Grade, string>;
    settled: (date: string, reason: string) => string;
    checkedBy: (by: string, date: string, reason: string) => string;
    checked: string;
    printed: (text: string, unit: string | null) => string;
    keysHint: string;
    keys: Record<'accept' | 'correct' | 'note' | 'hide' | 'show' | 'undo', string>;
    correctTo: (to: string) => string;
    info: string;
    tables: string;
    history: string;
    final: string;
    notFinal: string;
    finalOf: (by: string, day: string) => string;
    state: Record<ParcelState, string>;
    movedOn: string;
    reload: string;
  };
  numbers: {
    hidden: (kind: string, shown: string, why: string) => string;
    kept: (kind: string, shown: string, why: string) => string;
    decided: string;
  };
  scans: { open: (suspect: boolean, confidence: number | null) => string; reason: string };
  publish: {
    title: string;
    lead: string;
    check: { title: string; lead: string; run: string };
    build: {
      title: string;
      lead: string;
      run: string;
      builtAt: (when: string) => string;
      stale: string;
      never: string;
    };
    preview: { title: string; lead: string; open: string; frame: string; none: string };
    changes: {
      title: string;
      since: (when: string) => string;
      first: string;
      none: string;
      nothing: string;
      what: Record<'new' | 'changed' | 'removed', string>;
      head: { name: string; region: string; what: string };
    };
    export: {
      title: string;
      lead: string;
      last: (when: string) => string;
      folder: string;
      folderTo: (path: string) => string;
      zip: string;
      zipReady: string;
      command: string;
      commandWill: string;
      run: string;
      notSet: (inbox: string) => string;
    };
    state: Record<'running' | 'done' | 'failed', string>;
    log: string;
    progress: (done: number, all: number) => string;
  };
}
