/** What is wrong with a file: an identifier, and the values its sentence is made of. */
export type Fault =
  | { id: 'syntax'; values: { format: 'YAML' | 'JSON'; why: string } }
  | { id: 'duplicate'; values: { field: string } }
  | { id: 'unknown'; values: { field: string; near: string | null; allowed: string } }
  | { id: 'missing'; values: { field: string } }
  | { id: 'type'; values: { field: string; value: string; found: string; wanted: string } }
  | { id: 'value'; values: { field: string; value: string; near: string | null; allowed: string } }
  | { id: 'form'; values: { field: string; value: string; wanted: string } };

const quote = (text: string): string => `“${text}”`;
const meant = (near: string | null): string => (near === null ? '' : ` Did you mean ${near}?`);

/** One sentence for a fault, without the place, which the Problem carries. */
export function faultText({ id, values }: Fault): string {
  switch (id) {
    case 'syntax':
      return `The file is not ${values.format}: ${values.why}.`;
    case 'duplicate':
      return `The field ${values.field} stands twice.`;
    case 'unknown':
      return `There is no field ${values.field}.${meant(values.near)} Allowed: ${values.allowed}.`;
    case 'missing':
      return `The field ${values.field} is missing.`;
    case 'type': {
      const quotes = values.wanted === 'text' && values.found !== 'nothing' ? ` Put it in quotes if it is text.` : '';
      return `${values.field} is ${values.found} (${values.value}), not ${values.wanted}.${quotes}`;
    }
    case 'value':
      return `${values.field} is ${quote(values.value)}.${meant(values.near)} Allowed: ${values.allowed}.`;
    case 'form':
      return `${values.field} is ${quote(values.value)}: ${values.wanted}.`;
  }
}
