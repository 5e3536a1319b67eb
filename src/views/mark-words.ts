import type { Strings } from '../i18n/index.ts';
import type { MarkAbout } from './cell-marks.ts';

/** What a mark shows, and what it says to those who do not see it, in the language of the page. */
export function markWords(number: number, about: MarkAbout, { checks }: Strings): { text: string; label: string } {
  const { note, doubt, severity } = checks;
  if (about === 'more') return { text: doubt.more(number), label: doubt.moreLabel(number) };
  return { text: note(number), label: doubt.label(number, severity[about]) };
}
