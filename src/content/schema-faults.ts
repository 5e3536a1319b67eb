import type { z } from 'zod';
import type { Fault } from './faults.ts';
import { nearest } from './near.ts';
import { fieldsAt } from './schema-walk.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A fault and where it is: the fields that lead there, and for an unknown field its name as the last. */
export interface PlacedFault {
  fault: Fault;
  path: Path;
}

const WANTED: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  null: 'nothing',
};

/** `corrections #2, date`: entries of a list are counted from 1. */
export function fieldName(path: Path): string {
  const text = path.map((key) => (typeof key === 'number' ? ` #${key + 1}` : `, ${String(key)}`)).join('');
  return text.replace(/^(?:, | )/u, '') || 'The whole file';
}

/**
 * What a schema found wrong, unknown fields first (a misspelt field is also a missing one), else in the schema's order.
 * `valueAt` gives the text of a value as it is written in the file.
 */
export function schemaFaults(
  schema: z.core.$ZodType,
  error: z.core.$ZodError,
  data: unknown,
  valueAt: (path: Path) => string,
): PlacedFault[] {
  const faults = error.issues.flatMap(single).flatMap((issue) => describe(issue, schema, data, valueAt));
  return faults.toSorted((a, b) => Number(b.fault.id === 'unknown') - Number(a.fault.id === 'unknown'));
}

/** Of alternatives that do not fit, the issues of the one that was probably meant. */
function single(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const otherShape = (issues: readonly Issue[]) =>
    issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const [best] = issue.errors.toSorted(
    (a, b) => Number(otherShape(a)) - Number(otherShape(b)) || a.length - b.length,
  );
  return (best ?? []).map((found) => ({ ...found, path: [...issue.path, ...found.path] }) as Issue).flatMap(single);
}

function describe(
  issue: Issue,
  schema: z.core.$ZodType,
  data: unknown,
  valueAt: (path: Path) => string,
): PlacedFault[] {
  const { path } = issue;
  const field = fieldName(path);
  const input = path.reduce<unknown>((found, key) => (found as Record<PropertyKey, unknown> | null)?.[key], data);
  if (issue.code === 'unrecognized_keys') {
    const allowed = fieldsAt(schema, path);
    const taken = Object.keys((input ?? {}) as object);
    return issue.keys.map((key) => {
      const near = nearest(key, allowed.filter((name) => !taken.includes(name)));
      const at = [...path, key];
      return { path: at, fault: { id: 'unknown', values: { field: fieldName(at), near, allowed: allowed.join(', ') } } };
    });
  }
  if (input === undefined) return [{ path, fault: { id: 'missing', values: { field } } }];
  const value = valueAt(path);
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = WANTED[issue.expected] ?? issue.expected;
      return [{ path, fault: { id: 'type', values: { field, value, found: kindOf(input), wanted } } }];
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const near = nearest(value, allowed);
      return [{ path, fault: { id: 'value', values: { field, value, near, allowed: allowed.join(', ') } } }];
    }
    default:
      return [{ path, fault: { id: 'form', values: { field, value, wanted: wantedForm(issue) } } }];
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : 'true or false';
}

function wantedForm(issue: Issue): string {
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return 'it must not be empty';
    return issue.origin === 'array' ? `at least ${issue.minimum} wanted` : `it must be at least ${issue.minimum}`;
  }
  if (issue.code === 'too_big') return `it must be at most ${issue.maximum}`;
  if (issue.code !== 'invalid_format') return issue.message;
  if (issue.format === 'date') return 'a date is written 2026-03-01';
  if (issue.format === 'url') return 'an address is written https://example.org/page';
  return issue.pattern === undefined ? issue.message : `it must match ${issue.pattern}`;
}
