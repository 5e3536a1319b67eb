import { strings } from './strings.ts';
import { projectsAsCsv, type FoundProject, type Query } from '../query/index.ts';
import { make, makeLink } from '../../dom.ts';
import { findingLink, marked } from './dom.ts';

const words = strings.search;

/** Rows of the table of projects. */
export function projectRows(projects: readonly FoundProject[], { must }: Query, base: string): HTMLElement[] {
  return projects.map(({ name, department, year, printed, path, finding }) => {
    const heading = make('th', '', makeLink(base + path.slice(1), ...marked(name, must)));
    heading.scope = 'row';
    const row = make(
      'tr',
      '',
      heading,
      make('td', '', department.title),
      make('td', 'number', String(year)),
      make(
        'td',
        'number',
        printed === '' ? words.project.noAmount : printed,
        ...findingLink(finding && base + finding.slice(1)),
      ),
    );
    row.dataset['projectResult'] = '';
    return row;
  });
}

/** Hands the projects to the reader as a file. */
export function downloadCsv(projects: readonly FoundProject[]): void {
  const url = URL.createObjectURL(new Blob([projectsAsCsv(projects, words.csvHeadings)], { type: 'text/csv' }));
  const link = makeLink(url);
  link.download = words.csvName;
  link.click();
  URL.revokeObjectURL(url);
}
