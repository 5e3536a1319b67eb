/** A word in both languages. */
export interface Named {
  zh: string;
  en: string;
}
