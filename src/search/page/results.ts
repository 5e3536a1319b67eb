import { strings } from './strings.ts';
import type { Listed, ListedPage } from '../query/desk.ts';
import type { Detail } from '../query/search.ts';
import { placeOfAnchor } from '../../vocabulary/places.ts';
import { ZONES, zoneAnchor, zonesOf, type Zone } from '../zones.ts';
import { make, makeLink } from '../../dom.ts';
import type { EnglishNames } from '../../views/account-name.ts';
import { findingLink, marked } from './dom.ts';
import { answerName, printedText, zoneOfAnchor } from './names.ts';

const words = strings.search;
const INSIDE_SHOWN = 5;
const ZONES_SHOWN = 4;
/** Zones that say most about a match come first. */
const TELLING: Zone[] = ['projects', 'narrative'];

/** Of which year a page is, and where it is no budget what it is: no figure stands without it. */
function documentOf({ year, stage }: ListedPage): string {
  return strings.list.documentOf(year, stage);
}

/** Shows pages as a list; what is inside a page is read when its entry comes into view. */
export class ResultList {
  private readonly list: HTMLElement;
  private readonly base: string;
  /** Entries whose inside has not been read. */
  private readonly pages = new Map<Element, ListedPage>();
  private observer: IntersectionObserver | null = null;
  /** What names are called on a page in English; `null` on one in Chinese. */
  names: EnglishNames | null = null;

  constructor(list: HTMLElement, base: string) {
    this.list = list;
    this.base = base;
  }

  clear(): void {
    this.observer?.disconnect();
    this.observer = null;
    this.pages.clear();
    this.list.replaceChildren();
  }

  /** Shows pages in this order, as far as it is known what they are: what is inside them is not read yet. */
  show(pages: readonly ListedPage[]): void {
    this.clear();
    this.list.append(...pages.map((page) => this.itemOf(page)));
  }

  /** Adds pages at the end of the list. */
  add(pages: readonly ListedPage[]): void {
    this.list.append(...pages.map((page) => this.itemOf(page)));
  }

