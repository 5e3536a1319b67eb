import { regionPath } from '../../content/index.ts';
import { isBlankAmount } from '../../money.ts';
import { DEFAULT_LOCALE, strings } from '../../i18n/index.ts';
import { inEnglish, paths } from '../../links.ts';
import { regionLine, titleOfDepartment } from '../../views/index.ts';
import { placeOfAnchor } from '../../vocabulary/index.ts';
import { formAddress, isFigure, readPage, type Section, type Source } from '../build/index.ts';
import { syllablesOf } from '../build/sounds.ts';
import { normalise } from '../text/normalise.ts';
import { Figures } from './figures.ts';
import { numbersIn } from './numbers.ts';
import { tableParts } from './table-parts.ts';
import { RECORD_FORMAT, type RecordFigure, type RecordKind, type SearchRecord } from './types.ts';

const WORDS = strings(DEFAULT_LOCALE);

/** What tells one record of a document from the others. */
export interface Part extends Pick<SearchRecord, 'record' | 'zone' | 'anchor' | 'title' | 'text'> {
  /** Names the part within its document, for good. */
  id: string;
  code?: string | null;
  unit?: string | null;
  cells?: string[];
  figures: readonly RecordFigure[];
  answers: SearchRecord['answers'];
}

/** A record and the identifier under which it is stored: the same one takes the place of an older one. */
export interface NamedRecord {
  id: string;
  record: SearchRecord;
}

/** What all records of a document have in common. */
type Common = Omit<
  SearchRecord,
  | 'record'
  | 'zone'
  | 'anchor'
  | 'address'
  | 'address_en'
  | 'title'
  | 'code'
  | 'unit'
  | 'labels'
  | 'text'
  | 'cells'
  | 'numbers'
  | 'fen'
  | 'figures'
  | 'answers'
  | 'sounds'
>;

function commonOf({ disclosure, open }: Source, page: string): Common {
  const { region, department, year, stage } = disclosure.identity;
  const line = regionLine(regionPath(region), WORDS);
  const title = titleOfDepartment(department, regionPath(region), WORDS);
  return {
    format: RECORD_FORMAT,
    page,
    year,
    stage: stage ?? 'budget',
    region: region.slug,
    region_name: region.name,
    region_line: line,
    department: `${region.slug}/${department.slug}`,
    department_name: department.name,
    department_title: title,
    kind: department.kind,
    path: paths.disclosure(region.slug, department.slug, year, stage),
    context: [...new Set([title, department.name, line, region.name, WORDS.disclosure.heading(year, stage)])],
    open: open.some((count) => count > 0) ? open : null,
  };
}

/** Every run of syllables to the end of a name, and that of their first letters: what is typed begins one of them. */
function soundsOf(names: readonly string[]): string[] {
  const runs = names.flatMap((name) => {
    const syllables = syllablesOf(name).split(' ').filter(Boolean);
    return syllables.flatMap((_, from) => {
      const rest = syllables.slice(from);
      return [rest.join(''), rest.map((syllable) => syllable.charAt(0)).join('')];
    });
  });
  return [...new Set(runs)];
}

/** The parts of a document but its tables: the document itself, its narrative, projects and overall goal. */
function* textParts({ disclosure }: Source, sections: readonly Section[], figures: Figures): Iterable<Part> {
  const tables = new Set(disclosure.tables.map(({ id }) => `table-${id}`));
  const projects = new Map(disclosure.projects.map((project) => [formAddress(disclosure.identity, project), project]));
  const numbers = new Map<string, number>();
  for (const { zone, anchor, title, blocks } of sections) {
    if (tables.has(anchor)) continue;
    const project = zone === 'projects' ? projects.get(anchor) : undefined;
    const whole = zone === 'page' && anchor === '';
    if (blocks.length === 0 && !whole && !project) continue;
    const record: RecordKind = whole ? 'document' : project ? 'project' : recordOf(zone);
    const name = project?.id ?? anchor;
    const nth = (numbers.get(`${record}:${name}`) ?? 0) + 1;
    numbers.set(`${record}:${name}`, nth);
    yield {
      id: `${record}:${name}${nth === 1 ? '' : `:${nth}`}`,
      ...{ record, zone, anchor, title, text: blocks },
      code: project?.code ?? null,
      ...figures.ofPart(whole ? null : [...new Set([project?.id ?? anchor, anchor])]),
    };
  }
}

function recordOf(zone: SearchRecord['zone']): RecordKind {
  if (zone === 'narrative') return 'narrative';
  return zone === 'overall-performance' ? 'overall' : 'document';
}

/**
 * The records of a document, in the order of its page: what the site's own index takes in of it, part by part. `root`: the address of the
 * site with its base and a slash at its end, or the base alone.
 */
export function* recordsOf(source: Source, page: string, root: string): Iterable<NamedRecord> {
  const common = commonOf(source, page);
  const sections = readPage(source.disclosure, source.narrative, null, WORDS);
  const figures = new Figures(source, sections);
  const all = function* (): Iterable<Part> {
    yield* textParts(source, sections, figures);
    yield* tableParts(source.disclosure, figures);
  };
  for (const part of all()) {
    const { id, record, zone, anchor, title, code, unit } = part;
    // A bare figure is found, but quoted with its mark alone: among `figures`.
    const text = part.text.filter((block) => !isFigure(block));
    const cells = [...(part.cells ?? []), ...part.text.filter((block) => isFigure(block) && !isBlankAmount(block))];
    const place = anchor.startsWith('/') ? anchor : common.path + (anchor === '' ? '' : placeOfAnchor(anchor));
    const below = (path: string): string => root + path.replace(/^\/+/u, '');
    const labels = new Set([...part.answers.map(([, , label]) => label), ...part.figures.map(({ label }) => label)]);
    labels.delete(title);
    const printed = [...cells, ...part.figures.map((figure) => figure.printed)];
    yield {
      id: `${page}#${id}`,
      record: {
        ...common,
        ...{ record, zone, anchor, address: below(place), address_en: below(inEnglish(place)) },
        ...{
          title,
          code: normalise(code ?? ''),
          unit: unit ?? null,
          labels: [...labels],
          text,
          cells,
          numbers: numbersIn(printed),
        },
        fen: [...new Set(part.figures.flatMap(({ fen }) => (fen ? [Math.abs(fen)] : [])))],
        ...(id === 'document:' ? { sounds: soundsOf([common.department_title, common.region_line]) } : {}),
        figures: [...part.figures],
        answers: part.answers,
      },
    };
  }
}
