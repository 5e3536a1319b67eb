import { isFile, type Import } from './imports.ts';

/**
 * The arrows between the rooms of `src`: what each room may import. `type x`: only types of x; `x/y.ts`: that file as well. A
 * new room is a new line here.
 * `ARCHITECTURE.md` draws the same picture (section Arrows); the test compares the two.
 */
const LEAVES = ['problem', 'problem-desk', 'notice', 'text', 'lists', 'money', 'privacy', 'csv'];

const ARROWS: Record<string, readonly string[]> = {
  problem: ['type problem-desk'],
  'problem-desk': [],
  notice: [],
  text: [],
  lists: [],
  money: [],
  privacy: [],
  csv: [],
  links: [],
  dom: [],
  vocabulary: LEAVES,
  i18n: [...LEAVES, 'vocabulary', 'type budget'],
  readers: [...LEAVES, 'vocabulary'],
  tables: [...LEAVES, 'vocabulary', 'type readers', 'type budget'],
  budget: [...LEAVES, 'vocabulary', 'tables', 'type readers'],
  checks: [...LEAVES, 'vocabulary', 'budget'],
  content: [...LEAVES, 'links', 'vocabulary', 'budget', 'type checks'],
  views: [...LEAVES, 'vocabulary', 'type budget', 'i18n'],
  charts: [],
  data: [...LEAVES, 'links', 'vocabulary', 'type budget', 'content', 'views', 'i18n'],
  ask: [...LEAVES, 'dom', 'vocabulary', 'views', 'i18n'],
  compare: [...LEAVES, 'dom', 'views', 'charts', 'i18n'],
  desk: [...LEAVES, 'dom', 'vocabulary', 'type budget', 'type views', 'i18n'],
  archive: [...LEAVES, 'links', 'vocabulary', 'type budget', 'content', 'data', 'views', 'i18n'],
  search: [...LEAVES, 'links', 'dom', 'vocabulary', 'type budget', 'content', 'views', 'i18n'],
  components: [...LEAVES, 'vocabulary', 'type budget', 'views', 'type content', 'type data', 'links', 'i18n', 'styles'],
  layouts: ['components', 'views', 'type content', 'links', 'i18n', 'styles'],
  pages: [
    ...LEAVES,
    'vocabulary',
    'type budget',
    'components',
    'layouts',
    'views',
    'content',
    'links',
    'search',
    'charts',
    'data',
    'ask',
    'compare',
    'i18n',
    'styles',
  ],
  styles: [],
  'content.config': ['content', 'i18n'],
  languages: LEAVES,
  middleware: ['languages', 'links'],
};

/** What command lines may join: the stages of conversion and checking, nothing of the site. */
const SCRIPTS: readonly string[] = [
  ...LEAVES,
  'vocabulary',
  'readers',
  'tables',
  'budget',
  'checks',
  'content',
  'links',
  'data',
  'archive',
  'search',
  'views',
  'type desk',
  'i18n',
  // Benchmarks run over the invented world.
  'tests/world/index.ts',
];

/** Files beside a room's `index.ts` by which it may be entered: files of types and schemas, and second doors. */
const DOORS: Record<string, readonly string[]> = {
  'src/readers': ['document.ts'],
  // What needs Astro, which command lines do without: pages read collections, `content.config.ts` makes them.
  'src/content': ['collections.ts', 'loaders.ts'],
  // What runs in the browser.
  'src/search': ['endpoint.ts', 'page/index.ts', 'highlight.ts', 'projects/page/index.ts', 'projects/build.ts'],
  'src/i18n': [
    'strings.ts',
    'ask.ts',
    'desk.ts',
    'compare.ts',
    'comparison.ts',
    'units.ts',
    'load-ask.ts',
    'load-compare.ts',
    'load-strings.ts',
    'locale.ts',
  ],
  // The browser takes what writes and draws figures, and draws when it is asked to.
  'src/views': ['account-name.ts', 'bar-table.ts', 'figure-bars.ts', 'mark-words.ts', 'percent.ts', 'scale.ts'],
  'src/charts': ['chart.lines.ts'],
  // The browser takes single lists of words.
  'src/vocabulary': ['ask.ts', 'english-words.ts', 'kinds.ts', 'measures.ts', 'places.ts'],
  // The page takes no more of the search than it runs itself; the rest is in the worker.
  'src/search/query': ['facets.ts', 'parse.ts', 'sound.ts', 'worker.ts'],
  'src/search/build': ['sounds.ts'],
  // The browser reads records too.
  'src/search/records': ['types.ts', 'numbers.ts'],
  'src/search/page': ['keyboard.ts'],
  'src/checks/narrative': ['figures.ts', 'resolve.ts'],
  'src/checks/rules': ['projects.ts'],
};

