import { isAmount } from '../money.ts';
import { Problem } from '../problem.ts';
import type { Document } from '../readers/document.ts';
import { compact } from '../text.ts';
import { assembleBudget, type Assembled } from './assemble.ts';
import { compareMembers, type Compared } from './compare-members.ts';
import type { Identity } from './schema.ts';
import { splitRegion } from './regions.ts';

/** A file of a folder or archive of which nobody has said what belongs together. */
export interface Member {
  /** Its path from the folder or archive, parted by `/`. */
  path: string;
  document: Document;
  /** What it gives alone; the Problem where it names no department or year, or is no budget. */
  alone: Assembled | Problem;
}

/** Members that are one disclosure, in the order in which they are to be read. */
export interface Joined {
  members: Member[];
  /** Members that name no department or no year themselves, and go with the others. */
  guests: Member[];
  /** Members that hold nothing that another does not hold: they are left out. */
  repeats: { member: Member; of: Member }[];
  /** What all are taken to name: said where together they no longer name it. */
  named: { department: string; year: number; title: string } | null;
  /** A member that has the same table with other figures, for which they were not joined. */
  apart: { member: Member; table: string } | null;
}

interface Key {
  name: string;
  year: number;
  stage: Identity['stage'];
  kind: 'department' | 'unit' | null;
  groups: Group[];
}

interface Group extends Joined {
  /** Each member with what it gives as part of this department-year. */
  read: Map<Member, Assembled>;
}

/**
 * Which members of a package are one disclosure: those that name the same department and year and complement each other, no table
 * standing in two of them; and those that name nothing themselves, where one department-year alone is named in their folder or
 * over it. Members that hold the same table with different figures stay apart. Out in the order of the paths.
 */
export function joinMembers(given: readonly Member[]): Joined[] {
  const members = [...given].sort((a, b) => (orderKey(a.path) < orderKey(b.path) ? -1 : 1));
  const keys: Key[] = [];
  const others: Group[] = [];
  const sure = (member: Member) => !(member.alone instanceof Problem) && member.alone.kindIsSaid;
  const named = members.filter(belongs);
  for (const member of [...named.filter(sure), ...named.filter((each) => !sure(each))]) {
    const read = member.alone as Assembled;
    const { department, year, stage } = read.disclosure.identity;
    const kind = read.kindIsSaid ? department.kind : null;
    const fitting = keys.filter(
      (key) =>
        key.year === year &&
        key.stage === stage &&
        sameName(key.name, department.name) &&
        (kind === null || (key.kind ?? kind) === kind),
    );
    const [key] = fitting;
    if (!key || fitting.length > 1)
      keys.push({ name: department.name, year, stage, kind, groups: [groupOf(member, read)] });
    else place(key, member, read);
  }
  for (const member of members.filter((each) => !named.includes(each))) {
    const host = hostOf(member, keys);
    const apart = host ? place(host.key, member, host.read) : null;
    if (apart !== 'placed') others.push({ ...groupOf(member, null), apart });
  }
  return [...keys.flatMap(({ groups }) => groups), ...others]
    .map((group) => inOrder(group, members))
    .sort((a, b) => members.indexOf(first(a)) - members.indexOf(first(b)));
}

/** Does a member name its department-year, and is it a part of a budget? A page that only leads to one is none. */
function belongs({ alone, document }: Member): boolean {
  if (alone instanceof Problem || !alone.says.budget) return false;
  return document.format !== 'html' || hasAmount(alone) || /\d\s*万?元/u.test(alone.narrative ?? '');
}

function hasAmount({ disclosure: { tables } }: Assembled): boolean {
  return tables.some(({ cells }) => cells.some((row) => row.some((cell) => isAmount(cell))));
}

/** Numbers count as such, Chinese ones too: 附件2 before 附件10, 附件二 before 附件十. */
function orderKey(path: string): string {
  return path
    .replace(/[一二三四五六七八九十]/gu, (digit) => String('一二三四五六七八九十'.indexOf(digit) + 1).padStart(2, '0'))
    .replace(/\d+/gu, (digits) => digits.padStart(12, '0'));
}

function groupOf(member: Member, read: Assembled | null): Group {
  return {
    members: [member],
    guests: [],
    repeats: [],
    named: null,
    apart: null,
    read: new Map(read ? [[member, read]] : []),
  };
}

