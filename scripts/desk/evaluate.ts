import { join } from 'node:path';
import {
  applyCorrections,
  figuresOf,
  tableStatus,
  type CheckResult,
  type Corrections,
  type Disclosure,
} from '../../src/budget/index.ts';
import { summarise } from '../../src/checks/index.ts';
import { loadDisclosures, namesOf, parseCorrections, type Loaded } from '../../src/content/index.ts';
import type { CheckedSum, Effects, Headline } from '../../src/desk/api.ts';
import { findingText, type Locale } from '../../src/i18n/index.ts';
import { LINELESS } from '../../src/views/index.ts';
import type { Reading } from '../reading/index.ts';
import { openFigures } from '../reviewing/scanned.ts';
import { countDoubts } from './doubts.ts';
import { digestOf } from './files.ts';
import type { ParcelRecord } from './records.ts';

/** A department-year with its corrections and what the rules say of it. */
export interface Evaluated {
  loaded: Loaded;
  corrections: Corrections;
  /** With its corrections applied. */
  corrected: Disclosure;
  results: CheckResult[];
}

/**
 * Checks a department-year of a content folder, a staged one too, with a corrections file that need not be written yet. `content`: the real
 * folder, whose names of accounts count. Throws a Problem for what is wrong with it or with what goes with it, and for a correction that fits no cell.
 */
export async function evaluate(
  id: string,
  { root, content, corrections }: { root: string; content: string; corrections: string | null },
  reading: Reading,
): Promise<Evaluated> {
  const { loaded, problems } = await loadDisclosures([join(root, 'disclosures', `${id}.json`)]);
  const [found] = loaded;
  if (!found) throw problems[0] ?? new Error(`no department-year ${id} in ${root}`);
  const parsed =
    corrections === null ? { corrections: [], acknowledged: [] } : parseCorrections(corrections, 'corrections.yaml');
  const applied = applyCorrections(found.disclosure, parsed.corrections);
  const [failed] = applied.failed;
  if (failed) throw failed.problem;
  const names = root === content ? found.options.names : await namesOf(found.disclosure, content);
  const options = { ...found.options, names, corrections: corrections === null ? null : parsed };
  const { results } = await reading.check(found.name, found.disclosure, options, found.inputs);
  return { loaded: { ...found, options }, corrections: parsed, corrected: applied.disclosure, results };
}

/** What the list of parcels says of a department-year. */
export async function summaryOf(
  { loaded, results }: Evaluated,
  locale: Locale,
): Promise<Pick<ParcelRecord, 'identity' | 'tables' | 'open' | 'pictures' | 'figures'>> {
  const { disclosure, options } = loaded;
  const { identity, tables, notices } = disclosure;
  const { open } = summarise(results);
  const required =
    options.profile === null ? [] : tableStatus(options.profile, disclosure).filter((one) => !one.optional);
  return {
    figures: Object.fromEntries(
      [...figuresOf({ disclosure })].map(([key, { title, figures }]) => [key, { title, digest: digestOf(figures) }]),
    ),
    pictures: notices.some(({ id }) => id === 'page-is-picture'),
    identity: {
      region: identity.region.name,
      department: identity.department.name,
      slug: identity.department.slug,
      kind: identity.department.kind,
      year: identity.year,
      stage: identity.stage ?? 'budget',
      unit: disclosure.unit,
      title: disclosure.title,
    },
    tables: {
      found: tables.filter(({ kind }) => kind !== 'contents').length,
      required: required.length,
      missing: required.filter(({ status }) => status === 'missing').map(({ title }) => title),
    },
    open: {
      errors: open.error,
      warnings: open.warning,
      doubts: countDoubts({ disclosure, options, locale }),
      masked: notices.filter(({ id }) => id === 'personal-number-hidden').length,
      scans: (await openFigures(disclosure, options, null)).length,
    },
  };
}

/** What changes from one reading of a document to another; either may have failed. */
export function effectsOf(before: Evaluated | null, after: Evaluated | null, locale: Locale): Effects {
  const [earlier, later] = [before, after].map((one) => openSentences(one, locale)) as [string[], string[]];
  const accepted = sentencesOf(after, ({ acknowledged }) => acknowledged !== null, locale);
  const closed = earlier.filter((sentence) => !later.includes(sentence));
  return {
    headline: { before: before && headlineOf(before.corrected), after: after && headlineOf(after.corrected) },
    checks: { before: before && sumOf(before.results), after: after && sumOf(after.results) },
    gone: closed.filter((sentence) => !accepted.includes(sentence)),
    explained: closed.filter((sentence) => accepted.includes(sentence)),
    come: later.filter((sentence) => !earlier.includes(sentence)),
    cells: before && after ? changedCells(before.corrected, after.corrected) : 0,
    sentence: null,
  };
}

function openSentences(one: Evaluated | null, locale: Locale): string[] {
  return sentencesOf(one, ({ acknowledged, severity }) => acknowledged === null && severity !== 'note', locale);
}

/** Lines of the narrative are those of a file that she does not see. */
function sentencesOf(one: Evaluated | null, which: (result: CheckResult) => boolean, locale: Locale): string[] {
  const differing = (one?.results ?? []).filter((result) => result.outcome === 'differs' && which(result));
  return differing.map((result) => findingText(locale, result, LINELESS));
}

function headlineOf({ headline }: Disclosure): Headline {
  const printed = (cited: Disclosure['headline']['total']): string | null =>
    cited && `${cited.text}${cited.unit && !cited.text.endsWith(cited.unit) ? ` ${cited.unit}` : ''}`;
  const { total, basic, project, threePublic, projects } = headline;
  return {
    total: printed(total),
    basic: printed(basic),
    project: printed(project),
    threePublic: printed(threePublic),
    projects,
  };
}

function sumOf(results: readonly CheckResult[]): CheckedSum {
  const { open, counts } = summarise(results);
  return { errors: open.error, warnings: open.warning, notes: open.note, acknowledged: counts.acknowledged };
}

/** Cells that stand in one of the two and not, or otherwise, in the other; tables are found again by their id. */
function changedCells(before: Disclosure, after: Disclosure): number {
  const ids = new Set([...before.tables, ...after.tables].map(({ id }) => id));
  let changed = 0;
  for (const id of ids) {
    const [old, now] = [before, after].map(({ tables }) => tables.find((table) => table.id === id)?.cells ?? []);
    for (let row = 0; row < Math.max(old?.length ?? 0, now?.length ?? 0); row++) {
      const [left = [], right = []] = [old?.[row], now?.[row]];
      for (let column = 0; column < Math.max(left.length, right.length); column++)
        if ((left[column] ?? '') !== (right[column] ?? '')) changed += 1;
    }
  }
  return changed;
}