/** Imports that break a rule for a reason. */
const EXCEPTIONS: [file: string, target: string, reason: string][] = [
  ['scripts/astro.mjs', 'node_modules/astro/bin/astro.mjs', 'starts Astro under the Node of the project'],
  ['scripts/bench-pdf.ts', 'src/readers/pdf/index.ts', 'times the PDF reader alone'],
];

/** The room a file belongs to: its folder in `src`, its name without ending at the top of it, or `scripts`. */
export function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' ? second.replace(/\.[a-z]+$/u, '') : top;
}

/** A sentence on what is wrong with an import by the table of arrows, or `null`. */
export function judgeArrow({ file, target, package: isPackage, typeOnly }: Import): string | null {
  if (isPackage || excepted(file, target)) return null;
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === to) return null;
  // Configuration stands at the root: it may enter any room, by its door.
  if (!file.includes('/')) return null;
  const allowed = from === 'scripts' ? SCRIPTS : ARROWS[from];
  if (!allowed)
    return `${file}: the room “${from}” is not in the table of arrows (tests/architecture/rules.ts). Add it.`;
  if (allowed.includes(to) || (typeOnly && allowed.includes(`type ${to}`))) return null;
  if (allowed.includes(target.replace(/^src\//u, ''))) return null;
  const only = allowed.includes(`type ${to}`) ? `only types of ${to}` : allowed.join(', ') || 'nothing of ours';
  return `${file} imports ${target}, but ${from} may import ${only}.`;
}

/**
 * A sentence on an import that goes past a folder's `index.ts`, or `null`. A folder without one is open; types may be imported
 * past a door, since nothing of them is left when the program runs.
 */
export function judgeDoor({ file, target, package: isPackage, typeOnly }: Import): string | null {
  if (isPackage || typeOnly || excepted(file, target)) return null;
  const parts = target.split('/');
  const own = file.split('/');
  let shared = 0;
  while (shared < own.length - 1 && own[shared] === parts[shared]) shared += 1;
  // Every folder on the way in from what both share must be entered by its door.
  for (let depth = shared + 1; depth < parts.length; depth++) {
    const folder = parts.slice(0, depth).join('/');
    const inside = parts.slice(depth).join('/');
    if (!isFile(`${folder}/index.ts`)) continue;
    if (inside === 'index.ts' || DOORS[folder]?.includes(inside)) return null;
    const doors = ['index.ts', ...(DOORS[folder] ?? [])].join(', ');
    return `${file} imports ${target}, past the door of ${folder} (${doors}).`;
  }
  return null;
}

function excepted(file: string, target: string): boolean {
  return EXCEPTIONS.some(([from, to]) => from === file && to === target);
}

/** The table of arrows as ARCHITECTURE.md prints it: a room a line; rooms of which only types are taken in brackets. */
export function drawArrows(): string[] {
  const rooms = Object.entries({ ...ARROWS, scripts: SCRIPTS }).filter(([room]) => !LEAVES.includes(room));
  const width = Math.max(...rooms.map(([room]) => room.length));
  const lines = rooms.map(([room, targets]) => {
    const leaves = LEAVES.every((leaf) => targets.includes(leaf)) ? ['leaves'] : [];
    const named = targets
      .filter((target) => !LEAVES.includes(target))
      .map((target) => target.replace(/^type (.*)$/u, '($1)'));
    return `${room.padEnd(width)} → ${[...leaves, ...named].join(', ')}`.trimEnd();
  });
  return [`${'leaves'.padEnd(width)} = ${LEAVES.join(', ')}`, ...lines];
}

/** Circles of rooms that import each other when the program runs, each as `a → b → a`. */
export function findCircles(imports: readonly Import[]): string[] {
  return circlesOf(imports, roomOf);
}

/** Circles of files that import each other when the program runs. */
export function findFileCircles(imports: readonly Import[]): string[] {
  return circlesOf(imports, (file) => file);
}

function circlesOf(imports: readonly Import[], nodeOf: (file: string) => string): string[] {
  const next = new Map<string, Set<string>>();
  for (const { file, target, package: isPackage, typeOnly } of imports) {
    if (isPackage || typeOnly || nodeOf(file) === nodeOf(target)) continue;
    next.set(nodeOf(file), (next.get(nodeOf(file)) ?? new Set()).add(nodeOf(target)));
  }
  const circles = new Set<string>();
  const done = new Set<string>();
  const walk = (node: string, path: readonly string[]): void => {
    const seen = path.indexOf(node);
    if (seen >= 0) {
      const circle = path.slice(seen);
      const start = circle.indexOf([...circle].sort()[0] ?? '');
      const turned = [...circle.slice(start), ...circle.slice(0, start)];
      circles.add([...turned, turned[0]].join(' → '));
      return;
    }
    if (done.has(node)) return;
    for (const other of next.get(node) ?? []) walk(other, [...path, node]);
    done.add(node);
  };
  for (const node of next.keys()) walk(node, []);
  return [...circles].sort();
}
