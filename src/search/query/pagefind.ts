/** What is used of Pagefind's browser module, as version 1.6 answers. */

export interface PagefindData {
  url: string;
  /** The indexed words of the page. */
  content: string;
  excerpt: string;
  anchors: { id: string; text: string; location: number }[];
  sub_results: { title: string; url: string; excerpt: string; anchor?: { id: string } }[];
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindData>;
}

interface Instance {
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  search(query: string | null): Promise<{ results: PagefindResult[] }>;
}

interface Module {
  createInstance(options: Record<string, unknown>): Instance;
}

/** Words of an excerpt; each is one character. */
const EXCERPT_WORDS = 64;

/** The full-text engine. It ranks the pages that are found, and gives what is shown of them. */
export class FullText {
  private readonly instance: Instance;
  private readonly folder: string;
  private readonly merged = new Map<string, Promise<void>>();
  private handles: Promise<Map<string, PagefindResult>> | null = null;

  constructor(module: Module, folder: string) {
    this.folder = folder;
    this.instance = module.createInstance({
      basePath: folder,
      noWorker: true,
      metaCacheTag: 'engine',
      excerptLength: EXCERPT_WORDS,
    });
  }

  /** `folder`: the address of `/pagefind/` with the base of the site. */
  static async load(folder: string): Promise<FullText> {
    return new FullText((await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Module, folder);
  }

  /** Takes in the indexes of fiscal years, once each. */
  async merge(bundles: readonly string[]): Promise<void> {
    await Promise.all(
      bundles.map((bundle) => {
        const known = this.merged.get(bundle);
        if (known) return known;
        this.handles = null;
        const options = { language: 'und', metaCacheTag: bundle, excerptLength: EXCERPT_WORDS };
        const merging = this.instance.mergeIndex(`${this.folder}${bundle}/`, options);
        this.merged.set(bundle, merging);
        return merging;
      }),
    );
  }

  /** The pages that have a run of words, by their identifiers, with their ranks. */
  async phrase(words: string): Promise<Map<string, PagefindResult>> {
    const { results } = await this.instance.search(`"${words}"`);
    return new Map(results.map((result) => [result.id, result]));
  }

  /** Every page of the indexes taken in, unranked. */
  all(): Promise<Map<string, PagefindResult>> {
    this.handles ??= this.instance
      .search(null)
      .then(({ results }) => new Map(results.map((result) => [result.id, result])));
    return this.handles;
  }
}
