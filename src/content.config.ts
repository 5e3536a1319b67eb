import { defineCollection } from 'astro:content';
import {
  departmentLoader,
  departmentSchema,
  disclosureEntrySchema,
  disclosureLoader,
  englishPageLoader,
  englishTermLoader,
  englishTermSchema,
  pageLoader,
  pageSchema,
  termLoader,
  termSchema,
} from './content/loaders.ts';
import { buildLocale, wordProblems } from './i18n/index.ts';

// A Problem that stops the build is told in words.
wordProblems(buildLocale());

export const collections = {
  disclosures: defineCollection({ loader: disclosureLoader(), schema: disclosureEntrySchema }),
  departments: defineCollection({ loader: departmentLoader(), schema: departmentSchema }),
  glossary: defineCollection({ loader: termLoader(), schema: termSchema }),
  pages: defineCollection({ loader: pageLoader(), schema: pageSchema }),
  englishGlossary: defineCollection({ loader: englishTermLoader(), schema: englishTermSchema }),
  englishPages: defineCollection({ loader: englishPageLoader(), schema: pageSchema }),
};
