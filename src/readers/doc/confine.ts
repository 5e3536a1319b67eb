import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { limits } from '../limits.ts';

/** A command with its arguments. */
type Command = readonly [string, ...string[]];

/**
 * Ways to run a program without a network, the first that works is taken: for root, and for anybody where the system lets users have
 * name spaces of their own. Where none works (macOS, some containers) only the profile forbids it.
 */
const WITHOUT_NETWORK: readonly Command[] = [
  ['unshare', '--net', '--'],
  ['unshare', '--map-root-user', '--net', '--'],
];

/**
 * What a program is run by on this machine so that a document can do little with it: no network, bounds on memory, processor time and
 * on what it writes, and an end after `seconds` even when the process that started it was killed meanwhile. What the machine does not
 * have is left out. Out: the words before the command.
 */
export async function confinement(seconds: number): Promise<string[]> {
  const { memory, 'cpu-seconds': cpu, 'unpacked-bytes': written } = limits();
  const bounds = [`--data=${memory}`, `--cpu=${Math.ceil(cpu)}`, `--fsize=${written}`, '--core=0'];
  const network = await firstThatWorks(WITHOUT_NETWORK);
  return [
    ...(await firstThatWorks([['timeout', '--signal=KILL', String(Math.max(1, Math.ceil(seconds)))]])),
    ...(await firstThatWorks([['prlimit', ...bounds]])),
    ...network,
  ];
}

/** Is the network taken away by the system, not by LibreOffice's settings alone? */
export async function hasNetworkBarrier(): Promise<boolean> {
  return (await firstThatWorks(WITHOUT_NETWORK)).length > 0;
}

async function firstThatWorks(ways: readonly Command[]): Promise<readonly string[]> {
  for (const way of ways) if (await works(way)) return way;
  return [];
}

const tried = new Map<string, Promise<boolean>>();

/** Does a program that runs another one run `true`? */
function works([command, ...given]: Command): Promise<boolean> {
  const name = [command, ...given].join(' ');
  const before = tried.get(name);
  if (before) return before;
  const trial = new Promise<boolean>((done) => {
    const child = spawn(command, [...given, 'true'], { stdio: 'ignore' });
    child.on('error', () => done(false));
    child.on('close', (code) => done(code === 0));
  });
  tried.set(name, trial);
  return trial;
}

const item = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** No macro runs, no link is followed, and what would ask for an address is sent to a port where nobody answers. */
const SETTINGS = [
  item('Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'),
  item('Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'),
  item('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  item('Office.Common/Security/Scripting', 'DisableActiveContent', 'true'),
  item('Office.Writer/Content/Update', 'Link', '0'),
  item('Inet/Settings', 'ooInetProxyType', '2'),
  ...['HTTP', 'HTTPS', 'FTP'].flatMap((kind) => [
    item('Inet/Settings', `ooInet${kind}ProxyName`, '127.0.0.1'),
    item('Inet/Settings', `ooInet${kind}ProxyPort`, '9'),
  ]),
  item('Inet/Settings', 'ooInetNoProxy', ''),
];

/** Makes a profile for one conversion in a folder. Out: the argument that has LibreOffice use it. */
export async function makeProfile(folder: string): Promise<string> {
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(
    join(profile, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${SETTINGS.join('')}</oor:items>\n`,
  );
  return `-env:UserInstallation=${pathToFileURL(profile).href}`;
}