/** Puts a member into the first group it fits in; beside it where it fits in none and names itself. Out: that it has a place, or beside whom it has none. */
function place(key: Key, member: Member, read: Assembled): 'placed' | Joined['apart'] {
  const isGuest = member.alone instanceof Problem;
  // Which of two that disagree it belongs to, only it can say.
  if (isGuest && key.groups.length > 1) return null;
  let apart: Joined['apart'] = null;
  for (const group of key.groups) {
    const compared = [...group.read].map(([other, its]) => ({ other, how: compareMembers(its, read) }));
    const clash = compared.find(({ how }) => how.relation === 'clash');
    if (clash) {
      apart ??= { member: clash.other, table: (clash.how as Extract<Compared, { relation: 'clash' }>).table };
      continue;
    }
    add(group, member, read, compared);
    if (isGuest && group.members.includes(member)) group.guests.push(member);
    return 'placed';
  }
  if (isGuest) return apart;
  key.groups.push({ ...groupOf(member, read), apart });
  return 'placed';
}

function add(group: Group, member: Member, read: Assembled, compared: { other: Member; how: Compared }[]): void {
  const holder = compared.find(({ how }) => how.relation === 'within');
  if (holder) {
    group.repeats.push({ member, of: holder.other });
    return;
  }
  for (const { other, how } of compared) {
    if (how.relation !== 'around') continue;
    group.repeats.push({ member: other, of: member });
    group.members = group.members.filter((each) => each !== other);
    group.guests = group.guests.filter((each) => each !== other);
    group.read.delete(other);
  }
  group.members.push(member);
  group.read.set(member, read);
}

/** The one department-year that a member without a name of its own belongs to, and what it gives as part of it. */
function hostOf(member: Member, keys: readonly Key[]): { key: Key; read: Assembled } | null {
  const { alone } = member;
  if (!(alone instanceof Problem) || !UNNAMED.has(alone.id)) return null;
  for (const folder of foldersOver(member.path)) {
    const here = keys.filter(({ groups }) =>
      groups.some(({ members }) =>
        members.some(({ path, alone: own }) => folderOf(path) === folder && !(own instanceof Problem)),
      ),
    );
    if (here.length === 0) continue;
    const fitting = here.flatMap((key) => {
      const read = readAs(member.document, key);
      return read ? [{ key, read }] : [];
    });
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }
  return null;
}

const UNNAMED = new Set(['department-not-named', 'year-not-named', 'department-not-sure']);

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function foldersOver(path: string): string[] {
  const folder = folderOf(path);
  return folder === '' ? [''] : [folder, ...foldersOver(folder)];
}

/** What a document gives as part of a department-year; `null` where it names another, or holds nothing of a budget. */
function readAs(document: Document, { name, year, stage }: Key): Assembled | null {
  for (const one of [{ year }, { department: name }, { department: name, year }]) {
    const said = { ...one, stage: stage ?? ('budget' as const) };
    try {
      const read = assembleBudget(document, { files: [] }, said);
      const { identity } = read.disclosure;
      if (identity.year !== year || !sameName(identity.department.name, name)) return null;
      return read.says.budget && hasAmount(read) ? read : null;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (!UNNAMED.has(error.id)) return null;
      const candidates = 'candidates' in error.values ? String(error.values.candidates).split('\n') : [];
      if (candidates.length > 0 && !candidates.some((candidate) => sameName(candidate, name))) return null;
    }
  }
  return null;
}

/** Are two names the same, or one of them with less of its region? */
function sameName(a: string, b: string): boolean {
  const [one, other] = [compact(a), compact(b)];
  if (one === other) return true;
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  return long.endsWith(short) && splitRegion(long).rest === splitRegion(short).rest;
}

/** First the member whose title says whose budget it is, the others by path. */
function inOrder(group: Group, order: readonly Member[]): Joined {
  const { guests, repeats, apart } = group;
  const byPath = group.members.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const own = (member: Member) => !(member.alone instanceof Problem);
  const titled = byPath.find(({ alone }) => !(alone instanceof Problem) && alone.kindIsSaid) ?? byPath.find(own);
  const members = titled ? [titled, ...byPath.filter((member) => member !== titled)] : byPath;
  const [head] = members;
  if (!head || head.alone instanceof Problem) return { members, guests, repeats, apart, named: null };
  const { identity, title } = head.alone.disclosure;
  const full = members
    .flatMap(({ alone }) => (alone instanceof Problem ? [] : [alone.disclosure.identity.department.name]))
    .reduce((longest, name) => (name.length > longest.length ? name : longest), identity.department.name);
  return { members, guests, repeats, apart, named: { department: full, year: identity.year, title } };
}

function first({ members }: Joined): Member {
  const [member] = members;
  if (!member) throw new RangeError('a disclosure without a file');
  return member;
}
