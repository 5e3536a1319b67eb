import { defineConfig } from 'astro/config';
import { writeDataApart } from './scripts/building/data-apart.ts';
import { languageRoutes } from './scripts/building/languages.ts';
import { isOfDepartments, makesDepartment, readPart } from './scripts/building/part.ts';
import { endWithBuild, takeInShares } from './scripts/building/share-processes.ts';
import { shardAlone, takeInShards } from './scripts/building/shards.ts';
import { pagesTogether } from './scripts/building/together.ts';
import { dataInDev } from './scripts/serving/data-in-dev.ts';
import { siteHeaders } from './scripts/serving/headers-integration.ts';
import { siteRedirects } from './scripts/serving/redirects-integration.ts';
import { crawlers, dataFiles, yearFiles } from './src/data/index.ts';
import { searchEndpoint } from './src/search/endpoint.ts';
import { searchIndex, searchRecords } from './src/search/index.ts';

const { MINGZHANG_BASE, MINGZHANG_SITE, MINGZHANG_CACHE, MINGZHANG_SEARCH_INDEX } = process.env;

const part = readPart(process.env);
const makes = ({ region, department }) => makesDepartment(part, region, department);
const { pages, keep, keepBytes, takeInBytes, early, kept, taken } = pagesTogether(part);
const others =
  part.kind === 'rest'
    ? takeInShards(part.folders)
    : part.shares
      ? takeInShares(part.shares.length, takeInBytes)
      : null;
if (part.kind === 'share') endWithBuild();
// A site that asks a search server may do without an index of its own: MINGZHANG_SEARCH_INDEX=none
const isIndexed = !(searchEndpoint() && MINGZHANG_SEARCH_INDEX === 'none');
// Each process of several makes the records of its own pages; where there is but one, they are made with the index.
const records = isIndexed && (part.kind === 'share' || part.shares) ? [searchRecords(makes, keepBytes)] : [];

export default defineConfig({
  // Where the site will stand: MINGZHANG_SITE=https://example.org MINGZHANG_BASE=/mingzhang/
  base: MINGZHANG_BASE || '/',
  ...(MINGZHANG_SITE ? { site: MINGZHANG_SITE } : {}),
  ...(MINGZHANG_CACHE ? { cacheDir: MINGZHANG_CACHE } : {}),
  output: 'static',
  trailingSlash: 'always',
  i18n: { defaultLocale: 'zh-CN', locales: ['zh-CN', 'en'], routing: { prefixDefaultLocale: false } },
  build: {
    format: 'directory',
    // Styles and scripts stay in files of their own, so that a strict content security policy can forbid inline ones.
    inlineStylesheets: 'never',
  },
  // Workers are modules: what one loads when it needs it stays in files of its own.
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: 'es' } },
  devToolbar: { enabled: false },
  integrations: isOfDepartments(part)
    ? [languageRoutes(), pages, ...records, yearFiles({ makes, lists: false, keep }), shardAlone(), kept]
    : [
        languageRoutes(),
        pages,
        ...records,
        ...(others ? [others.integration] : []),
        ...(isIndexed ? [searchIndex({ ready: others?.taken.bundles, keep: keepBytes, early })] : []),
        dataFiles(writeDataApart),
        dataInDev(),
        yearFiles({ makes, lists: true, keep, early }),
        siteRedirects(),
        crawlers(taken, others?.taken.pages ?? []),
        siteHeaders(),
        kept,
      ],
});
