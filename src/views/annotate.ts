import type { CheckedCell, ChecksFile } from '../budget/check-schema.ts';
import type { Correction } from '../budget/corrections.ts';
import type { Disclosure } from '../budget/schema.ts';
import type { Strings } from '../i18n/index.ts';
import { CellFinder, narrativeAnchor, type RefSources } from './check-cells.ts';
import { markTables, MarkCollector, type NoteMark } from './cell-marks.ts';
import { numberFindings, viewChecks, type ChecksView, type NumberedFinding } from './checks.ts';
import { collectDoubts, findingAnchor, type Doubts } from './doubts.ts';
import { viewVerdict, type Verdict } from './verdict.ts';
import { markPage } from './mark-page.ts';
import { correctionMarks, isConfirmed, viewCorrections, type CorrectionView } from './corrections.ts';
import { findPages } from './originals.ts';
import { listNarrativeMarks } from './narrative-marks.ts';
import { withSaidPlaces } from './said.ts';
import { saidDoubtsOf } from './said-doubts.ts';
import type { CheckedNotices } from './notices.ts';
import { viewDisclosure, type DisclosurePage } from './page.ts';

/** What goes with a department-year's figures. */
export interface Extras {
  /** The corrections that were applied to the disclosure. */
  applied: readonly Correction[];
  /** Its notices that a person has looked at, by their number. */
  checked?: CheckedNotices;
  /** The results of the checks, where they are those of the data shown. */
  checks: ChecksFile | null;
  /** Last year's disclosure with the address of its page, where the results speak of it. */
  prior: { disclosure: Disclosure; href: string } | null;
  /** Beside final accounts the same of the year's budget. */
  budget?: Extras['prior'];
  /** Hosts to which addresses in the narrative may be links. */
  hosts?: readonly string[];
  /** The address of an original that is published, by its name. */
  original?: (name: string) => string;
}

/** A department-year page with its corrections and the results of the checks marked wherever the figures stand. */
export interface AnnotatedPage extends DisclosurePage {
  /** `null` where this version has not been checked. */
  checks: ChecksView | null;
  verdict: Verdict;
  corrections: CorrectionView[];
  /** The figures under open findings. */
  doubts: Doubts;
}

function noteOf({ number, result }: NumberedFinding, strings: Strings): NoteMark {
  const words = strings.checks;
  const acknowledged = result.acknowledged !== null;
  return {
    number,
    about: result.severity,
    href: `#${findingAnchor(number)}`,
    text: words.note(number),
    label: words.noteLabel(number, acknowledged ? words.acknowledgedOutcome : words.outcomes.differs),
    quiet: acknowledged || result.severity === 'note',
  };
}

/** Marks every place that findings speak of and `find` knows, by its identifier. */
function markFindings(
  marks: MarkCollector,
  findings: readonly NumberedFinding[],
  find: (cell: CheckedCell) => string | null,
  strings: Strings,
): MarkCollector {
  for (const finding of findings) {
    const { cells } = finding.result;
    cells.forEach((cell, index) => {
      const id = find(cell);
      // Of two figures either may be the wrong one; of a sum the printed total is the one in question.
      if (id) marks.note(id, noteOf(finding, strings), index === 0 || cells.length === 2);
    });
  }
  return marks;
}

function collectMarks(
  cells: CellFinder,
  findings: readonly NumberedFinding[],
  placed: ReadonlySet<string>,
  extras: Extras,
  strings: Strings,
): MarkCollector {
  const words = strings.checks;
  const marks = markFindings(new MarkCollector(), findings, (cell) => cells.anchor(cell), strings);
  for (const { anchor, cell, subject } of extras.checks?.links ?? []) {
    const id = cells.anchor(cell);
    if (id && placed.has(anchor))
      marks.quote(id, { href: `#${anchor}`, text: words.quote, label: words.quoteLabel(subject) });
  }
  for (const [index, correction] of extras.applied.entries()) {
    const { table, row, column, old } = correction;
    const confirmed = isConfirmed(correction);
    const id = cells.cell(table, row, column);
    if (!id) continue;
    marks.correction(id, {
      href: `#correction-${index + 1}`,
      printed: old,
      confirmed,
      text: confirmed ? words.correction.checked : words.correction.mark,
      label: confirmed ? words.correction.checkedLabel : words.correction.markLabel(old),
    });
  }
  return marks;
}

/** Puts the panel of the checks and the list of corrections into the contents, before the published tables. */
function extendContents(page: DisclosurePage, corrections: boolean, strings: Strings): DisclosurePage['contents'] {
  const added = [
    { href: '#checks', text: strings.checks.title, items: [] },
    ...(corrections ? [{ href: '#corrections', text: strings.checks.correction.title, items: [] }] : []),
  ];
  const at = page.contents.findIndex(({ href }) => href === '#tables');
  return at < 0 ? [...page.contents, ...added] : page.contents.toSpliced(at, 0, ...added);
}

function cellsOf(other: Extras['prior']): RefSources['prior'] {
  return other && { cells: new CellFinder(other.disclosure), year: other.disclosure.identity.year, href: other.href };
}

/** Puts together what a department-year page shows, with corrections and checks. `disclosure` is the corrected one. */
export function viewAnnotated(
  disclosure: Disclosure,
  narrative: string | null,
  extras: Extras,
  strings: Strings,
): AnnotatedPage {
  const { checks } = extras;
  const cells = new CellFinder(disclosure);
  const findings = checks ? numberFindings(checks) : [];
  const statements =
    checks && narrative !== null
      ? listNarrativeMarks(
          checks,
          narrative,
          cells,
          markFindings(new MarkCollector(), findings, narrativeAnchor, strings).marks,
          strings,
        )
      : [];
  const places = narrative === null ? [] : withSaidPlaces(statements, disclosure, narrative);
  const find = extras.original ? findPages(disclosure, extras.original) : () => null;
  const page = viewDisclosure(disclosure, narrative, strings, {
    marks: places,
    hosts: extras.hosts ?? [],
    find,
    saidDoubts: saidDoubtsOf(checks, strings),
    checked: extras.checked ?? new Map(),
  });
  const placed = new Set(page.narrative?.placed ?? []);
  const sources: RefSources = {
    find,
    cells,
    placed,
    prior: cellsOf(extras.prior),
    budget: cellsOf(extras.budget ?? null),
  };
  const corrections = viewCorrections(disclosure, extras.applied, strings);
  const marks = correctionMarks(
    extras.applied.map((one) => ({ ...one, printed: one.old, confirmed: isConfirmed(one) })),
  );
  const doubts = collectDoubts(findings, strings);
  return {
    ...markPage(page, { corrections: marks, doubts }, strings),
    tables: markTables(page.tables, collectMarks(cells, findings, placed, extras, strings).marks),
    contents: extendContents(page, corrections.length > 0, strings),
    checks: checks && viewChecks(checks, findings, sources, strings),
    verdict: viewVerdict(checks, strings),
    corrections,
    doubts,
  };
}
