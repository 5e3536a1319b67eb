import type { Random } from '../../random.ts';

/** Habits that only a drawn page can have. */
export const PDF_HABITS = [
  'watermark',
  'white box',
  'turned header',
  'letter-spaced',
  'sideways',
  'labels outside',
  'header repeated',
  'row cut',
  'cut row open',
  'bars',
  'boxes',
  'page numbers',
  'own pages',
  'unit at the foot',
  'adobe gb1',
  'high pages cut short',
] as const;

export type PdfHabit = (typeof PDF_HABITS)[number];

/** Each habit with the same chance. */
export function pickPdfHabits(random: Random): ReadonlySet<PdfHabit> {
  return new Set(PDF_HABITS.filter(() => random.next() < 0.4));
}
