import type { Locale } from '../src/i18n/index.ts';
import { searchEndpoint } from '../src/search/endpoint.ts';
import { buildSite, type BuildOptions } from './build.ts';
import { restoreFolder } from './building/swap.ts';
import { EXIT, say, type ExitCode } from './command-line/index.ts';
import { serveFolder } from './serve-folder.ts';

interface Serving {
  port: number;
  host: string;
  dir: string;
  base?: string | undefined;
}

/** Serves the built portal until the process is told to end, and says where it is. */
export async function serveSite({ dir, port, host, base }: Serving, locale: Locale): Promise<ExitCode> {
  await restoreFolder(dir);
  const searchOrigin = searchEndpoint()?.origin ?? null;
  const below = base ?? (process.env['MINGZHANG_BASE'] || '/');
  const server = await serveFolder(dir, { port, host, base: below, searchOrigin });
  say(
    locale === 'zh-CN'
      ? `门户已打开，请在浏览器中访问 ${server.url} （按 Ctrl+C 结束）`
      : `The portal is served: open ${server.url} in a browser (Ctrl+C ends it)`,
  );
  await new Promise<void>((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
  await server.close();
  return EXIT.fine;
}

/** Builds the portal into the folder it is then served from. */
export async function buildAndServe(values: Serving & Omit<BuildOptions, 'out'>, locale: Locale): Promise<ExitCode> {
  say(locale === 'zh-CN' ? '正在生成门户…' : 'Building the portal …');
  const built = await buildSite({ ...values, out: values.dir }, locale);
  return built === EXIT.fine ? serveSite(values, locale) : built;
}
