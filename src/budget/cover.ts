import type { TextBlock } from '../tables/index.ts';
import { compact, mendSpaces } from '../text.ts';
import { isGenericOffice, kindOfTitle, namesOrganisation } from '../vocabulary/index.ts';
import { splitRegion } from './regions.ts';

/** A contents page before the title may be as long as this. */
const COVER_LINES = 60;
const TITLE =
  /^(?<before>.*?)(?<year>(?:19|20)\d{2})年(?:度)?(?<between>.*?)(?<kind>部门|单位)?(?<level>\(?本级\)?)?(?<accounts>预决算|预算|决算)/u;
/** The year behind: `云州市财政局部门预算情况说明（2026年）`. */
const YEAR_BEHIND =
  /^(?<before>[^\d]{4,}?)(?<between>)(?<kind>部门|单位)(?<level>\(?本级\)?)?(?<accounts>预算|决算)[^\d]*\(?(?<year>(?:19|20)\d{2})年度?\)?$/u;
/** What stands between a name and 预算 and is no part of the name. */
const NO_PART_OF_NAME =
  /^关于|关于$|的$|(?<=[局会室院处厅部委府办所队馆心道镇乡校学园站)])(?:部门|单位|区级|市级|县级|省级)+$/gu;
const BEFORE_NAME =
  /^(?:附件|附表|附)\d*[：:.、]?|^第[一二三四五六七八九十\d]+部分[：:、]?|^[一二三四五六七八九十]+[、.]|^\([一二三四五六七八九十]+\)|^\d{1,2}[、.．]|^中华人民共和国(?=[^成]{2,12}(?:部|委员会|署|银行)$)/u;
const COVER_LABEL =
  /^(?:预算主管部门|预算单位|预算部门|部门名称|单位名称|部门|单位|编制部门|编制单位|填报单位|部门全称|单位全称|公开部门|公开单位)(?:\(.{2,6}\))?[：:](?<name>.{3,})$/u;
/** `103001-云州市财政局（本级）` */
export const CODED_NAME = /^[[【〔]?(?<code>\d{3,12})(?:[\]】〕]|\s*[-—－–_]|\s)\s*(?<name>[^\d\s—－–_-].+)$/u;
const CHINESE_YEAR = /二[〇○零0O][〇○零一二三四五六七八九][〇○零一二三四五六七八九](?=年)/gu;

const ACCOUNTS: Readonly<Record<string, TitleLine['accounts']>> = { 预算: 'budget', 决算: 'final' };

/** A line that says of what year's budget or final accounts the document is. */
export interface TitleLine {
  /** The organisation that stands in it, over it or below it; `null` where it names none. */
  name: string | null;
  /** What stands where a name would stand and is none for sure. */
  unsure: string | null;
  year: number;
  /** What it says the document is; `null` for 预决算, which says both. */
  accounts: 'budget' | 'final' | null;
  /** What it says the document is of: a department as a whole, a unit, or nothing. */
  kind: 'department' | 'unit' | null;
  title: string;
}

/** The first lines of a document that are titles of it, in order: of the cover, the contents, the parts. */
export function readTitles(narrative: readonly TextBlock[]): TitleLine[] {
  const blocks = narrative.slice(0, COVER_LINES);
  return blocks.flatMap((block, index) => {
    const line = arabicYear(compact(block.text));
    // A contents line or the title of a table: `1. 2026年部门收支总表 …… 3`.
    if (line.length > 80 || /[。;,]|表(?:[…·.]+\d*|\d+)$/u.test(line)) return [];
    // 2026年部门收支总表 is the title of a table, 2026年部门预算公开表 that of the document.
    if (/表$/u.test(line) && kindOfTitle(line) !== null) return [];
    const groups = (TITLE.exec(line) ?? YEAR_BEHIND.exec(line))?.groups;
    if (!groups?.year) return [];
    const before = groups.before ?? '';
    const printed = [before, groups.between ?? ''].map(bareName);
    const within = printed.find(namesOrganisation);
    const above = within ? null : nameAbove(blocks, index, before);
    const below = within || above ? null : nameBelow(blocks, index);
    const name = within ?? above ?? below;
    const unsure = name ? null : (printed.find((text) => mayName(text)) ?? null);
    const kind = groups.kind === '单位' || groups.level ? 'unit' : groups.kind === '部门' ? 'department' : null;
    return [
      {
        name: name ? restoreName(name, blocks) : null,
        unsure: unsure ? restoreName(unsure, blocks) : null,
        year: Number(groups.year),
        accounts: ACCOUNTS[groups.accounts ?? ''] ?? null,
        kind,
        title: mendSpaces(above ? `${above.slice(0, above.length - before.length)}${block.text}` : block.text),
      },
    ];
  });
}

