// Installs what is missing before `npm start` and `npm test`: the packages, and with --browser a Chromium and Chinese fonts.
// Plain JavaScript for Node 18 and later: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [22, 12];

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Are the packages of package-lock.json the ones in node_modules? */
function packagesInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional === true || entry.link === true || present[path]?.version === entry.version,
  );
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  return !error && status === 0;
}

function installPackages() {
  console.log('Installing the packages (npm ci) …');
  const npm = process.env.npm_execpath;
  const ok = npm ? run(process.execPath, [npm, 'ci']) : run('npm', ['ci'], { shell: process.platform === 'win32' });
  if (!ok) fail('The packages could not be installed: see the messages of npm above, and run `npm ci` again.');
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const recent = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (!recent && !existsSync(join(root, 'node_modules/.bin/node'))) {
    fail(
      `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join('.')} or later from https://nodejs.org and run this again.`,
    );
  }
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const BROWSER_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function findBrowser() {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) return existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined;
  const onPath = PATH.split(delimiter).flatMap((folder) => BROWSERS.map((name) => join(folder, name)));
  return [...onPath, ...BROWSER_PATHS].find((path) => existsSync(path));
}

function hasChineseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function installBrowser() {
  const wanted = [
    findBrowser() ? '' : 'chromium',
    process.platform === 'linux' && !hasChineseFont() ? 'fonts-noto-cjk' : '',
  ].filter(Boolean);
  if (wanted.length === 0) return;
  const howTo = `Install ${wanted.join(' and ')} (Debian, Ubuntu: sudo apt-get install ${wanted.join(' ')}), or set CHROMIUM_PATH to a Chrome or Chromium.`;
  const apt = process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (apt) {
    console.log(`Installing ${wanted.join(', ')} (apt-get) …`);
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    run('apt-get', ['update', '-qq'], options);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], options);
  }
  if (!findBrowser()) fail(`The browser tests need a Chromium. ${howTo}`);
  if (!apt) console.warn(howTo);
}

if (!packagesInstalled()) installPackages();
checkNode();
if (process.argv.includes('--browser')) installBrowser();
