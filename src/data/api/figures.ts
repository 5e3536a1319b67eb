import type { CitedAmount, Identity } from '../../budget/index.ts';
import type { DisclosureEntry } from '../../content/index.ts';
import { paths } from '../../links.ts';
import { isDoubted } from '../../views/index.ts';
import type { Address } from '../address.ts';
import { placeOfAnchor } from '../../vocabulary/index.ts';
import { fenDigits } from '../../money.ts';
import type { ApiContent } from './schema.ts';

type Summary = ApiContent<'disclosures'>['disclosures'][number];
type Figure = NonNullable<Summary['headline']['total']>;

/** The page of a department-year, or a place on it. */
export function pageOf({ region, department, year, stage }: Identity, anchor = ''): string {
  return paths.disclosure(region.slug, department.slug, year, stage) + (anchor === '' ? '' : placeOfAnchor(anchor));
}

function viewFigure(cited: CitedAmount | null, entry: DisclosureEntry, address: Address): Figure | null {
  if (cited === null) return null;
  const { table, row, column, text, unit, fen } = cited;
  const corrected = entry.corrections.find((one) => one.table === table && one.row === row && one.column === column);
  return {
    amount: fen === null ? null : fenDigits(fen, '元'),
    printed: corrected?.printed ?? text,
    unit,
    corrected: corrected !== undefined,
    doubted: entry.checks.status === 'current' ? isDoubted(cited, entry.checks.differences) : null,
    page: address(pageOf(entry.identity, `${table}-r${row}-c${column}`)),
  };
}

/** The headline figures of a department-year, each with its place on the page. */
export function viewHeadline(entry: DisclosureEntry, address: Address): Summary['headline'] {
  const view = (name: 'total' | 'basic' | 'project' | 'threePublic') =>
    viewFigure(entry.headline[name], entry, address);
  return {
    total: view('total'),
    basic: view('basic'),
    project: view('project'),
    three_public: view('threePublic'),
  };
}
