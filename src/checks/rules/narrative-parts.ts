import type { CheckResult, SubjectId } from '../../budget/check-schema.ts';
import { addsUp, checkSum } from '../compare.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import type { Narrative, PlacedStatement } from '../narrative/index.ts';
import { preciseFigure } from '../narrative/figures.ts';
import { cellsFor } from '../narrative/resolve.ts';

/** A whole and the parts the narrative divides it into. Every set is checked where all of its parts are stated. */
interface Division {
  whole: readonly SubjectId[];
  parts: readonly (readonly SubjectId[])[];
  /** Parts left unsaid count as nothing where the tables print nothing for them. */
  silentZero?: boolean;
}

const DIVISIONS: readonly Division[] = [
  {
    whole: ['three-public-total'],
    parts: [
      ['overseas', 'vehicles', 'receptions'],
      ['overseas', 'vehicle-purchase', 'vehicle-operation', 'receptions'],
    ],
    silentZero: true,
  },
  { whole: ['vehicles'], parts: [['vehicle-purchase', 'vehicle-operation']], silentZero: true },
  { whole: ['procurement'], parts: [['goods', 'works', 'services']], silentZero: true },
  { whole: ['general-expenditure', 'expenditure-total', 'revenue-total'], parts: [['basic', 'project']] },
  {
    whole: ['appropriation-expenditure'],
    parts: [['general-expenditure', 'funds-expenditure', 'state-expenditure']],
    silentZero: true,
  },
  { whole: ['basic'], parts: [['personnel', 'routine-operating']] },
  { whole: ['performance'], parts: [['performance-key', 'performance-ordinary']] },
];

/** Figures and changes stated side by side: the parts must add up to the whole they are said to be parts of. */
export function checkParts(context: Context, text: Narrative): CheckResult[] {
  // What is said of one thing may run over several paragraphs of its section.
  const groups = new Map<string, PlacedStatement[]>();
  for (const statement of text.statements) {
    if (statement.subject.within) continue;
    const scope = statement.topic === 'three-public' ? 'three-public' : `part-${statement.part}`;
    const key = `${scope}/${statement.subject.general ? 'general' : 'all'}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups.values()].flatMap((group) =>
    (['level', 'change'] as const).flatMap((kind) =>
      DIVISIONS.flatMap((division) =>
        checkDivision(
          context,
          group.filter((statement) => statement.kind === kind),
          kind,
          division,
        ),
      ),
    ),
  );
}

function checkDivision(
  context: Context,
  statements: readonly PlacedStatement[],
  kind: 'level' | 'change',
  division: Division,
): CheckResult[] {
  const stated = (id: SubjectId) => {
    const found = statements.filter((statement) => statement.subject.id === id && !statement.againstExecution);
    // A figure stated twice with different values is in doubt; which of them the parts belong to is not known.
    return new Set(found.map((statement) => statement.value)).size === 1 ? (found[0] ?? null) : null;
  };
  const whole = division.whole.map(stated).find((statement) => statement !== null);
  if (!whole) return sumOfAny(context, statements, stated, kind, division);
  const total = preciseFigure(context, whole);
  const sets = division.parts
    .map((ids) => ids.map((id) => ({ id, statement: stated(id) })))
    .filter((set) => set.filter(({ statement }) => statement !== null).length >= Math.min(2, set.length))
    .filter((set) =>
      set.every(
        ({ id, statement }) => statement !== null || (division.silentZero && isSilent(context, whole, id, kind)),
      ),
    )
    .map((set) => set.flatMap(({ statement }) => (statement ? [statement] : [])))
    .filter((set) => set.every((statement) => sameYear(statement, whole)));
  const figures = sets.map((set) => set.map((statement) => preciseFigure(context, statement)));
  const parts: Figure[] | undefined = figures.find((set) => addsUp(total, set)) ?? figures[0];
  if (!parts) return [];
  return [checkSum('narrative', `parts-${whole.ordinal}-${kind}-${division.whole[0] ?? ''}`, total, parts)];
}

/** Where several figures are stated of the whole (of all money, of one fund), the parts are those of the one they add up to. */
function sumOfAny(
  context: Context,
  statements: readonly PlacedStatement[],
  stated: (id: SubjectId) => PlacedStatement | null,
  kind: 'level' | 'change',
  { whole, parts }: Division,
): CheckResult[] {
  const [ids = []] = parts;
  const found = ids.map(stated).filter((statement) => statement !== null);
  if (found.length < ids.length) return [];
  const figures = found.map((statement) => preciseFigure(context, statement));
  const total = statements
    .filter(({ subject }) => whole.includes(subject.id))
    .map((statement) => preciseFigure(context, statement))
    .find((candidate) => addsUp(candidate, figures));
  if (!total) return [];
  return [checkSum('narrative', `parts-${total.cell.row}-${kind}-${whole[0] ?? ''}`, total, figures)];
}

/** Is a part that goes unmentioned nothing, as far as the tables say? */
function isSilent(context: Context, whole: PlacedStatement, id: SubjectId, kind: 'level' | 'change'): boolean {
  if (kind === 'change') return false;
  const cells = cellsFor(context, { id, name: id }, whole.topic);
  return cells.length > 0 && cells.every((cell) => cell.fen === 0);
}

/** Changes are added only where they are counted from the same year. */
function sameYear(a: PlacedStatement, b: PlacedStatement): boolean {
  return a.kind !== 'change' || a.against === null || b.against === null || a.against === b.against || a.value === 0;
}
