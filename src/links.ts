/** The base path of the site, always with a slash at its end: `/` or `/mingzhang/`. */
function base(): string {
  const value = import.meta.env.BASE_URL;
  return value.endsWith('/') ? value : `${value}/`;
}

/** What the addresses of pages in English begin with, below the base. */
const ENGLISH = 'en/';

/** Is the page that is being made in English? Set by what knows that page. */
let isEnglish = (): boolean => false;

/** Says how it is told whether the page that is being made is in English. */
export function setEnglish(told: () => boolean): void {
  isEnglish = told;
}

/**
 * A link to a page or file of this site. `path` starts with `/` and knows nothing of the base: `/years/2026/#top`. To a page it leads in the
 * language of the page that it stands on; files have no language.
 */
export function link(path: string): string {
  const isPage = /^[^?#]*\/(?:[?#]|$)/u.test(path);
  return fileLink(isPage && isEnglish() ? inEnglish(path) : path);
}

/** A link to a file, or to a folder of files that scripts read. */
export function fileLink(path: string): string {
  return base() + path.replace(/^\/+/, '');
}

/** The path of what stands in English too. */
export function inEnglish(path: string): string {
  return `/${ENGLISH}${path.replace(/^\/+/, '')}`;
}

/** The path, below a home, of the page in Chinese that a page is or has beside it. */
export function inChinese(below: string): string {
  return below.startsWith(ENGLISH) ? below.slice(ENGLISH.length) : below;
}

/** The address of a page in the other language: `/en/years/` of `/years/`, and the reverse. In and out: a path with the base. */
export function inOtherLanguage(pathname: string): string {
  // As it stands in an address, where Chinese is encoded.
  const root = new URL(base(), 'http://localhost').pathname;
  const below = pathname.slice(root.length);
  const chinese = inChinese(below);
  return fileLink(chinese === below ? inEnglish(below) : chinese);
}

/** A department-year has two documents: its budget, at the address of the year, and its final accounts below it. */
type Stage = 'final-accounts' | undefined;

function yearPath(region: string, department: string, year: number, stage: Stage): string {
  return `/${region}/${department}/${year}${stage === undefined ? '' : '/final'}`;
}

function comparedName(region: string, department: string, year: number, stage: Stage): string {
  return `${region}/${department}/${year}${stage === undefined ? '' : '-final'}`;
}

/** The parts of the path of a department-year's page that change. */
export function yearParams({
  region,
  department,
  year,
  stage,
}: {
  region: { slug: string };
  department: { slug: string };
  year: number;
  stage?: Stage;
}): { region: string; department: string; year: string } {
  return {
    region: region.slug,
    department: department.slug,
    year: stage === undefined ? String(year) : `${year}/final`,
  };
}

/** Paths of the pages, without the base. */
export const paths = {
  home: '/',
  years: '/years/',
  year: (year: number) => `/years/${year}/`,
  projects: '/projects/',
  glossary: (term?: string) => (term ? `/glossary/#${term}` : '/glossary/'),
  /** The page of a term. */
  term: (term: string) => `/glossary/${term}/`,
  /** What the codes of functional classes and sections stand for. */
  codes: (code?: string) => (code ? `/glossary/codes/#code-${code}` : '/glossary/codes/'),
  /** Departments or years side by side. */
  compare: '/compare/',
  /** That page with a document chosen; without a year the latest of the department. */
  compareWith: (region: string, department: string, year?: number, stage?: Stage) =>
    `/compare/?of=${year === undefined ? `${region}/${department}` : comparedName(region, department, year, stage)}`,
  /** What that page reads: the regions, the departments of one, and a document. */
  comparedRegions: '/compare/regions.json',
  comparedRegion: (region: string) => `/compare/regions/${region}.json`,
  comparedDocument: (region: string, department: string, year: number, stage?: Stage) =>
    `/compare/documents/${comparedName(region, department, year, stage)}.json`,
  guide: '/guide/',
  about: '/about/',
  checks: (region?: string) => (region ? `/checks/${region}/` : '/checks/'),
  search: '/search/',
  ask: '/ask/',
  data: '/data/',
  dataFile: (name: string) => `/data/${name}`,
  api: '/api/',
  openApi: (language: 'zh-CN' | 'en') => (language === 'en' ? '/api/v1/openapi.en.json' : '/api/v1/openapi.json'),
  feed: (name: 'disclosures' | 'corrections' | 'findings', language: 'zh-CN' | 'en') =>
    `/feeds/${name}${language === 'en' ? '.en' : ''}.atom`,
  region: (region: string) => `/${region}/`,
  project: (region: string, department: string, project: string) => `/${region}/${department}/projects/${project}/`,
  department: (region: string, department: string) => `/${region}/${department}/`,
  disclosure: (region: string, department: string, year: number, stage?: Stage) =>
    `${yearPath(region, department, year, stage)}/`,
  /** The published forms of a document's projects. */
  forms: (region: string, department: string, year: number, stage?: Stage) =>
    `${yearPath(region, department, year, stage)}/forms/`,
  /** The folder of all that may stand in frames of other sites. */
  embeds: '/embed/',
  /** What of a department-year stands in a frame of another site. */
  embed: (region: string, department: string, year: number, stage?: Stage) =>
    `/embed${yearPath(region, department, year, stage)}/`,
  /** The picture that other sites show beside a link to a department-year. */
  picture: (region: string, department: string, year: number, stage?: Stage) =>
    `${yearPath(region, department, year, stage)}/card.png`,
  /** The published tables of a department-year for frames of other sites: each alone, by its anchor. */
  embedTables: (region: string, department: string, year: number, stage?: Stage) =>
    `/embed${yearPath(region, department, year, stage)}/tables/`,
  original: (name: string) => `/archive/${name}`,
  disclosureWorkbook: (region: string, department: string, year: number, stage?: Stage) =>
    `${yearPath(region, department, year, stage)}.xlsx`,
  disclosureTable: (region: string, department: string, year: number, table: string, stage?: Stage) =>
    `${yearPath(region, department, year, stage)}/${table}.csv`,
  /** A superseded version of a department-year, as it was stored. */
  versionData: (region: string, department: string, year: number, version: number, stage?: Stage) =>
    `${yearPath(region, department, year, stage)}/versions/${version}.json`,
  disclosureData: (region: string, department: string, year: number, stage?: Stage) =>
    `${yearPath(region, department, year, stage)}.json`,
};

/** First parts of paths that the site itself uses; no region may be called so. */
export const RESERVED_PATHS = [
  'en',
  'years',
  'projects',
  'compare',
  'glossary',
  'about',
  'guide',
  'search',
  'checks',
  'data',
  'ask',
  'archive',
  'api',
  'embed',
  'feeds',
  'pagefind',
  '404',
  '_astro',
];
