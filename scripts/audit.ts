import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locale } from '../src/i18n/index.ts';
import { auditPage, type AuditedPage, type Judged } from './auditing/lighthouse.ts';
import { faultsOf, reportOf } from './auditing/report.ts';
import { buildSite } from './build.ts';
import { EXIT, say, type ExitCode } from './command-line/index.ts';
import { serveFolder } from './serve-folder.ts';

interface Settings {
  /** A built site to take as it is. */
  site: string | undefined;
  content: string | undefined;
  query: string;
}

/**
 * Builds the portal with compressed twins, serves it with the project's own server and asks Lighthouse for its mobile preset of four
 * pages. Out: 1 when a page stays below what is asked of it. Scores of performance depend on how busy the machine is.
 */
export async function audit({ site, content, query }: Settings, locale: Locale): Promise<ExitCode> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-audit-'));
  try {
    const dist = site ?? join(folder, 'dist');
    if (site === undefined) {
      const built = await buildSite({ out: dist, content, base: '/', precompress: true }, locale);
      if (built !== EXIT.fine) return built;
    }
    const server = await serveFolder(dist, { port: 0, host: '127.0.0.1', base: '/' });
    try {
      const audited: AuditedPage[] = [];
      for (const page of await choosePages(dist, query)) {
        const result = await auditPage(new URL(page.path, server.url).href, page, locale);
        say(reportOf(result, locale));
        audited.push(result);
      }
      return audited.some((page) => faultsOf(page).length > 0) ? EXIT.failed : EXIT.fine;
    } finally {
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Home, the largest page of a department-year, the list of projects, a search. */
async function choosePages(dist: string, query: string): Promise<Judged[]> {
  const files = await readdir(dist, { recursive: true });
  const years = files.filter((file) => /^[^/\\]+[/\\][^/\\]+[/\\]\d{4}[/\\]index\.html$/u.test(file));
  const sized = await Promise.all(years.map(async (file) => ({ file, bytes: (await stat(join(dist, file))).size })));
  const heaviest = sized.sort((a, b) => b.bytes - a.bytes || (a.file < b.file ? -1 : 1))[0];
  return [
    { path: '', bytesJudged: true },
    ...(heaviest
      ? [{ path: heaviest.file.replaceAll('\\', '/').replace(/index\.html$/u, ''), bytesJudged: true }]
      : []),
    { path: 'projects/', bytesJudged: true },
    // A query is itself what the scripts of the search wait for.
    { path: `search/?q=${encodeURIComponent(query)}`, bytesJudged: false },
  ];
}
