// Installs what is missing before `npm start` and `npm test`: the packages, and with --browser a Chromium and Chinese fonts.
// Plain JavaScript for Node 18 and later: it runs before anything is installed, and so cannot ask src/i18n for the language.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [22, 12];
const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const chinese = /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '');

/** The sentence in the language of the machine. */
const say = (zh, en) => (chinese ? zh : en);

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
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const count = Object.values(packages).filter((entry) => entry.optional !== true).length - 1;
  console.log(
    say(
      `正在安装所需的软件包（npm ci，约 ${count} 个，需要一两分钟）…`,
      `Installing the packages this needs (npm ci, about ${count}; a minute or two) …`,
    ),
  );
  const npm = process.env.npm_execpath;
  const ok = npm ? run(process.execPath, [npm, 'ci']) : run('npm', ['ci'], { shell: process.platform === 'win32' });
  if (!ok) {
    fail(
      say(
        '软件包没有装好：请看上面 npm 的说明，检查网络和磁盘空间，然后再运行一次 npm ci。',
        'The packages could not be installed: see what npm says above, check the network and the disk, and run npm ci again.',
      ),
    );
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const recent = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (recent) return;
  const [found, oldest] = [process.versions.node, OLDEST_NODE.join('.')];
  if (!existsSync(join(root, 'node_modules/.bin/node'))) {
    fail(
      say(
        `Node ${found} 太旧：请从 https://nodejs.org 安装 Node ${oldest} 或更新的版本，然后再运行一次。`,
        `Node ${found} is too old: install Node ${oldest} or later from https://nodejs.org and run this again.`,
      ),
    );
  }
  // Said once, after an installation: npm runs this script with the project's own Node from then on.
  console.log(
    say(
      `本机的 Node ${found} 低于 ${oldest}，改用项目自带的 Node 24。`,
      `Node ${found} of this machine is older than ${oldest}; the Node 24 that the project brings is used instead.`,
    ),
  );
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
  const howTo = say(
    `请安装 ${wanted.join(' 和 ')}（Debian、Ubuntu：sudo apt-get install ${wanted.join(' ')}），或用 CHROMIUM_PATH 指明 Chrome 或 Chromium 的位置。`,
    `Install ${wanted.join(' and ')} (Debian, Ubuntu: sudo apt-get install ${wanted.join(' ')}), or set CHROMIUM_PATH to a Chrome or Chromium.`,
  );
  const apt = process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (apt) {
    console.log(say(`正在安装 ${wanted.join('、')}（apt-get）…`, `Installing ${wanted.join(', ')} (apt-get) …`));
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    run('apt-get', ['update', '-qq'], options);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], options);
  }
  if (!findBrowser()) fail(`${say('浏览器测试需要 Chromium。', 'The browser tests need a Chromium. ')}${howTo}`);
  if (!apt) console.warn(howTo);
}

if (!packagesInstalled()) installPackages();
checkNode();
if (process.argv.includes('--browser')) installBrowser();
