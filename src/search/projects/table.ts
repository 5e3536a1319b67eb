import type { EnglishNames } from '../../views/account-name.ts';
import type { ListHead, ListMark, ListPart } from './format.ts';

/** The rows of the list, a column a typed array where it holds numbers: what filters and orders read. */
export class ProjectTable {
  readonly head: ListHead;
  /** The same with names as a page shows them. */
  readonly shown: ListHead;
  readonly count: number;
  readonly names: string[] = [];
  /** In normal form, for queries. */
  readonly texts: string[] = [];
  readonly codes: string[] = [];
  readonly slugs: string[] = [];
  readonly printed: string[] = [];
  readonly units: string[] = [];
  readonly places: string[] = [];
  readonly departments: Uint16Array;
  /** Place of the region in the head. */
  readonly regions: Uint16Array;
  readonly years: Uint16Array;
  readonly accounts: Int16Array;
  /** In fen; not a number where there is none. */
  readonly amounts: Float64Array;
  readonly priors: Float64Array;
  readonly spoken: Uint32Array;
  readonly marks = new Map<number, ListMark[]>();
  readonly priorMarks = new Map<number, ListMark[]>();
  readonly corrected = new Map<number, { number: number; printed: string }>();
  readonly within = new Map<number, number>();

  constructor(head: ListHead, names: EnglishNames | null = null) {
    this.head = head;
    this.shown = names === null ? head : headInEnglish(head, names);
    this.count = head.rows;
    this.departments = new Uint16Array(head.rows);
    this.regions = new Uint16Array(head.rows);
    this.years = new Uint16Array(head.rows);
    this.accounts = new Int16Array(head.rows);
    this.amounts = new Float64Array(head.rows);
    this.priors = new Float64Array(head.rows);
    this.spoken = new Uint32Array(head.rows);
  }

  /** Takes in the next part; parts come in their order. */
  add(part: ListPart): void {
    const from = this.names.length;
    const texts = new Map(part.texts);
    for (const [row, name] of part.names.entries()) {
      const at = from + row;
      const code = part.codes[row] ?? '';
      const department = part.departments[row] ?? 0;
      this.names.push(name);
      this.texts.push(texts.get(row) ?? name.toLowerCase());
      this.codes.push(code);
      this.slugs.push(part.slugs[row] || code.toLowerCase());
      this.printed.push(part.printed[row] ?? '');
      this.units.push(part.units[row] ?? '');
      this.places.push(part.places[row] ?? '');
      this.departments[at] = department;
      this.regions[at] = this.head.departments[department]?.region ?? 0;
      this.years[at] = part.years[row] ?? 0;
      this.accounts[at] = part.accounts[row] ?? -1;
      this.amounts[at] = part.amounts[row] ?? NaN;
      this.priors[at] = part.priors[row] ?? NaN;
      this.spoken[at] = part.spoken[row] ?? 0;
    }
    for (const [row, marks] of part.marks) this.marks.set(from + row, marks);
    for (const [row, marks] of part.priorMarks) this.priorMarks.set(from + row, marks);
    for (const [row, number, printed] of part.corrected) this.corrected.set(from + row, { number, printed });
    for (const [row, of] of part.within) this.within.set(from + row, of);
  }

  /** What a row changed against the year before, in fen; not a number where that is not known. */
  change(row: number): number {
    return (this.amounts[row] ?? NaN) - (this.priors[row] ?? NaN);
  }
}

function headInEnglish({ regions, departments, accounts, ...head }: ListHead, names: EnglishNames): ListHead {
  return {
    ...head,
    regions: regions.map(({ slug, line }) => ({ slug, line: names.placeText(slug, line) })),
    departments: departments.map((one) => ({ ...one, label: names.placeText(one.slug, one.label) })),
    accounts: accounts.map(({ code, name }) => ({ code, name: names.accountName('en', code, name).name })),
  };
}
