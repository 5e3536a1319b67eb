/** The words of the desk's page from content to a portal that others can read. */
export interface DeskPublishWords {
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
      head: { name: string; region: string; kind: string; what: string };
    };
    export: {
      title: string;
      lead: string;
      last: (when: string) => string;
      folder: string;
      folderTo: (path: string) => string;
      zip: string;
      zipReady: string;
      zipThen: string;
      stale: string;
      command: string;
      commandWill: string;
      run: string;
      notSet: (inbox: string) => string;
    };
    state: Record<'running' | 'done' | 'failed', string>;
    patience: string;
    log: string;
    progress: (done: number, all: number) => string;
  };
}
