/** The records of the portal for a search server: the definition of its index, and what is sent to it. */
export { indexDefinition } from './definition.ts';
export { bulkLines } from './bulk.ts';
export type { RecordKind, SearchRecord } from './types.ts';
