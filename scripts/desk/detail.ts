import { readDepartment } from '../../src/content/index.ts';
import type { HistoryEntry, ParcelDetail } from '../../src/desk/api.ts';
import type { PersonalNumber } from '../../src/readers/index.ts';
import { rootOf, saidAsData, saidOf, type Context } from './context.ts';
import { presentOf } from './deciding.ts';
import type { Desk } from './desk.ts';
import { evaluate, type Evaluated } from './evaluate.ts';
import { itemsOf } from './items.ts';
import type { Entry } from './journal.ts';
import type { ParcelRecord } from './records.ts';

/** Everything of a parcel that its page shows. `personal`: the numbers in its files that look personal. */
export async function detailOf(desk: Desk, id: string, personal: readonly PersonalNumber[]): Promise<ParcelDetail> {
  const { context } = desk;
  const record = desk.record(id);
  const present = await presentOrPrinted(context, record);
  return {
    parcel: desk.parcel(record),
    disclosure: present?.loaded.disclosure ?? null,
    results: present?.results ?? [],
    narrative: present?.loaded.options.narrative ?? null,
    corrections: present?.corrections ?? { corrections: [], acknowledged: [] },
    said: saidAsData(await saidOf(context, id)),
    department: await departmentOf(context, record),
    items: present ? await itemsOf({ ...lookedOf(present), personal, locale: context.locale }) : [],
    history: context.journal.of(id).map(historyOf),
  };
}

function lookedOf({ loaded, results }: Evaluated) {
  return { disclosure: loaded.disclosure, results, options: loaded.options };
}

/** As it stands; without its corrections where one of them no longer fits, which the sentence of the parcel says. */
async function presentOrPrinted(context: Context, record: ParcelRecord): Promise<Evaluated | null> {
  try {
    return await presentOf(context, record);
  } catch (error) {
    if (record.staged === null || record.problem === null) throw error;
    const where = { root: rootOf(context, record), content: context.folders.content, corrections: null };
    return evaluate(record.staged.id, where, context.reading);
  }
}

async function departmentOf({ folders }: Context, { staged }: ParcelRecord): Promise<ParcelDetail['department']> {
  const [region, slug] = staged?.id.split('/') ?? [];
  if (region === undefined || slug === undefined) return null;
  const found = await readDepartment(region, slug, folders.content);
  return found && { name: found.department.name, aliases: found.department.aliases };
}

function historyOf({ id, what, decision, when, by, state }: Entry): HistoryEntry {
  return {
    id,
    what: what as HistoryEntry['what'],
    decision: (decision ?? null) as HistoryEntry['decision'],
    when,
    by,
    undone: state === 'undone' || state === 'undoing',
  };
}
