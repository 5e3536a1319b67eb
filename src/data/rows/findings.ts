import type { CheckedCell, CheckResult, ChecksFile, Disclosure } from '../../budget/index.ts';
import { findingText } from '../../i18n/index.ts';
import { numberFindings, type Download } from '../../views/index.ts';
import type { RecordOf } from '../records.ts';
import { identityFields, pageAddress, placeFields, text } from './shared.ts';

type Told = Download['checks']['results'][number];

/**
 * One record a cell that a finding names, one without cell where it names none; the number is that of the finding on its page.
 * Findings that a person has accepted are there and say so; roundings and rules that do not apply are no findings.
 */
export function findingRows(disclosure: Disclosure, file: ChecksFile, told: readonly Told[]): RecordOf<'findings'>[] {
  const identity = identityFields(disclosure.identity);
  const words = new Map(file.results.map((result, index) => [result, told[index]]));
  return numberFindings(file).flatMap(({ number, result }): RecordOf<'findings'>[] => {
    const cells = result.cells.length > 0 ? result.cells : [null];
    const finding = {
      ...identity,
      finding: number,
      rule: result.rule,
      finding_key: result.key,
      severity: result.severity,
      acknowledged: result.acknowledged !== null,
      acknowledged_reason: text(result.acknowledged?.reason),
      acknowledged_date: text(result.acknowledged?.date),
      message: words.get(result)?.message ?? '',
      message_en: findingText('en', result),
      ...differenceFields(result),
    };
    return cells.map((cell, index) => ({
      ...finding,
      ...cellFields(disclosure, cell, index, words.get(result)?.cells[index]),
      page: pageAddress(disclosure.identity, `finding-${number}`),
    }));
  });
}

/** A difference of amounts in yuan, of anything else as a number with its unit. */
function differenceFields({ difference, differenceUnit }: CheckResult) {
  const money = differenceUnit === 'fen';
  return {
    difference_amount: money ? difference : null,
    difference_number: money ? null : difference,
    difference_unit: money ? 'yuan' : differenceUnit,
  };
}

/** A cell that a finding names; its place is in the document it stands in, which is not ours where it is that of the year before. */
function cellFields(
  disclosure: Disclosure,
  cell: CheckedCell | null,
  index: number,
  told: Told['cells'][number] | undefined,
) {
  const ours = told?.of !== 'prior';
  const place = placeFields(cell?.place, disclosure.source);
  return {
    cell: cell ? index + 1 : null,
    cell_of: told?.of ?? null,
    cell_name: text(told?.name),
    table_id: told?.table ?? null,
    amount: cell?.fen ?? null,
    printed: text(cell?.text),
    unit: cell?.unit ?? null,
    document: ours && cell ? place.document : text(cell?.place.file),
    place: cell ? place.place : null,
    cell_row: told?.row ?? null,
    cell_column: told?.column ?? null,
  };
}
