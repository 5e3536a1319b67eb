import { isMap, isScalar, LineCounter, parseDocument, visit, type Document, type Scalar } from 'yaml';
import type { z } from 'zod';
import { parseCsv } from '../csv.ts';
import type { Problem, Remedy } from '../problem.ts';
import { faultProblem, type Fault } from './faults.ts';
import { schemaFaults } from './schema-faults.ts';

/** The longest value that a message quotes. */
const LONGEST = 60;

/** A file as data, and where in its text each field stands. */
interface Parsed {
  data: unknown;
  /** Line of a field, from 1; of what it would stand in where it is missing. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
  /** A value as it is written in the file. */
  valueAt(path: readonly PropertyKey[]): string;
}

/**
 * Reads a YAML, JSON or CSV file (by the ending of `file`) as a schema wants it; a YAML file without content is one without
 * fields, a CSV file is a list of its rows, with the fields that its first row names. Throws a Problem that names the file, the line, the field, the value and what is allowed; `remedy` says what to do.
 */
export function parseFile<T>(schema: z.ZodType<T>, text: string, file: string, remedy: Remedy = 'mend'): T {
  const parse = file.endsWith('.json') ? parseJson : file.endsWith('.csv') ? readCsv : parseYaml;
  const parsed = parse(text, file, remedy);
  const result = schema.safeParse(parsed.data);
  if (result.success) return result.data;
  const [first, ...others] = schemaFaults(schema, result.error, parsed.data, (path) => parsed.valueAt(path));
  if (!first) throw result.error;
  throw faultProblem(first.fault, { file, line: parsed.lineOf(first.path) }, remedy, { more: others.length });
}

/** The Problem of a field whose value is well formed and yet wrong: it names what is not there. */
export function faultAt(
  text: string,
  file: string,
  path: readonly PropertyKey[],
  fault: Fault,
  remedy: Remedy,
): Problem {
  const { document, lines } = readDocument(text);
  return faultProblem(fault, { file, line: lineIn(document, lines, path) }, remedy);
}

/** The line on which a field of a YAML file stands. */
export function lineOf(text: string, path: readonly PropertyKey[]): { line: number | undefined } {
  const { document, lines } = readDocument(text);
  return { line: lineIn(document, lines, path) };
}

function parseYaml(text: string, file: string, remedy: Remedy): Parsed {
  const { document, lines } = readDocument(text);
  const [error] = [...document.errors, ...document.warnings];
  const wrong = (fault: Fault, position?: number, cause?: unknown) =>
    faultProblem(fault, { file, ...(position !== undefined && { line: lines.linePos(position).line }) }, remedy, { cause });
  const syntax = (message: string): Fault => ({
    id: 'file-syntax',
    values: { format: 'YAML', why: message.replace(/(?<![.:\s])[.:\s]+$/u, '') },
  });
  if (error) throw wrong(syntax(error.message), error.pos[0], error);
  let twice: Scalar | null;
  let data: unknown;
  try {
    twice = repeatedKey(document);
    data = twice ? null : (document.toJS() ?? {});
  } catch (cause) {
    throw wrong(syntax(cause instanceof Error ? cause.message : String(cause)), undefined, cause);
  }
  if (twice) throw wrong({ id: 'field-twice', values: { field: String(twice.value) } }, twice.range?.[0]);
  return parsedOf(data, document, lines);
}

/** The first key that a group has twice. The library holds each key against all before it, which takes minutes for a hundred thousand. */
function repeatedKey(document: Document): Scalar | null {
  let found: Scalar | null = null;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found ??= key;
        seen.add(key.value);
      }
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

function parseJson(text: string, file: string, remedy: Remedy): Parsed {
  try {
    const data: unknown = JSON.parse(text);
    // JSON is YAML: where something is wrong with it, YAML's reader knows the lines.
    let read: ReturnType<typeof readDocument> | undefined;
    const located = () => {
      const { document, lines } = (read ??= readDocument(text));
      return parsedOf(data, document, lines);
    };
    return { data, lineOf: (path) => located().lineOf(path), valueAt: (path) => located().valueAt(path) };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const position = /at position (\d+)/u.exec(message)?.[1];
    const line = text.slice(0, position === undefined ? undefined : Number(position)).split('\n').length;
    const why = message.replace(/ in JSON at position \d+.*| \(line .*/u, '');
    throw faultProblem({ id: 'file-syntax', values: { format: 'JSON', why } }, { file, line }, remedy, { cause });
  }
}

/** Rows are counted from 1 in messages, without the first, which names the fields. A file that is no CSV names none of them. */
function readCsv(text: string): Parsed {
  const [header, ...rows] = parseCsv(text);
  const names = header?.fields ?? [];
  const data = rows.map(({ fields }) =>
    Object.fromEntries(
      fields.flatMap((field, index) => (field === '' && index >= names.length ? [] : [[names[index] ?? `${index + 1}`, field]])),
    ),
  );
  return {
    data,
    lineOf: ([index]) => (typeof index === 'number' ? rows[index]?.line : undefined),
    valueAt: ([index, name]) => shorten(data[Number(index)]?.[String(name)] ?? ''),
  };
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function readDocument(text: string): { document: Document; lines: LineCounter } {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false }), lines };
}

function parsedOf(data: unknown, document: Document, lines: LineCounter): Parsed {
  return {
    data,
    lineOf: (path) => lineIn(document, lines, path),
    valueAt: (path) => {
      const node = document.getIn(path, true);
      const value = path.reduce<unknown>((found, key) => (found as Record<PropertyKey, unknown> | null)?.[key], data);
      const written = isScalar(node) && typeof node.value !== 'string' ? node.source : undefined;
      const text = written ?? (typeof value === 'string' ? value : asJson(value));
      return shorten(text);
    },
  };
}

/** A value as JSON; in YAML a list may hold itself, which has no such text. */
function asJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '*';
  }
}

/** The line of a field's name, of an entry of a list, or of the nearest thing around it that is there. */
function lineIn(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const last = path[depth - 1];
    const around = document.getIn(path.slice(0, depth - 1), true) ?? document.contents;
    const pair = isMap(around) ? around.items.find(({ key }) => isScalar(key) && key.value === last) : undefined;
    const node = pair ? pair.key : document.getIn(path.slice(0, depth), true);
    const start = (node as { range?: [number, number, number] | null } | undefined)?.range?.[0];
    if (start !== undefined) return lines.linePos(start).line;
  }
  return undefined;
}
