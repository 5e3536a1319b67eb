import { ReadOnce } from './read-once.ts';

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
  private readonly module: Module;
  private readonly folder: string;
  private readonly opened = new ReadOnce();
  private readonly handles = new ReadOnce();

  constructor(module: Module, folder: string) {
    this.module = module;
    this.folder = folder;
  }

  /** `folder`: the address of `/pagefind/` with the base of the site. */
  static async load(folder: string): Promise<FullText> {
    return new FullText((await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Module, folder);
  }

  /**
   * Takes in the index of a bundle, once. Each has an engine of its own: one engine for all reads, for every query, of each bundle that
   * it has ever taken in.
   */
  open(bundle: string): Promise<Instance> {
    return this.opened.get(bundle, () => this.merge(bundle));
  }

  private async merge(bundle: string): Promise<Instance> {
    const instance = this.module.createInstance({
      basePath: this.folder,
      noWorker: true,
      metaCacheTag: 'engine',
      excerptLength: EXCERPT_WORDS,
    });
    const options = { language: 'und', metaCacheTag: bundle, excerptLength: EXCERPT_WORDS };
    await instance.mergeIndex(`${this.folder}${bundle}/`, options);
    return instance;
  }

  /** The pages of some bundles that have a run of words, by their identifiers, with their ranks. */
  async phrase(bundles: readonly string[], words: string): Promise<Map<string, PagefindResult>> {
    const found = await Promise.all(
      bundles.map(async (bundle) => (await (await this.open(bundle)).search(`"${words}"`)).results),
    );
    return byIdentifier(found.flat());
  }

  /** Every page of a bundle, unranked. */
  all(bundle: string): Promise<Map<string, PagefindResult>> {
    return this.handles.get(bundle, async () => byIdentifier((await (await this.open(bundle)).search(null)).results));
  }
}

function byIdentifier(results: readonly PagefindResult[]): Map<string, PagefindResult> {
  return new Map(results.map((result) => [result.id, result]));
}
