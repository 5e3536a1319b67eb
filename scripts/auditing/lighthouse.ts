import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import type { Locale } from '../../src/i18n/index.ts';
import { launch } from '../bench-search/browser.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

/** A page to be judged. `bytesJudged`: whether its bytes are held against the limits, or only told. */
export interface Judged {
  path: string;
  bytesJudged: boolean;
}

export interface AuditedPage extends Judged {
  /** From 0 to 100. */
  scores: Record<Category, number>;
  /** Cumulative layout shift. */
  shift: number;
  /** Bytes of everything that is fetched before somebody acts, as sent under gzip, and those of scripts among them. */
  bytes: number;
  scriptBytes: number;
  /** Audits that are not passed and count. */
  failing: { id: string; title: string }[];
}

/** What an entry of Lighthouse's list of requests says. */
interface Fetched {
  url: string;
  resourceType?: string;
  statusCode?: number;
  transferSize?: number;
}

/** The answer of a server that sends a part of a file. */
const PART = 206;

/** Runs Lighthouse's mobile preset on one page, in a browser of its own. Throws when Lighthouse cannot judge the page. */
export async function auditPage(url: string, page: Judged, locale: Locale): Promise<AuditedPage> {
  const port = await freePort();
  const browser = await launch([`--remote-debugging-port=${port}`]);
  try {
    const options = { port, output: 'json', logLevel: 'silent', locale: locale === 'en' ? 'en-US' : 'zh' } as const;
    const run = await lighthouse(url, { ...options, onlyCategories: [...CATEGORIES] });
    if (!run || run.lhr.runtimeError)
      throw new Error(run?.lhr.runtimeError?.message ?? `Lighthouse did not run: ${url}`);
    const { categories, audits } = run.lhr;
    const counted = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0);
    const failing = counted.flatMap(({ id }) => {
      const found = audits[id];
      return found && found.score !== null && found.score < PASSED ? [{ id, title: found.title }] : [];
    });
    const requests = audits['network-requests']?.details;
    const items = requests && 'items' in requests ? (requests.items as unknown as Fetched[]) : [];
    const own = items.filter((item) => item.url.startsWith(new URL(url).origin));
    const sized = await Promise.all(
      own.map(async (item) => ({
        ...item,
        bytes: item.statusCode === PART ? (item.transferSize ?? 0) : await gzipBytes(item.url),
      })),
    );
    const sum = (list: typeof sized) => list.reduce((total, { bytes }) => total + bytes, 0);
    const score = (name: Category) => Math.round((categories[name]?.score ?? 0) * 100);
    return {
      ...page,
      scores: {
        performance: score('performance'),
        accessibility: score('accessibility'),
        'best-practices': score('best-practices'),
        seo: score('seo'),
      },
      shift: audits['cumulative-layout-shift']?.numericValue ?? 0,
      bytes: sum(sized),
      scriptBytes: sum(sized.filter(({ resourceType }) => resourceType === 'Script')),
      failing,
    };
  } finally {
    await browser.close();
  }
}

/** From here Lighthouse itself shows an audit as passed. */
const PASSED = 0.9;

/** How many bytes an answer has when the browser takes gzip and nothing better. */
function gzipBytes(url: string): Promise<number> {
  return new Promise((done, fail) => {
    request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => done(bytes));
      response.on('error', fail);
    })
      .once('error', fail)
      .end();
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => probe.once('listening', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
