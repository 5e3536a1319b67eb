import { parseArgs } from 'node:util';
import { localeOf, wordProblems } from '../src/i18n/index.ts';
import { Problem } from '../src/problem.ts';
import { serveFolder } from './serve-folder.ts';

const HELP = `Serves the built site.

  npm start -- [--port 4321] [--host 127.0.0.1] [--dir dist]

  --port   first port to try; the next free one is taken when it is busy
  --host   address to listen on (0.0.0.0 for all)
  --dir    folder of the built site
  --base   path the site was built for (default: MINGZHANG_BASE or /)
  --help   this text
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4321' },
      host: { type: 'string', default: '127.0.0.1' },
      dir: { type: 'string', default: 'dist' },
      base: { type: 'string', default: process.env['MINGZHANG_BASE'] || '/' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Problem('port-invalid', { given: values.port });
  }
  const server = await serveFolder(values.dir, { port, host: values.host, base: values.base });
  process.stdout.write(`${server.url}\n`);
  const stop = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

wordProblems(localeOf(process.env));
main().catch((error: unknown) => {
  const expected = error instanceof Problem || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${expected ? (error as Error).message : (error as Error).stack}\n`);
  process.exit(expected ? 2 : 1);
});
