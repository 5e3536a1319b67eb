import { regionPath } from '../../content/index.ts';
import { DEFAULT_LOCALE, strings } from '../../i18n/index.ts';
import { regionLine, titleOfDepartment } from '../../views/index.ts';
import type { PageList, Sounds } from '../format/types.ts';
import { syllablesOf } from './sounds.ts';
import type { Source } from './source.ts';

/** What the list of pages says of one. */
export interface ListedPage {
  identity: Source['disclosure']['identity'];
  open: Source['open'];
}

/** The list of the pages of all bundles, as the browser reads it. Regions and departments stand once, in the order in which they come. */
export class PageLists {
  private readonly list: PageList = { regions: [], departments: [], pages: [] };
  private readonly regions = new Map<string, number>();
  private readonly departments = new Map<string, number>();

  /** Adds the pages of the next bundle. */
  add(pages: readonly ListedPage[]): void {
    this.list.pages.push(
      pages.map(({ identity, open }) => {
        const number = this.departmentOf(identity);
        const found = open.some((count) => count > 0) ? open : null;
        if (identity.stage) return [number, found, identity.stage];
        return found ? [number, found] : [number];
      }),
    );
  }

  private departmentOf({ region, department }: ListedPage['identity']): number {
    const path = `${region.slug}/${department.slug}`;
    const known = this.departments.get(path);
    if (known !== undefined) return known;
    const { slug, name, kind } = department;
    const title = titleOfDepartment(department, regionPath(region), strings(DEFAULT_LOCALE));
    const number = this.list.departments.push({ slug, name, title, kind, region: this.regionOf(region) }) - 1;
    this.departments.set(path, number);
    return number;
  }

  private regionOf(region: ListedPage['identity']['region']): number {
    const known = this.regions.get(region.slug);
    if (known !== undefined) return known;
    const line = regionLine(regionPath(region), strings(DEFAULT_LOCALE));
    const number = this.list.regions.push({ slug: region.slug, name: region.name, line }) - 1;
    this.regions.set(region.slug, number);
    return number;
  }

  pages(): PageList {
    return this.list;
  }

  sounds(): Sounds {
    return {
      regions: this.list.regions.map(({ line }) => syllablesOf(line)),
      departments: this.list.departments.map(({ title }) => syllablesOf(title)),
    };
  }
}
