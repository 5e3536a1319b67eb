import type { Disclosure } from '../../budget/schema.ts';
import type { Strings } from '../../i18n/index.ts';
import { viewDisclosure, type DisclosurePage } from '../../views/index.ts';
import { normalise } from '../text/normalise.ts';
import type { Zone } from '../zones.ts';
import { shownBlocks, textParts } from './html-text.ts';
import { formAddress } from './project-address.ts';
import { indicatorBlocks, projectBlocks, tableBlocks } from './published-text.ts';

/** A part of a page under one anchor: its title and the texts below it, one for each paragraph, cell or line. */
export interface Section {
  zone: Zone;
  /** Identifier on the page, "" for the page itself; what stands on another page has its address, from `/` on. */
  anchor: string;
  title: string;
  blocks: string[];
  /**
   * The full-text engine takes this section in. Sentences of the site itself stand on every page; they can be found, but
   * do not rank.
   */
  ranked: boolean;
}

function section(zone: Zone, anchor: string, title: string, blocks: string[], ranked = true): Section {
  return { zone, anchor, title, blocks: blocks.filter((block) => block.trim() !== ''), ranked };
}

function narrativeSections({ narrative }: DisclosurePage): Section[] {
  return textParts(narrative?.html ?? '').map(({ anchor, title, blocks }) =>
    section('narrative', anchor ?? 'narrative', title, blocks),
  );
}

function overallSections({ overall }: DisclosurePage, strings: Strings): Section[] {
  return overall.map(({ goal, indicators }) =>
    section('overall-performance', 'overall', strings.overall.goal, [
      goal ?? '',
      ...indicatorBlocks(indicators, strings),
    ]),
  );
}

/** The published text of a department-year, section by section in the order of its page. `narrative` is Markdown or `null`. */
function publishedSections(disclosure: Disclosure, narrative: string | null, strings: Strings): Section[] {
  const page = viewDisclosure(disclosure, narrative, strings);
  const { department, region, year, stage } = disclosure.identity;
  const codes = new Map(disclosure.projects.map(({ id, code }) => [id, code]));
  return [
    section('page', '', `${department.name} ${strings.disclosure.heading(year, stage)}`, [region.name]),
    ...narrativeSections(page),
    ...page.projects.projects.map((project) => {
      const code = codes.get(project.id) ?? null;
      const address = formAddress(disclosure.identity, { id: project.id, code, name: project.name });
      return section('projects', address, project.name, projectBlocks(project, strings));
    }),
    ...overallSections(page, strings),
    section('page', 'tables', strings.tables.title, page.titlesWithoutTable),
    ...page.tables.map((table) => section(table.view.kind, table.view.anchor, table.name, tableBlocks(table, strings))),
  ];
}

/**
 * All text of a department-year. What is published comes from the content; `html`, the page that was built from it, adds what the
 * site says around it, so that nothing a reader sees is missed, whatever the page comes to show. Navigation is left out.
 */
export function readPage(
  disclosure: Disclosure,
  narrative: string | null,
  html: string | null,
  strings: Strings,
): Section[] {
  const published = publishedSections(disclosure, narrative, strings);
  if (html === null) return published;
  const known = new Set(published.flatMap(({ title, blocks }) => [title, ...blocks]).map(normalise));
  const all = [...known].join('\n');
  const added = shownBlocks(html).filter((block) => {
    const normal = normalise(block);
    return !known.has(normal) && !all.includes(normal);
  });
  return [...published, section('page', '', '', [...new Set(added)], false)];
}
