/** What the search page needs of Pagefind's browser module, as its 1.6 answers. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] } | null>;
}

interface PagefindResult {
  data(): Promise<PagefindPage>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title?: string };
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** A place inside a page that matches. */
export interface Hit {
  title: string;
  url: string;
  /** Text with `<mark>` around what matches. */
  excerpt: string;
}

export interface PageHit extends Hit {
  inside: Hit[];
}

/** Search results: their number, and each on demand. */
export interface Found {
  count: number;
  load(from: number, to: number): Promise<PageHit[]>;
}

export interface Engine {
  search(query: string): Promise<Found>;
}

const EXCERPT_WORDS = 24;

/** Loads the search engine of the site. In: the address of Pagefind's module and the base path of the site. */
export async function loadEngine(address: string, baseUrl: string): Promise<Engine> {
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl, excerptLength: EXCERPT_WORDS });
  return {
    async search(query) {
      const results = (await exactly(pagefind, query)) ?? (await pagefind.search(query))?.results ?? [];
      return {
        count: results.length,
        load: (from, to) => Promise.all(results.slice(from, to).map(async (result) => toHit(await result.data()))),
      };
    },
  };
}

/** The pages that hold the query word for word; `null` where none does. Quotes ask Pagefind for the exact phrase. */
async function exactly(pagefind: Pagefind, query: string): Promise<PagefindResult[] | null> {
  const results = (await pagefind.search(`"${query.replaceAll('"', ' ')}"`))?.results ?? [];
  return results.length > 0 ? results : null;
}

function toHit({ url, excerpt, meta, sub_results: parts }: PagefindPage): PageHit {
  const inside = parts.filter((part) => part.url !== url);
  return { url, excerpt, title: meta.title ?? url, inside };
}
