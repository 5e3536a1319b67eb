import {
  findPersonal,
  halfShown,
  HIDDEN_NUMBER,
  hideInWords,
  labelsOf,
  lastSigns,
  NO_ROLES,
  rolesOf,
  withoutNumbers,
  type Personal,
  type Roles,
} from '../../privacy/index.ts';
import type { Place } from '../../problem.ts';
import type { Block, Document, Grid, PersonalNumber, ReadingNotice } from '../document.ts';
import { decide, speakOf, type Decided, type PersonalDecision } from './decisions.ts';
import { splitNumbers, splitOver } from './split.ts';

export type { Decided, PersonalDecision } from './decisions.ts';

/**
 * Takes personal numbers out of a document before anything else sees it, by the rule book of `src/privacy` and by what labels beside
 * them ask for; what a person has decided comes first. Each place is reported, those with what only looks like one as well.
 */
export function maskPersonalNumbers(document: Document, decisions: readonly PersonalDecision[] = []): Document {
  const mask = startMask(decisions, document.file);
  const blocks: Block[] = [];
  let headers: readonly Roles[] = [];
  for (const [index, block] of document.blocks.entries()) {
    if (block.type === 'grid') {
      const masked = maskGrid(block, headers, mask);
      headers = masked.headers;
      blocks.push(masked.grid);
      continue;
    }
    const text = maskSplit(blocks, block.text, mask);
    const roles = text === block.text ? rolesBefore(document.blocks[index - 1]) : NO_ROLES;
    blocks.push({ ...block, text: mask.text(text, roles, block.place) });
  }
  const notices = document.notices.map(maskNotice);
  return {
    ...document,
    blocks,
    notices: [...notices, ...mask.notices],
    ...(mask.numbers.length > 0 && { personal: mask.numbers }),
    ...(mask.decided.length > 0 && { decided: mask.decided }),
  };
}

/** What has been found so far, and how a text at a place is masked. */
type Mask = ReturnType<typeof startMask>;

function startMask(decisions: readonly PersonalDecision[], file: string) {
  const notices: ReadingNotice[] = [];
  const numbers: PersonalNumber[] = [];
  const decided: Decided[] = [];
  const told = new Set<string>();
  const tell = (notice: ReadingNotice) => {
    const said = JSON.stringify(notice);
    if (!told.has(said)) notices.push(notice);
    told.add(said);
  };
  return {
    notices,
    numbers,
    decided,
    text(text: string, roles: Roles, place: Place): string {
      const at = { file, ...place };
      let found = findPersonal(text, roles);
      if (speakOf(decisions, at)) found = decide(text, found, decisions, at, (one) => decided.push({ ...one, place }));
      return this.take(text, found, place);
    },
    take(text: string, found: readonly Personal[], place: Place): string {
      for (const { kind, hidden, why, from, to } of found) {
        const number = text.slice(from, to);
        numbers.push({ kind, hidden, why, shown: halfShown(number), ends: lastSigns(number), place });
        if (hidden) tell({ id: 'personal-number-hidden', values: {}, place });
        else if (why !== 'decision' && kind !== 'other') tell({ id: 'personal-number-kept', values: { kind }, place });
      }
      return withoutNumbers(text, found);
    },
  };
}

/** What a line before asks for: a label alone, or one that ends with a colon. */
function rolesBefore(block: Block | undefined): Roles {
  if (!block || block.type === 'grid') return NO_ROLES;
  return rolesOf(
    block.text.trim().length <= 14 ? block.text : (/[^，。；,;、\s]{2,14}[：:]\s*$/u.exec(block.text)?.[0] ?? ''),
  );
}

/** Takes out a number whose first part ends the paragraph before. Out: what is left of this paragraph's text. */
function maskSplit(blocks: Block[], text: string, mask: Mask): string {
  const before = blocks.at(-1);
  if (!before || before.type === 'grid') return text;
  const split = splitOver(before.text, text);
  if (!split) return text;
  const number = { kind: 'mobile', hidden: true, why: 'label' } as const;
  blocks[blocks.length - 1] = {
    ...before,
    text: mask.take(before.text, [{ ...number, from: split.from, to: before.text.length }], before.place),
  };
  return HIDDEN_NUMBER + text.slice(split.to);
}

function maskGrid(grid: Grid, before: readonly Roles[], mask: Mask): { grid: Grid; headers: readonly Roles[] } {
  const labels = labelsOf(grid, before);
  const placeOf = (row: number) => grid.places[row] ?? grid.place;
  const cells = grid.cells.map((row) => [...row]);
  const split = new Set<string>();
  const hide = (places: readonly { row: number; column: number }[]) => {
    for (const { row, column } of places) {
      const text = cells[row]?.[column] ?? '';
      const whole = { kind: 'mobile', hidden: true, why: 'label', from: 0, to: text.length } as const;
      const line = cells[row];
      if (line) line[column] = mask.take(text, [whole], placeOf(row));
      split.add(`${row}:${column}`);
    }
  };
  grid.cells.forEach((line, row) => {
    for (const columns of splitNumbers(line, (column) => labels.of(row, column)))
      hide(columns.map((column) => ({ row, column })));
  });
  for (const [column, header] of labels.headers.entries()) {
    if (!header.has('contact')) continue;
    const down = grid.cells.map((line) => line[column] ?? '');
    for (const rows of splitNumbers(down, (row) => labels.of(row, column))) hide(rows.map((row) => ({ row, column })));
  }
  grid.cells.forEach((line, row) => {
    line.forEach((text, column) => {
      if (text.length < 5 || split.has(`${row}:${column}`)) return;
      const masked = mask.text(text, labels.of(row, column), placeOf(row));
      const into = cells[row];
      if (into && masked !== text) into[column] = masked;
    });
  });
  const isMasked = ({ row, column }: { row: number; column: number }) =>
    cells[row]?.[column] !== grid.cells[row]?.[column];
  return {
    grid: { ...grid, cells, ...(grid.values && { values: grid.values.filter((value) => !isMasked(value)) }) },
    headers: labels.headers,
  };
}

/** Notices quote what they are about, without the labels beside it. */
function maskNotice(notice: ReadingNotice): ReadingNotice {
  const entries = Object.entries(notice.values).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? value.split('\n').map(hideInWords).join('\n') : value,
  ]);
  return { ...notice, values: Object.fromEntries(entries) } as ReadingNotice;
}
