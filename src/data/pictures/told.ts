import type { Identity } from '../../budget/index.ts';
import { cardWords, pageLocale } from '../../i18n/index.ts';
import { paths } from '../../links.ts';
import { PICTURE_SIZE } from './size.ts';

/** Tells pages that there are pictures: integrations and pages share nothing else. */
const PICTURES = 'MINGZHANG_PICTURES';

/** Says whether the department-years of this build get pictures. */
export function tellPictures(are: boolean): void {
  process.env[PICTURES] = are ? 'yes' : '';
}

/** A picture of a page: its path without the base, its size in pixels, and what it shows. */
export interface PagePicture {
  path: string;
  width: number;
  height: number;
  alt: string;
}

/** The picture of a department-year; none where this build draws none. `title`: the name of its page. */
export function pictureOf(
  { region, department, year, stage }: Identity,
  title: string,
  language: string | undefined,
): PagePicture | undefined {
  if (process.env[PICTURES] !== 'yes') return undefined;
  const path = paths.picture(region.slug, department.slug, year, stage);
  return { path, ...PICTURE_SIZE, alt: cardWords(pageLocale(language)).alt(title) };
}
