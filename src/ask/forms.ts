import { makeOption as option } from '../dom.ts';
import type { EnglishNames } from '../views/account-name.ts';
import { readQuestion, type Question } from './question.ts';
import type { FileSizes } from './read.ts';

/** What may be chosen, as `data/ask/choices.json` says it. */
export interface Choices {
  files: FileSizes;
  years: number[];
  regions: [slug: string, name: string][];
  accounts: [code: string, name: string][];
}

type Departments = [region: string, regionName: string, slug: string, name: string][];

/** The forms of the page, one a kind of question: filled with what may be chosen, shown as the question says. */
export class Forms {
  private readonly root: HTMLElement;
  private readonly choices: Promise<Choices>;
  private readonly readDepartments: () => Promise<Departments>;
  /** What names are called on pages in English; `null` on those in Chinese. */
  private readonly english: Promise<EnglishNames | null>;
  private departments: Promise<Departments> | null = null;

  constructor(
    root: HTMLElement,
    choices: Promise<Choices>,
    readDepartments: () => Promise<Departments>,
    ask: (question: Question) => void,
    english: Promise<EnglishNames | null>,
  ) {
    this.english = english;
    this.root = root;
    this.choices = choices;
    this.readDepartments = readDepartments;
    for (const form of root.querySelectorAll<HTMLFormElement>('[data-ask-form]')) {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        const fields = [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
        ask(readQuestion(`?${new URLSearchParams(fields).toString()}`));
      });
    }
    this.officeRegion()?.addEventListener('change', () => void this.fillDepartments(''));
    void this.fill();
  }

  /** Shows the form of a question with what it asks. */
  show(question: Question): void {
    for (const link of this.root.querySelectorAll<HTMLAnchorElement>('[data-ask-kind]')) {
      if (link.dataset['askKind'] === question.ask) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    for (const form of this.root.querySelectorAll<HTMLFormElement>('[data-ask-form]'))
      form.hidden = form.dataset['askForm'] !== question.ask;
    void this.set(question);
  }

  private async fill(): Promise<void> {
    const [{ years, regions, accounts }, names] = await Promise.all([this.choices, this.english]);
    for (const select of this.root.querySelectorAll('[data-ask-years]'))
      select.append(...years.map((year) => option(String(year), String(year))));
    for (const select of this.root.querySelectorAll('[data-ask-regions]'))
      select.append(...regions.map(([slug, name]) => option(slug, names?.placeText(slug, name) ?? name)));
    const list = this.root.querySelector('#ask-accounts');
    list?.append(...accounts.map(([code, name]) => option(code, names?.accountName('en', code, name).name ?? name)));
  }

  private async set(question: Question): Promise<void> {
    await Promise.all([this.choices, this.english]);
    // The lists are filled by what waited for them before.
    await Promise.resolve();
    const form = this.root.querySelector<HTMLFormElement>(`[data-ask-form="${question.ask}"]`);
    const values: Record<string, string> = { by: 'order' in question ? question.order : '' };
    for (const [name, value] of Object.entries(question)) values[name] = value === null ? '' : String(value);
    for (const [name, value] of Object.entries(values)) {
      const field = form?.elements.namedItem(name);
      if (name === 'department' || name === 'ask') continue;
      if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value;
    }
    if (question.ask === 'department') await this.fillDepartments(question.department);
  }

  /** Lists the departments of the region that is chosen; where none is, of the first. */
  private async fillDepartments(chosen: string): Promise<void> {
    const region = this.officeRegion();
    const select = this.root.querySelector<HTMLSelectElement>('[data-ask-departments]');
    if (!region || !select) return;
    this.departments ??= this.readDepartments();
    const [departments, names] = await Promise.all([this.departments, this.english]);
    if (region.value === '' && region.options[0]) region.value = region.options[0].value;
    select.replaceChildren(
      ...departments
        .filter(([slug]) => slug === region.value)
        .map(([, , slug, name]) => option(slug, names?.placeText(slug, name) ?? name)),
    );
    if (chosen !== '') select.value = chosen;
  }

  private officeRegion(): HTMLSelectElement | null {
    return this.root.querySelector('[data-ask-office-region]');
  }
}
