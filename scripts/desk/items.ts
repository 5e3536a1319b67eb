import type { CheckedCell, CheckResult } from '../../src/budget/check-schema.ts';
import type { Disclosure } from '../../src/budget/schema.ts';
import type { CheckOptions } from '../../src/checks/index.ts';
import type { Item, ItemFigure } from '../../src/desk/api.ts';
import { deskWords, findingText, nameText, personalKind, personalWhy, type Locale } from '../../src/i18n/index.ts';
import type { PersonalNumber } from '../../src/readers/index.ts';
import { cellAnchor, NARRATIVE } from '../../src/vocabulary/index.ts';
import { LINELESS } from '../../src/views/index.ts';
import { aboutTheSame, readyCorrections } from '../reviewing/entries.ts';
import { CELLS_SHOWN } from '../reviewing/evidence.ts';
import { openFigures } from '../reviewing/scanned.ts';
import { doubtItems } from './doubts.ts';

/** What the list of things to look at is made of: a document as printed, what the rules say of it, and the numbers in its files. */
export interface Looked {
  disclosure: Disclosure;
  results: readonly CheckResult[];
  /** As it was checked with: corrections, narrative, profile. */
  options: CheckOptions;
  personal: readonly PersonalNumber[];
  locale: Locale;
}

const GRADES = { error: 0, warning: 1, note: 2 };

const PLAIN = {
  rule: null,
  key: null,
  corrections: [],
  acknowledges: [],
  doubt: null,
  settled: null,
  number: null,
} as const;

/**
 * Everything in a document that a person should look at, in the order in which to do it: differences by grade, doubts of the reading,
 * numbers that look personal, figures of scans that nothing proves, then what only asks to be known. What is settled stands last.
 */
export async function itemsOf(looked: Looked): Promise<Item[]> {
  const doubts = doubtItems(looked);
  const items = [
    ...differences(looked),
    ...doubts.filter(({ severity }) => severity !== 'note'),
    ...numbers(looked),
    ...(await scans(looked)),
    ...doubts.filter(({ severity }) => severity === 'note'),
  ];
  const isQuiet = ({ severity, kind }: Item) => kind === 'difference' && severity === 'note';
  const open = items.filter(({ settled }) => settled === null);
  return [
    ...open.filter((item) => !isQuiet(item)),
    ...open.filter(isQuiet),
    ...items.filter(({ settled }) => settled !== null),
  ];
}

function differences({ disclosure, results, locale }: Looked): Item[] {
  const differing = results.filter(({ outcome }) => outcome === 'differs');
  const open = differing.filter(({ acknowledged }) => acknowledged === null);
  return differing
    .toSorted((a, b) => GRADES[a.severity] - GRADES[b.severity])
    .map((result) => {
      const { rule, key, severity, cells, acknowledged } = result;
      // Lines of the narrative are those of a file that she does not see; its place is shown beside.
      const sentence = findingText(locale, result, LINELESS);
      const isOpen = acknowledged === null;
      return {
        ...{ id: `${rule}/${key}`, kind: 'difference' as const, severity, sentence, rule, key },
        anchors: cells.flatMap(({ anchor }) => anchor ?? []),
        place: cells[0]?.place ?? {},
        figures: cells
          .filter(isFigure)
          .slice(0, CELLS_SHOWN)
          .map((cell) => figureOf(cell, locale)),
        corrections: isOpen ? readyCorrections(result, results, disclosure, sentence) : [],
        acknowledges: isOpen ? aboutTheSame(result, open).map((other) => ({ rule: other.rule, key: other.key })) : [],
        settled: acknowledged,
        doubt: null,
        number: null,
      };
    });
}

/** A document or a table as a whole is no figure. */
function isFigure({ table, row, fen }: CheckedCell): boolean {
  return table === NARRATIVE || row !== null || fen !== null;
}

function figureOf({ table, row, column, name, text, unit, anchor, place }: CheckedCell, locale: Locale): ItemFigure {
  const isNarrative = table === NARRATIVE;
  return {
    name: nameText(locale, name, LINELESS),
    text,
    unit: text.endsWith(unit ?? '') ? null : unit,
    cell:
      isNarrative || table === null || row === null || anchor === null ? null : { table, row, column: column ?? null },
    line: isNarrative ? (place.line ?? null) : null,
    place,
  };
}

function numbers({ personal, locale }: Looked): Item[] {
  const words = deskWords(locale).numbers;
  const found = personal
    .filter(({ kind, hidden, why }) => hidden || kind !== 'other' || why === 'decision')
    .map((one, index): Item => {
      const { kind, hidden, why, shown, ends, place } = one;
      const said = [personalKind(locale, kind), shown, personalWhy(locale, why)] as const;
      return {
        ...PLAIN,
        corrections: [],
        acknowledges: [],
        figures: [],
        anchors: [],
        id: `number/${index}/${shown}`,
        kind: hidden ? 'masked' : 'kept',
        severity: hidden ? 'note' : 'warning',
        sentence: hidden ? words.hidden(...said) : words.kept(...said),
        place,
        settled: why === 'decision' ? { reason: words.decided, date: '' } : null,
        number: { ends, shown, hidden },
      };
    });
  return found.toSorted((a, b) => Number(a.number?.hidden) - Number(b.number?.hidden));
}

async function scans({ disclosure, options, locale }: Looked): Promise<Item[]> {
  const words = deskWords(locale).scans;
  return (await openFigures(disclosure, options, null)).map((figure) => {
    const { table, title, label, row, column, read, likely, suspect, confidence } = figure;
    const printed = disclosure.tables.find(({ id }) => id === table);
    const place = printed?.places[row] ?? printed?.place ?? {};
    const entry = { table, row, column, old: read, reason: words.reason };
    const aims = likely === null || likely === read ? [read] : [likely, read];
    return {
      ...PLAIN,
      acknowledges: [],
      id: `scan/${cellAnchor(table, row, column)}`,
      kind: 'scan',
      severity: suspect ? 'warning' : 'note',
      sentence: words.open(suspect, confidence),
      anchors: [cellAnchor(table, row, column)],
      place,
      figures: [
        {
          name: [title, label].filter(Boolean).join(' · '),
          text: read,
          unit: null,
          cell: { table, row, column },
          line: null,
          place,
        },
      ],
      corrections: aims.map((to) => ({ from: read, to, entries: [{ ...entry, new: to }] })),
    };
  });
}
