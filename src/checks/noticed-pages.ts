import type { Notice } from '../budget/schema.ts';
import type { Place } from '../problem.ts';

/** Tells of a place whether one of the notices with these ids is on its page. */
export function onNoticedPages(notices: readonly Notice[], ids: readonly Notice['id'][]): (place: Place) => boolean {
  const nameOf = ({ file, page }: Place): string => `${page} ${file ?? ''}`;
  const pages = new Set(notices.filter(({ id }) => ids.includes(id)).map(({ place }) => nameOf(place)));
  return (place) => pages.has(nameOf(place));
}
