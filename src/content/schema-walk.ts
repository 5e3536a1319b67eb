import type { z } from 'zod';

type Schema = z.core.$ZodType;

/** What may stand for a schema once optional, default, nullable, transformed and alternative ones are opened. */
function open(schema: Schema): z.core.$ZodTypes[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return open(def.innerType);
    case 'pipe':
      return open(def.in);
    case 'union':
      return def.options.flatMap(open);
    default:
      return [schema as z.core.$ZodTypes];
  }
}

function step(schema: Schema, key: PropertyKey): Schema[] {
  return open(schema).flatMap((found): Schema[] => {
    const { def } = found._zod;
    if (def.type === 'object') return def.shape[String(key)] ? [def.shape[String(key)] as Schema] : [];
    if (def.type === 'array') return [def.element];
    return def.type === 'record' ? [def.valueType] : [];
  });
}

/** The names of the fields that a schema allows at a path; none where it wants no group of fields there. */
export function fieldsAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  const schemas = path.reduce<Schema[]>((found, key) => found.flatMap((one) => step(one, key)), [schema]);
  const shapes = schemas.flatMap(open).flatMap((one) => {
    const { def } = one._zod;
    return def.type === 'object' ? [Object.keys(def.shape)] : [];
  });
  return [...new Set(shapes.flat())];
}
