import { defineCollection } from 'astro:content';
import { disclosureEntrySchema } from './content/entry.ts';
import { disclosureLoader } from './content/loader.ts';

export const collections = {
  disclosures: defineCollection({ loader: disclosureLoader(), schema: disclosureEntrySchema }),
};