/** What the labels of the cover give: `预算主管部门：云州市财政局`, with what kind the label says it is. */
export function readLabels(narrative: readonly TextBlock[]): { name: string; kind: TitleLine['kind'] }[] {
  const blocks = narrative.slice(0, COVER_LINES);
  return blocks.flatMap((block) => {
    const line = compact(block.text);
    const text = COVER_LABEL.exec(line)?.groups?.name ?? '';
    const name = bareName(CODED_NAME.exec(text)?.groups?.name ?? text);
    const kind = line.startsWith('预算单位') ? 'unit' : line.startsWith('预算主管部门') ? 'department' : null;
    return namesOrganisation(name) ? [{ name: restoreName(name, blocks), kind }] : [];
  });
}

/** A text without what stands before and behind a name: `第一部分 云州市财政局部门` → `云州市财政局`. */
export function bareName(text: string): string {
  return text.replace(BEFORE_NAME, '').replace(NO_PART_OF_NAME, '');
}

function arabicYear(line: string): string {
  return line.replace(CHINESE_YEAR, (year) =>
    [...year].map((digit) => Math.max('〇一二三四五六七八九'.indexOf(digit), 0)).join(''),
  );
}

/** The line under a title that names nobody: `2026年部门预算` / `云州市青禾区财政局`. */
function nameBelow(blocks: readonly TextBlock[], index: number): string | null {
  const text = compact(blocks[index + 1]?.text ?? '');
  return namesOrganisation(text) && splitRegion(text).region !== null ? text : null;
}

/** The lines over the title that together name the organisation, with the end of the name at the start of the title (`（本级）`). */
function nameAbove(blocks: readonly TextBlock[], index: number, before: string): string | null {
  const end = before.replace('(', '（').replace(')', '）');
  for (const lines of [1, 2]) {
    const above = blocks.slice(Math.max(0, index - lines), index).map((block) => block.text);
    if (above.length < lines || above.some((text) => /[。；;，,：:]/u.test(text))) continue;
    const name = `${above.join('')}${end}`;
    if (namesOrganisation(compact(name))) return mendSpaces(name);
  }
  return null;
}

/** Could this be a name, though it ends like none that is known? */
function mayName(text: string): boolean {
  const { rest } = splitRegion(text);
  return (
    rest.length >= 2 &&
    text.length >= 4 &&
    text.length <= 40 &&
    /^[\u4e00-\u9fff()]+$/u.test(text) &&
    !isGenericOffice(rest)
  );
}

/** Compacting turns full-width brackets into half-width ones: gives back the name as it is printed. */
export function restoreName(name: string, blocks: readonly TextBlock[]): string {
  const wanted = compact(name);
  for (const block of blocks) {
    const start = compact(block.text).indexOf(wanted);
    if (wanted !== '' && start >= 0) {
      const pattern = [...wanted].map((character) => variants(character)).join('\\s*');
      const found = new RegExp(pattern, 'u').exec(block.text)?.[0];
      if (found) return mendSpaces(found).replace(/(?<=[\u4e00-\u9fff（(）)]) (?=[\u4e00-\u9fff（(）)])/gu, '');
    }
  }
  return name;
}

function variants(character: string): string {
  const pairs: Record<string, string> = { '(': '[(（]', ')': '[)）]', '-': '[-－—]', '"': '["“”]' };
  return pairs[character] ?? character.replace(/[.*+?^${}|[\]\\/]/gu, '\\$&');
}
