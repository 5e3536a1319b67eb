import type { TextBlock } from '../tables/index.ts';
import { compact } from '../text.ts';
import { toldField, toldName, type ToldField } from '../vocabulary/index.ts';
import { emptyProject } from './projects.ts';
import type { Project } from './schema.ts';
import { readToldAmount } from './told-amount.ts';

interface Line {
  text: string;
  block: TextBlock;
}

interface Part {
  field: ToldField;
  label: string;
  lines: Line[];
}

interface Section {
  title: Line;
  parts: Part[];
}

type Told = Omit<Project, 'id'>;

/** A section on a project says at least so many of the usual things. */
const FEWEST_PARTS = 2;
const LONGEST_UNIT = 40;
const PERIOD =
  /^(?<starts>\d{4}\s*[.年/-]\s*\d{1,2}(?:\s*[.月/-]\s*\d{1,2}日?|月)?)\s*(?:[-—–~～至到]+)\s*(?<ends>\d{4}\s*[.年/-]\s*\d{1,2}(?:\s*[.月/-]\s*\d{1,2}日?|月)?)[。；]?$/u;

/**
 * The projects that the narrative tells under headings of their own (`…经费情况说明`, below it 一、项目概述 … 七、绩效目标), in its
 * order; `unclear` are the names of those whose amount cannot be told. Nothing is taken out of the narrative.
 */
export function readToldProjects(blocks: readonly TextBlock[], year: number): { projects: Told[]; unclear: Told[] } {
  const unclear: Told[] = [];
  const projects = sectionsOf(blocks).flatMap((section): Told[] => {
    const said = (field: ToldField) => textOf(section.parts.find((part) => part.field === field));
    const name = toldName(section.title.text) || said('name');
    if (!name) return [];
    const budget = section.parts.filter((part) => part.field === 'amount').flatMap((part) => part.lines);
    const read = readToldAmount(budget.map(({ text }) => text).join(''), year);
    const place = placeOf(budget, read.amount?.at ?? 0);
    const unit = said('unit');
    const period = PERIOD.exec(said('period') ?? '')?.groups;
    const project: Told = {
      ...emptyProject(),
      code: null,
      name: name.replace(/[。；]$/u, ''),
      amount: null,
      listed: null,
      unit: unit !== null && unit.length <= LONGEST_UNIT ? unit.replace(/[。；]$/u, '') : null,
      overview: said('overview'),
      basis: said('basis'),
      goal: said('goal'),
      starts: period?.['starts'] ?? null,
      ends: period?.['ends'] ?? null,
      fields: section.parts.flatMap((part) => {
        const text = textOf(part);
        const kept =
          part.field === 'plan' ||
          (part.field === 'period' && !period) ||
          (part.field === 'unit' && (text?.length ?? 0) > LONGEST_UNIT);
        return kept && text !== null ? [{ label: part.label, text }] : [];
      }),
      told: {
        title: section.title.text,
        amount: read.amount && { text: read.amount.text, unit: read.amount.unit, fen: read.amount.fen, place },
        place: section.title.block.place,
      },
      place: section.title.block.place,
    };
    if (read.unclear) unclear.push(project);
    return [project];
  });
  return { projects, unclear };
}

/** Adds what the narrative tells to the projects of the same name that have a form or a row, and those it alone tells. */
export function mergeToldProjects(projects: readonly Project[], told: readonly Told[]): Project[] {
  const merged = projects.map((project) => ({ ...project }));
  for (const each of told) {
    const known = merged.find((project) => project.told === undefined && sameName(project.name, each.name));
    if (!known) {
      merged.push({ id: `project-${merged.length + 1}`, ...each });
      continue;
    }
    known.told = each.told;
    for (const field of ['unit', 'overview', 'basis', 'goal', 'starts', 'ends'] as const) known[field] ??= each[field];
    known.fields = [...known.fields, ...each.fields];
  }
  return merged;
}

function sameName(one: string, other: string): boolean {
  const plain = (name: string) => compact(name).replace(/(?:项目)?(?:经费|资金)$/u, '');
  return plain(one) === plain(other);
}

function textOf(part: Part | undefined): string | null {
  return part?.lines.map(({ text }) => text).join('\n') || null;
}

/** The place of the line in which the character `at` of the joined lines stands. */
function placeOf(lines: readonly Line[], at: number): TextBlock['place'] {
  let end = 0;
  for (const { text, block } of lines) {
    end += text.length;
    if (at < end) return block.place;
  }
  return lines[0]?.block.place ?? {};
}

function sectionsOf(blocks: readonly TextBlock[]): Section[] {
  const sections: Section[] = [];
  let open: Section | null = null;
  for (const block of blocks) {
    for (const text of block.text.split('\n').map((line) => line.trim())) {
      if (text === '') continue;
      const line = { text, block };
      if (toldName(text) !== null) {
        open = { title: line, parts: [] };
        sections.push(open);
        continue;
      }
      if (!open) continue;
      const field = toldField(text);
      const again = field && open.parts.some((part) => part.field === field.field);
      if (
        field &&
        !again &&
        (field.numbered || block.type === 'heading' || field.rest === '' || open.parts.length > 0)
      ) {
        const lines = field.rest === '' ? [] : [{ text: field.rest, block }];
        open.parts.push({ field: field.field, label: field.label, lines });
      } else if (endsSection(line, open)) open = null;
      else open.parts.at(-1)?.lines.push(line);
    }
  }
  return sections.filter(({ parts }) => parts.length >= FEWEST_PARTS);
}

/** Another heading of the document: as high as that of the section, without a number, or one that explains every department. */
function endsSection({ text, block }: Line, { title, parts }: Section): boolean {
  if (/^第[一二三四五六七八九十\d]{1,3}(?:部分|章)/u.test(text) || /^名词解释$/u.test(text)) return true;
  if (/^.{0,40}(?:情况(?:的)?说明|预算表)$/u.test(text)) return true;
  if (/^一\s*[、.．]/u.test(text) && parts.length > 0) return true;
  if (block.type !== 'heading') return false;
  return title.block.type === 'heading' ? block.level <= title.block.level : parts.length > 0;
}
