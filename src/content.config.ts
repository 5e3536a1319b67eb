import { defineCollection } from 'astro:content';
import { disclosureEntrySchema } from './site/entry.ts';
import { disclosureLoader } from './site/loader.ts';

export const collections = {
  disclosures: defineCollection({ loader: disclosureLoader(), schema: disclosureEntrySchema }),
};