  /** Reads what is inside the pages that are in view, and of the others as they come into view. */
  describe(found: Listed, read: (at: number) => Promise<Detail | null>): void {
    this.observer?.disconnect();
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        const page = this.pages.get(target);
        if (!isIntersecting || !page) continue;
        observer.unobserve(target);
        this.pages.delete(target);
        void this.fill(target as HTMLElement, page, found, read(page.at));
      }
    });
    this.observer = observer;
    for (const item of this.list.children) if (this.pages.has(item)) observer.observe(item);
  }

  /** Whether the reader has gone to one of the entries, which then should stay where it is. */
  hasFocus(): boolean {
    return this.list.contains(document.activeElement);
  }

  private itemOf(page: ListedPage): HTMLElement {
    const item = this.makeItem(page);
    this.pages.set(item, page);
    return item;
  }

  private makeItem(page: ListedPage): HTMLElement {
    const { department, region, match } = page;
    const zones = zonesOf(match.zones);
    const first =
      match.places[0]?.[2] ?? zoneAnchor(TELLING.find((zone) => zones.includes(zone)) ?? zones.at(-1) ?? 'page');
    const { names } = this;
    const title = `${department.title} ${documentOf(page)}`;
    const where =
      names === null ? region.line : [department.slug, region.slug].map(names.romanised).join(strings.region.between);
    const shown = zones.filter((zone) => zone !== 'page' || zones.length === 1).slice(0, ZONES_SHOWN);
    const item = make(
      'li',
      'result',
      make('p', 'result-title', makeLink(this.address(page, first), title)),
      make(
        'p',
        'result-where',
        `${where}${strings.marks.stop}${words.seenIn}${shown.map((zone) => words.zones[zone]).join(strings.marks.and)}`,
      ),
    );
    if (page.open) {
      const verdict = makeLink(this.address(page, 'checks'), strings.checks.verdict.open(...page.open));
      item.append(make('p', 'result-verdict', verdict));
    }
    // Which page this is: its link may lead to another, that of a project whose form says what was sought.
    item.dataset['result'] = page.path;
    return item;
  }

  /** Of a place on the page, or on another page: then it is named from `/` on. */
  private address(page: ListedPage, anchor: string): string {
    if (anchor.startsWith('/')) return this.base + anchor.slice(1);
    return this.base + page.path.slice(1) + (anchor === '' ? '' : placeOfAnchor(anchor));
  }

  private async fill(
    item: HTMLElement,
    page: ListedPage,
    found: Listed,
    reading: Promise<Detail | null>,
  ): Promise<void> {
    try {
      const detail = await reading;
      if (detail && item.isConnected) this.showInside(item, page, detail, found);
    } catch (error) {
      // The entry stands without its excerpt; its link is right.
      reportError(error);
    }
  }

  /** The figures that answer, each in a line: what it is, the year, the figure as printed, and how it changed. */
  private showAnswers(item: HTMLElement, page: ListedPage, answers: Detail['answers'], found: Listed): void {
    const [best] = answers;
    if (!best) return;
    const link = item.querySelector('a');
    if (link && best.isExact) link.href = this.address(page, best.anchor);
    const list = make('ul', 'result-answers');
    for (const answer of answers) {
      const { anchor, zone, change, finding } = answer;
      const { name, printed } = answerName(this.names, answer, page.stage);
      const row = makeLink(this.address(page, anchor), ...marked(name, found.query.must));
      const where = make('span', 'quiet', words.zones[ZONES[zone] ?? 'other']);
      const amount = printedText(this.names, answer.printed, finding !== undefined);
      const figure = make('span', 'result-figure', `${documentOf(page)} `, make('b', '', amount));
      const line = make('li', '', row, ' ');
      if (printed !== null) line.append(make('span', 'quiet', ...marked(printed, found.query.must)), ' ');
      line.append(figure, ' ');
      if (change) line.append(make('span', 'quiet', words.change(...change)), ' ');
      line.append(where, ...findingLink(finding === undefined ? null : this.address(page, finding)));
      list.append(line);
    }
    item.append(list);
  }

  private showInside(item: HTMLElement, page: ListedPage, { amounts, answers, hits }: Detail, found: Listed): void {
    const { must } = found.query;
    this.showAnswers(item, page, answers, found);
    const { names } = this;
    const inZone = (zone: Zone, title: string) => [words.zones[zone], title].filter(Boolean).join(' › ');
    const places = amounts.map(([, zone, anchor, label, printed, finding]) => ({
      anchor,
      finding,
      title: inZone(ZONES[zone] ?? 'other', label),
      text: printedText(names, printed, finding !== undefined),
    }));
    const texts = hits.map(({ anchor, title, excerpt }) => ({
      anchor,
      // Where the heading cannot be read, what it is the heading of can.
      title: names === null ? title : inZone(zoneOfAnchor(anchor), title),
      text: excerpt,
      finding: undefined,
    }));
    const [first, ...others] = [...places, ...texts];
    if (!first) return;
    const link = item.querySelector('a');
    if (link && answers[0]?.isExact !== true) link.href = this.address(page, first.anchor);
    const where = make('span', 'result-section', ...marked(first.title, must));
    const doubt = ({ finding }: typeof first) =>
      findingLink(finding === undefined ? null : this.address(page, finding));
    const year = places.length > 0 ? ` ${documentOf(page)}` : '';
    item.append(make('p', 'excerpt', where, `${year} `, ...marked(first.text, must), ...doubt(first)));
    const inside = others.filter(({ anchor }) => anchor !== first.anchor).slice(0, INSIDE_SHOWN);
    if (inside.length === 0) return;
    const list = make('ul', 'result-inside');
    for (const one of inside) {
      list.append(make('li', '', makeLink(this.address(page, one.anchor), ...marked(one.title, must)), ...doubt(one)));
    }
    item.append(list);
  }
}
