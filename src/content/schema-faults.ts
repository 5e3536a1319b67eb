import type { z } from 'zod';
import type { ValueKind, WantedForm } from '../problem.ts';
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

/** Zod's names of what a value must be. */
const WANTED: Record<string, ValueKind> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'yes-or-no',
  array: 'list',
  object: 'group',
  record: 'group',
  null: 'nothing',
};

/** `corrections #2, date`: entries of a list are counted from 1. Empty for the whole file. */
export function fieldName(path: Path): string {
  const text = path.map((key) => (typeof key === 'number' ? ` #${key + 1}` : `, ${String(key)}`)).join('');
  return text.replace(/^(?:, | )/u, '');
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
  return faults.toSorted((a, b) => Number(b.fault.id === 'field-unknown') - Number(a.fault.id === 'field-unknown'));
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
    const taken = new Set(Object.keys((input ?? {}) as object));
    const free = allowed.filter((name) => !taken.has(name));
    return issue.keys.map((key) => {
      const near = nearest(key, free);
      const at = [...path, key];
      return { path: at, fault: { id: 'field-unknown', values: { field: fieldName(at), near, allowed: allowed.join('\n') } } };
    });
  }
  if (input === undefined) return [{ path, fault: { id: 'field-missing', values: { field } } }];
  const value = valueAt(path);
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = WANTED[issue.expected] ?? 'other';
      return [{ path, fault: { id: 'field-kind', values: { field, value, found: kindOf(input), wanted } } }];
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const near = nearest(value, allowed);
      return [{ path, fault: { id: 'field-value', values: { field, value, near, allowed: allowed.join('\n') } } }];
    }
    default:
      return [{ path, fault: { id: 'field-form', values: { field, value, ...wantedForm(issue) } } }];
  }
}

function kindOf(value: unknown): ValueKind {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'group';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'yes-or-no';
}

/** How a value must be written, and the number, pattern or words that go with it. */
function wantedForm(issue: Issue): { wanted: WantedForm; limit: string } {
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return { wanted: 'not-empty', limit: '' };
    return { wanted: issue.origin === 'array' ? 'entries' : 'at-least', limit: String(issue.minimum) };
  }
  if (issue.code === 'too_big') return { wanted: 'at-most', limit: String(issue.maximum) };
  if (issue.code !== 'invalid_format') return { wanted: 'other', limit: issue.message };
  // A schema may say in one of our words what its pattern stands for.
  if (issue.message === 'plain' || issue.message === 'address') return { wanted: issue.message, limit: '' };
  if (issue.format === 'date') return { wanted: 'date', limit: '' };
  if (issue.format === 'url') return { wanted: 'address', limit: '' };
  if (issue.format === 'email') return { wanted: 'mailbox', limit: '' };
  return issue.pattern === undefined
    ? { wanted: 'other', limit: issue.message }
    : { wanted: 'pattern', limit: issue.pattern };
}
