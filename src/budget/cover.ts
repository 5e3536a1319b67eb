import type { TextBlock } from '../tables/index.ts';
import { compact, mendSpaces } from '../text.ts';
import { splitRegion } from './regions.ts';

const COVER_LINES = 20;
const BUDGET_TITLE =
  /^(?<before>.*?)(?<year>(?:19|20)\d{2})年(?:度)?(?<between>.*?)(?<kind>部门|单位)?(?<level>\(?本级\)?)?预算/u;
/** The year behind: `云州市财政局部门预算情况说明（2026年）`. */
const YEAR_BEHIND =
  /^(?<before>[^\d]{4,}?)(?<between>)(?<kind>部门|单位)(?<level>\(?本级\)?)?预算[^\d]*\(?(?<year>(?:19|20)\d{2})年度?\)?$/u;
/** What stands between a name and 预算 and is no part of the name. */
const NO_PART_OF_NAME = /^关于|的$|(?<=[局会室院处厅部委府办所队馆心道镇乡校)])(?:部门|单位)$/gu;
const COVER_LABEL =
  /^(?:预算主管部门|预算单位|预算部门|部门名称|单位名称|部门|单位|编制部门|编制单位)[：:](?<name>.{4,})$/u;
/** `103001-云州市财政局（本级）` */
export const CODED_NAME = /^(?<code>\d{3,12})\s*[-—－–]\s*(?<name>.+)$/u;

/** What the first lines of a document say. `year` is `null` where only a label names the department. */
export interface Cover {
  name: string;
  year: number | null;
  unit: boolean;
  title: string;
}

/** Who published a document and for which year, as its cover or title says; `null` when it says neither. */
export function readCover(narrative: readonly TextBlock[]): Cover | null {
  const blocks = narrative.slice(0, COVER_LINES);
  const labelled = blocks
    .map((block) => COVER_LABEL.exec(compact(block.text))?.groups?.name ?? '')
    .map((text) => CODED_NAME.exec(text)?.groups?.name ?? text)
    .find((text) => isOrganisation(text));
  for (const [index, block] of blocks.entries()) {
    const line = compact(block.text);
    const groups = line.length <= 80 ? (BUDGET_TITLE.exec(line) ?? YEAR_BEHIND.exec(line))?.groups : undefined;
    if (!groups?.year || /[。;,]/u.test(line)) continue;
    const printed = [groups.before, groups.between]
      .map((text) => (text ?? '').replace(NO_PART_OF_NAME, ''))
      .find(isOrganisation);
    const above = printed ? null : nameAbove(blocks, index, groups.before ?? '');
    const below = printed || above ? null : nameBelow(blocks, index);
    return {
      name: restore(labelled ?? printed ?? above ?? below ?? '', blocks),
      year: Number(groups.year),
      unit: groups.kind === '单位' || Boolean(groups.level),
      title: mendSpaces(
        above ? `${above.slice(0, above.length - (groups.before ?? '').length)}${block.text}` : block.text,
      ),
    };
  }
  return labelled ? { name: restore(labelled, blocks), year: null, unit: false, title: labelled } : null;
}

/** The line under a title that names nobody: `2026年部门预算` / `云州市青禾区财政局`. */
function nameBelow(blocks: readonly TextBlock[], index: number): string | null {
  const text = compact(blocks[index + 1]?.text ?? '');
  return isOrganisation(text) && splitRegion(text).region !== null && ORGANISATION_END.test(text) ? text : null;
}

const ORGANISATION_END = /(?:[局会室院处厅部委府办所队馆校]|中心|街道|[镇乡]|\(本级\))$/u;

/** The lines over the title that together name the organisation, with the end of the name at the start of the title (`（本级）`). */
function nameAbove(blocks: readonly TextBlock[], index: number, before: string): string | null {
  const end = before.replace('(', '（').replace(')', '）');
  for (const lines of [1, 2]) {
    const text = blocks
      .slice(Math.max(0, index - lines), index)
      .map((block) => block.text)
      .join('');
    if (isOrganisation(compact(text + end))) return mendSpaces(text + end);
  }
  return null;
}

/** Is this the name of an organisation, not just of a place or of a kind of document? */
function isOrganisation(text: string | undefined): text is string {
  if (!text || text.length < 4 || text.length > 60 || /[。;:,、]/u.test(text)) return false;
  const { rest } = splitRegion(text);
  return (
    rest.length >= 2 &&
    /[\u4e00-\u9fff]{2}/u.test(rest) &&
    !/^(?:区级|市级|县级|\(?本级\)?|部门|单位|财政)*$/u.test(rest)
  );
}

/** Compacting turns full-width brackets into half-width ones: gives back the name as it is printed. */
function restore(name: string, blocks: readonly TextBlock[]): string {
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
