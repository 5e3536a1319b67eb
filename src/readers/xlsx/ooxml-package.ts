import type { Element } from '@xmldom/xmldom';
import { unpack } from '../archive.ts';
import { attribute, childElements, decodeXml, parseXmlText, refuseDoctype } from '../xml.ts';

/** A part of an Office package that another part points to. */
export interface Relation {
  id: string;
  /** The last word of its type, the same in transitional and strict files: `worksheet`, `styles`. */
  type: string;
  path: string;
}

/** The parts of an Office package, found as Office finds them: by their relationships, whatever folders they stand in. */
export class OfficePackage {
  readonly #parts = new Map<string, Uint8Array>();
  readonly file: string;

  /** Unpacks within the limits of `unpack`. Throws a Problem for a damaged archive. */
  constructor(bytes: Uint8Array, file: string) {
    this.file = file;
    const isPicture = (name: string): boolean => /\/media\/|\.(?:png|jpe?g|emf|wmf|gif|tiff?|bmp)$/iu.test(name);
    for (const [name, content] of unpack(bytes, file, (name) => !isPicture(name))) {
      this.#parts.set(key(name), content);
    }
  }

  /** Every part by its name in lower case. */
  get entries(): ReadonlyMap<string, Uint8Array> {
    return this.#parts;
  }

  bytes(path: string): Uint8Array | null {
    return this.#parts.get(key(path)) ?? null;
  }

  /** The text of an XML part, `null` where there is no such part. Throws a Problem for one with a DOCTYPE. */
  text(path: string): string | null {
    const bytes = this.bytes(path);
    const text = bytes && decodeXml(bytes);
    if (text !== null) refuseDoctype(text, this.file, path);
    return text;
  }

  /** The root of an XML part, `null` where there is no such part. Throws a Problem where it is damaged. */
  xml(path: string): Element | null {
    const text = this.text(path);
    return text === null ? null : this.parse(text, path);
  }

  /** Parses what is said to be the text of a part. Throws a Problem where it is damaged. */
  parse(text: string, path: string): Element {
    return parseXmlText(text, this.file, path);
  }

  /** What a part points to inside the package; '' is the package itself. */
  relations(path: string): Relation[] {
    const slash = path.lastIndexOf('/') + 1;
    const root = this.xml(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
    if (!root) return [];
    return [...childElements(root)]
      .filter((element) => attribute(element, 'TargetMode') !== 'External')
      .map((element) => ({
        id: attribute(element, 'Id') ?? '',
        type: (attribute(element, 'Type') ?? '').replace(/^.*\//u, ''),
        path: resolve(path.slice(0, slash), attribute(element, 'Target') ?? ''),
      }));
  }

  /** The part that the package says it is about: the workbook. */
  mainPart(): string {
    const main = this.relations('').find(({ type }) => type === 'officeDocument')?.path;
    if (main !== undefined && this.bytes(main)) return main;
    return [...this.#parts.keys()].find((name) => /(?:^|\/)workbook\d*\.(?:xml|bin)$/u.test(name)) ?? 'xl/workbook.xml';
  }
}

function key(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}

/** A target relative to a folder (`xl/`), with `..` and `/` at its beginning resolved. */
function resolve(folder: string, target: string): string {
  const clean = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (clean.startsWith('/') ? clean : folder + clean).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
