import { defineCollection } from 'astro:content';
import { disclosureEntrySchema } from './content/entry.ts';
import { DEFAULT_LOCALE, wordProblems } from './i18n/index.ts';
import { disclosureLoader } from './content/loader.ts';

// A Problem that stops the build is told in words.
wordProblems(DEFAULT_LOCALE);

export const collections = {
  disclosures: defineCollection({ loader: disclosureLoader(), schema: disclosureEntrySchema }),
};
