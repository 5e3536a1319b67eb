import { defineCollection } from 'astro:content';
import { disclosureEntrySchema, disclosureLoader } from './site/loader.ts';

export const collections = {
  disclosures: defineCollection({ loader: disclosureLoader(), schema: disclosureEntrySchema }),
};
