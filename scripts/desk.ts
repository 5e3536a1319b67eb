import { spawn } from 'node:child_process';
import { problemText, type Locale } from '../src/i18n/index.ts';
import { Problem } from '../src/problem.ts';
import { EXIT, say, type ExitCode } from './command-line/index.ts';
import { startDesk, type DeskSettings } from './desk/server.ts';

/** Node takes the types out of the modules of the page from here on. */
const OLDEST_NODE = [22, 13] as const;

export interface OpenDeskSettings extends DeskSettings {
  /** Whether the browser is asked to open it. */
  open: boolean;
}

/** Opens the desk and waits until the process is told to end. Throws a Problem where it cannot be opened. */
export async function openDesk({ open, ...settings }: OpenDeskSettings, locale: Locale): Promise<ExitCode> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
    throw new Problem('desk-node-old', { found: process.versions.node, oldest: OLDEST_NODE.join('.') });
  const desk = await startDesk(settings, locale).catch((error: unknown) => {
    if (error instanceof Problem && error.id === 'desk-open') return error as Problem<'desk-open'>;
    throw error;
  });
  if (desk instanceof Problem) {
    // Whoever starts it twice wants to see it.
    say(problemText(locale, desk));
    if (open) openBrowser(desk.values.url);
    return EXIT.fine;
  }
  say(
    locale === 'zh-CN'
      ? `工作台已打开，请在浏览器中访问 ${desk.url}\n关闭这个窗口或按 Ctrl+C 结束；已保存的决定都在文件里。`
      : `The desk is open: go to ${desk.url}\nClose this window or press Ctrl+C to end it; what was saved stands in files.`,
  );
  if (open) openBrowser(desk.url);
  await new Promise<void>((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
    process.once('SIGHUP', done);
  });
  await desk.close();
  return EXIT.fine;
}

/** Asks the system for its browser. Where there is none, the address stands in the window. */
function openBrowser(url: string): void {
  const [command, ...words] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  const child = spawn(command ?? '', words, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
