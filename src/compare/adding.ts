import { make, makeOption, part } from '../dom.ts';
import type { CompareWords } from '../i18n/compare.ts';
import type { DepartmentChoices, RegionChoices } from '../views/compare/choices.ts';
import type { EnglishNames } from '../views/account-name.ts';
import { MOST, nameOf, readName, type Chosen, type State } from './state.ts';

/** A list of documents to choose from, read when it is needed. */
export interface Lists {
  regions(): Promise<RegionChoices>;
  departments(region: string): Promise<DepartmentChoices | null>;
}

const NONE: Chosen = { region: '', department: '', year: null, stage: 'budget' };

type Departments = DepartmentChoices['departments'];

/** The form by which a document is added: region, department, year; and the other years of the department that was chosen last. */
export class Adding {
  private readonly lists: Lists;
  private readonly words: CompareWords;
  private readonly choose: (add: Chosen[]) => void;
  private readonly english: EnglishNames | null;
  private readonly region = part<HTMLSelectElement>('[data-compare-add] select[name=region]');
  private readonly department = part<HTMLSelectElement>('[data-compare-add] select[name=department]');
  private readonly document = part<HTMLSelectElement>('[data-compare-add] select[name=document]');
  private readonly submit = part<HTMLButtonElement>('[data-compare-add] button');
  private readonly more = part<HTMLElement>('[data-compare-more]');
  private filled: Promise<void> | null = null;
  private chosen: readonly Chosen[] = [];

  constructor(lists: Lists, words: CompareWords, choose: (add: Chosen[]) => void, english: EnglishNames | null) {
    this.english = english;
    this.lists = lists;
    this.words = words;
    this.choose = choose;
    this.region.addEventListener('change', () => void this.fillDepartments(''));
    this.department.addEventListener('change', () => void this.fillDocuments());
    part<HTMLFormElement>('[data-compare-add]').addEventListener('submit', (event) => {
      event.preventDefault();
      const added = readName(this.document.value);
      if (added) this.choose([added]);
    });
  }

  /** Shows what can still be added: at the region and department of the last document, where there is one. */
  async show({ of }: State): Promise<void> {
    this.chosen = of;
    this.filled ??= this.fillRegions();
    await this.filled;
    const last = of.at(-1);
    if (last) this.region.value = last.region;
    await this.fillDepartments(last?.department ?? this.department.value);
    await this.fillMore(last);
  }

  /** The latest document of a department: a budget where it has one. `null` where the portal has none of it. */
  async latestOf({ region, department }: Chosen): Promise<Chosen | null> {
    const own = documentsOf((await this.departmentsOf(region)) ?? [], region, department);
    return own.find(({ stage }) => stage === 'budget') ?? own[0] ?? null;
  }

  private async departmentsOf(region: string): Promise<Departments | null> {
    return (await this.lists.departments(region))?.departments ?? null;
  }

  private async fillRegions(): Promise<void> {
    const { regions } = await this.lists.regions();
    this.region.replaceChildren(
      ...regions.map(([slug, name]) => makeOption(slug, this.english?.placeText(slug, name) ?? name)),
    );
  }

  private async fillDepartments(chosen: string): Promise<void> {
    const departments = (await this.departmentsOf(this.region.value)) ?? [];
    this.department.replaceChildren(
      ...departments.map(([slug, name]) => makeOption(slug, this.english?.placeText(slug, name) ?? name)),
    );
    if (departments.some(([slug]) => slug === chosen)) this.department.value = chosen;
    await this.fillDocuments();
  }

  private async fillDocuments(): Promise<void> {
    const [region, department] = [this.region.value, this.department.value];
    const own = documentsOf((await this.departmentsOf(region)) ?? [], region, department);
    const taken = new Set(this.chosen.map(nameOf));
    this.document.replaceChildren(
      ...own.map((one) => {
        const option = makeOption(nameOf(one), this.textOf(one));
        option.disabled = taken.has(nameOf(one));
        return option;
      }),
    );
    const free = own.find((one) => !taken.has(nameOf(one)));
    this.document.value = nameOf(free ?? own[0] ?? NONE);
    this.submit.disabled = free === undefined || this.chosen.length >= MOST;
  }

  private async fillMore(last: Chosen | undefined): Promise<void> {
    const all = last ? documentsOf((await this.departmentsOf(last.region)) ?? [], last.region, last.department) : [];
    const taken = new Set(this.chosen.map(nameOf));
    const room = MOST - this.chosen.length;
    const free = all.filter((one) => !taken.has(nameOf(one)) && one.stage === last?.stage).slice(0, room);
    this.more.hidden = free.length === 0;
    const button = (text: string, add: Chosen[]): HTMLButtonElement => {
      const node = make('button', '', text);
      node.type = 'button';
      node.addEventListener('click', () => {
        this.choose(add);
      });
      return node;
    };
    this.more.replaceChildren(
      make('span', 'quiet', this.words.add.more),
      ...free.map((one) => button(this.textOf(one), [one])),
      ...(free.length > 1 ? [button(this.words.add.all, free)] : []),
    );
  }

  private textOf({ year, stage }: Chosen): string {
    return this.words.document(String(year ?? ''), this.words.stages[stage]);
  }
}

function documentsOf(departments: Departments, region: string, department: string): Chosen[] {
  const [, , documents = []] = departments.find(([slug]) => slug === department) ?? [];
  return documents.flatMap((document) => readName(`${region}/${department}/${document}`) ?? []);
}
