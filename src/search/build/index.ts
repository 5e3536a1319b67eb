import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programTold } from '../../content/index.ts';
import { FORMAT, type BundleEntry, type Manifest } from '../format/types.ts';
import { readBatch, type Batch } from './batch.ts';
import { batchesOf } from './batches.ts';
import { writeBundle } from './bundle.ts';
import { endIndexer, readIfThere, writeEngine } from './full-text.ts';
import { writeNamed } from './pack.ts';
import { PageLists, type ListedPage } from './page-lists.ts';
import type { Sources } from './source.ts';

/** Builds the search index: one bundle a fiscal year from the content, and the engine. */
export { amountPlaces } from './amount-places.ts';
export { contentSources } from './content-sources.ts';
export { figuresOf } from './figures.ts';
export { formAddress } from './project-address.ts';
export { pageFile } from './page-address.ts';
export { readPage, type Section } from './page-text.ts';
export type { Source, Sources } from './source.ts';
export { isFigure } from './twin.ts';

const DIGEST_SHOWN = 10;
const ENTRY = 'bundle.json';
/** So many bundles are made at once: each holds the grams of its pages, and Pagefind an index of them. */
const AT_ONCE = 2;

export interface SearchBuild {
  /** Folder to write into: `pagefind` of the built site. Emptied first. */
  folder: string;
  /** Folder in which bundles are kept from build to build, so that a year that has not changed is not indexed again. */
  cache: string | null;
  sources: Sources;
  /** Told about every bundle. */
  onBundle?: (bundle: BundleEntry, reused: boolean) => void;
  /** Bundles that were made before of the same content and pages: they are taken as they are, and their pages not read. */
  ready?: readonly ReadyBundle[];
}

async function reuse(from: string, to: string): Promise<Omit<BundleEntry, 'folder'> | null> {
  const entry = await readIfThere(join(from, ENTRY));
  if (!entry) return null;
  await cp(from, to, { recursive: true });
  await rm(join(to, ENTRY));
  return JSON.parse(entry.toString('utf8')) as Omit<BundleEntry, 'folder'>;
}

/** Keeps a bundle for the next build. The entry is written last: a bundle that has it is whole. */
async function keep(from: string, to: string, entry: Omit<BundleEntry, 'folder'>): Promise<void> {
  const draft = `${to}.draft`;
  await rm(draft, { recursive: true, force: true });
  await rm(to, { recursive: true, force: true });
  await cp(from, draft, { recursive: true });
  await writeFile(join(draft, ENTRY), JSON.stringify(entry));
  await rename(draft, to);
}

/** What a bundle is called in the cache: another program may make another one of the same pages. */
function keptName(folder: string): string {
  const program = programTold();
  return program === '' ? folder : `${folder}.${program.slice(0, DIGEST_SHOWN)}`;
}

/** A bundle that is made, and what the list of pages says of its pages. */
interface Made {
  bundle: BundleEntry;
  pages: ListedPage[];
}

/** A bundle of a part of the index: which of all it is, from 0, and where its folder lies. */
export interface ReadyBundle extends Made {
  number: number;
  within: string;
}

async function makeBundle(batch: Batch, { folder, cache }: SearchBuild): Promise<{ made: Made; reused: boolean }> {
  const { years, pages, digest } = batch;
  const name = `${years[0]?.[0]}-${digest.slice(0, DIGEST_SHOWN)}`;
  const target = join(folder, name);
  const kept = cache && join(cache, keptName(name));
  const reused = kept ? await reuse(kept, target) : null;
  const entry = reused ?? { years, directory: await writeBundle(target, pages) };
  if (kept && !reused) {
    await mkdir(cache, { recursive: true });
    await keep(target, kept, entry);
  }
  return {
    made: {
      bundle: { folder: name, ...entry },
      pages: pages.map(({ record: { identity, open } }) => ({ identity, open })),
    },
    reused: reused !== null,
  };
}

/**
 * Makes bundles, of those that are wanted, two at a time; the records of the next one are read meanwhile. They are told in their order, whichever is
 * whole first. Out: what is made, by its number, in order.
 */
async function makeBundles(build: SearchBuild, wanted: (number: number) => boolean): Promise<Map<number, Made>> {
  const ready = new Map(build.ready?.map((one) => [one.number, one]));
  const made = new Map<number, Made>();
  const making = new Set<Promise<unknown>>();
  let told = Promise.resolve();
  let isBroken = false;
  try {
    for (const [number, keys] of batchesOf(build.sources.keys).entries()) {
      if (isBroken) break;
      if (!wanted(number)) continue;
      const there = ready.get(number);
      if (there) {
        await cp(join(there.within, there.bundle.folder), join(build.folder, there.bundle.folder), { recursive: true });
        told = told.then(() => void made.set(number, there));
        continue;
      }
      const batch = await readBatch(keys, build.sources);
      if (making.size >= AT_ONCE) await Promise.race(making);
      const bundle = makeBundle(batch, build);
      const ended = bundle.finally(() => making.delete(ended));
      making.add(ended);
      told = Promise.all([bundle, told]).then(([{ made: one, reused }]) => {
        made.set(number, one);
        build.onBundle?.(one.bundle, reused);
      });
      // Errors are met when it is waited for.
      told.catch(() => undefined);
      ended.catch(() => (isBroken = true));
    }
  } finally {
    await Promise.allSettled(making);
  }
  await told;
  return made;
}

/** Takes bundles out of the cache that no year needs any more, and those of other programs. */
async function forgetOthers(cache: string, bundles: readonly BundleEntry[]): Promise<void> {
  const needed = new Set(bundles.map(({ folder }) => keptName(folder)));
  const kept = await readdir(cache).catch(() => []);
  for (const name of kept) if (!needed.has(name)) await rm(join(cache, name), { recursive: true, force: true });
}

/** Writes the whole search index. Out: how many pages it holds. Throws a Problem when the indexer fails. */
export async function buildSearch(build: SearchBuild): Promise<number> {
  const { folder, sources } = build;
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const [all] = await Promise.all([makeBundles(build, () => true), writeEngine(folder)]);
    const made = [...all.values()];
    const bundles = made.map(({ bundle }) => bundle);
    if (build.cache) await forgetOthers(build.cache, bundles);
    const lists = new PageLists();
    for (const { pages } of made) lists.add(pages);
    const manifest: Manifest = {
      format: FORMAT,
      pages: await writeNamed(folder, 'pages-', JSON.stringify(lists.pages())),
      sounds: await writeNamed(folder, 'sounds-', JSON.stringify(lists.sounds())),
      bundles,
    };
    await writeFile(join(folder, 'bundles.json'), JSON.stringify(manifest));
    return sources.keys.length;
  } finally {
    await endIndexer();
  }
}

/**
 * Writes the bundles of a part of the index into a folder, emptied first: those whose number, from 0, is wanted. Out: what each is, for
 * `ready` of a build of the whole. Throws a Problem when the indexer fails.
 */
export async function buildBundles(
  build: Omit<SearchBuild, 'ready'>,
  wanted: (number: number) => boolean,
): Promise<Omit<ReadyBundle, 'within'>[]> {
  try {
    await rm(build.folder, { recursive: true, force: true });
    await mkdir(build.folder, { recursive: true });
    const made = await makeBundles(build, wanted);
    return [...made].map(([number, bundle]) => ({ number, ...bundle }));
  } finally {
    await endIndexer();
  }
}
