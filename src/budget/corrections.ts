import { z } from 'zod';
import { isAmount, isBlankAmount, parseAmount } from '../money.ts';
import { NOTICE_IDS } from '../notice.ts';
import { Problem } from '../problem.ts';
import { compact } from '../text.ts';
import { amountsInCell, RULE_IDS } from '../vocabulary/index.ts';
import { giveMeaning } from './meaning.ts';
import type { CitedAmount, Disclosure, Table } from './schema.ts';

/** Hand-written overrides of a disclosure: `content/corrections/<region>/<department>/<year>.yaml`. */

const index = z.int().nonnegative();
const date = z.iso.date();

/** One cell put right: what is printed (`old`), what it must be (`new`), why, when and by whom it was decided. */
export const correctionSchema = z.strictObject({
  table: z.string(),
  row: index,
  column: index,
  old: z.string(),
  new: z.string(),
  reason: z.string().min(1),
  date,
  decidedBy: z.string().min(1),
});

/** A finding that a person has looked at and accepts: named by its key, or by the anchors of its cells. */
export const acknowledgedFindingSchema = z
  .strictObject({
    rule: z.enum(RULE_IDS),
    key: z.string().optional(),
    cells: z.array(z.string()).min(1).optional(),
    reason: z.string().min(1),
    date,
  })
  .refine((entry) => (entry.key === undefined) !== (entry.cells === undefined), 'give either key or cells');

/** What the reading of a document may leave in doubt besides what its notices say. */
export const READING_DOUBTS = ['unknown-table', 'column', 'value'] as const;
export const DOUBT_IDS = [...READING_DOUBTS, ...NOTICE_IDS] as const;

/**
 * A doubt of the reading that a person has looked at beside the original: it is as printed. `text`: what the cell prints that he looked at; `digest`: of
 * all cells that the doubt speaks of, where it is not one cell (`doubts.ts`). It holds for that alone.
 */
export const checkedDoubtSchema = z
  .strictObject({
    doubt: z.enum(DOUBT_IDS),
    table: z.string().optional(),
    row: index.optional(),
    column: index.optional(),
    page: z.int().positive().optional(),
    text: z.string().optional(),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    reason: z.string().min(1),
    date,
    by: z.string().min(1),
  })
  .refine((entry) => (entry.text === undefined) !== (entry.digest === undefined), 'give either text or digest');

/** The file: corrections, acknowledged findings and doubts that were looked at; a bare list is a list of corrections. */
export const correctionsFileSchema = z.union([
  z.strictObject({
    corrections: z.array(correctionSchema).default([]),
    acknowledged: z.array(acknowledgedFindingSchema).default([]),
    checked: z.array(checkedDoubtSchema).optional(),
  }),
  z.array(correctionSchema).transform((corrections) => ({ corrections, acknowledged: [] as AcknowledgedFinding[] })),
]);

export type Correction = z.infer<typeof correctionSchema>;
export type AcknowledgedFinding = z.infer<typeof acknowledgedFindingSchema>;
export type CheckedDoubt = z.infer<typeof checkedDoubtSchema>;
export interface Corrections {
  corrections: Correction[];
  acknowledged: AcknowledgedFinding[];
  checked?: CheckedDoubt[] | undefined;
}

export interface CorrectedDisclosure {
  /** A copy with the corrected cells, the input itself where there are none; the input is left as it was. */
  disclosure: Disclosure;
  applied: Correction[];
  /** Corrections that no longer fit: there is no such cell, or it does not print `old`. They change nothing. */
  failed: { correction: Correction; problem: CorrectionProblem }[];
}

/**
 * Applies corrections to a disclosure: the cell, the amount read from it, and every place that cites it (headline, projects).
 * A correction whose cell prints something other than `old` is not applied and comes back under `failed`.
 */
export function applyCorrections(disclosure: Disclosure, corrections: readonly Correction[]): CorrectedDisclosure {
  if (corrections.length === 0) return { disclosure, applied: [], failed: [] };
  const corrected = structuredClone(disclosure);
  const applied: Correction[] = [];
  const failed: CorrectedDisclosure['failed'] = [];
  for (const correction of corrections) {
    const problem = applyOne(corrected, correction);
    if (problem) failed.push({ correction, problem });
    else applied.push(correction);
  }
  return { disclosure: corrected, applied, failed };
}

/** Why a correction cannot be applied; the checks report it under the same id. */
export type CorrectionProblem =
  Problem<'correction-cell-missing'> | Problem<'correction-outdated'> | Problem<'correction-not-amount'>;

function applyOne(disclosure: Disclosure, correction: Correction): CorrectionProblem | null {
  const { table: id, row, column } = correction;
  const name = `${id}-r${row}-c${column}`;
  const table = disclosure.tables.find((candidate) => candidate.id === id);
  const cells = table?.cells[row];
  const printed = cells?.[column];
  if (!table || !cells || printed === undefined) {
    return new Problem('correction-cell-missing', { cell: name });
  }
  const place = table.places[row] ?? table.place;
  if (compact(printed) !== compact(correction.old)) {
    return new Problem('correction-outdated', { cell: name, printed, recorded: correction.old }, { place });
  }
  const unit = table.unit ?? disclosure.unit;
  const amount = table.rows.flatMap((line) => (line.row === row ? line.amounts : [])).find((a) => a.column === column);
  const fen = unit && parseAmount(correction.new, unit);
  if (amount && (unit ? fen === null : !isAmount(correction.new)) && !isBlankAmount(correction.new)) {
    return new Problem('correction-not-amount', { cell: name, text: correction.new }, { place });
  }
  cells[column] = correction.new;
  if (amount) {
    amount.text = correction.new;
    amount.fen = fen;
  } else if (table.scanned) {
    // A form has no rows whose amounts would tell that a person has settled the figure.
    table.scanned = table.scanned.filter((figure) => figure.row !== row || figure.column !== column);
  }
  for (const line of table.rows) {
    if (line.row !== row) continue;
    if (line.labelColumn === column) line.label = correction.new;
    if (line.code !== null && compact(line.code) === compact(correction.old)) line.code = correction.new;
  }
  // A label put right may say something else.
  table.rows = giveMeaning(table.kind, table.columns, table.rows);
  for (const cited of citedAmounts(disclosure)) {
    if (cited.table === id && cited.row === row && cited.column === column) {
      // 财政拨款 223.32: the cell has its label with it, maybe several with theirs.
      const nth = amountsInCell(correction.old).indexOf(cited.text);
      cited.text = amountsInCell(correction.new)[nth] ?? correction.new;
      cited.fen = cited.unit && parseAmount(cited.text, cited.unit);
    }
  }
  markEmptiness(table);
  return null;
}

function markEmptiness(table: Table): void {
  if (table.rows.some((row) => row.amounts.some((amount) => amount.fen !== null))) table.empty = false;
}

function citedAmounts(disclosure: Disclosure): CitedAmount[] {
  const { total, basic, project, threePublic, priorTotal } = disclosure.headline;
  return [
    ...[total, basic, project, threePublic, priorTotal],
    ...disclosure.projects.flatMap((entry) => [
      entry.amount,
      entry.wholeAmount,
      ...entry.funding.map((part) => part.amount),
    ]),
    ...disclosure.overallPerformance.map((entry) => entry.amount),
  ].filter((cited) => cited !== null);
}
