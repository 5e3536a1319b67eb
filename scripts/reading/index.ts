export { assembleProven } from './assemble-proven.ts';
export { forbidNetwork } from './network.ts';
export type { CheckedYear } from './check-year.ts';
export { CONTAINED, SPARING, startReading, USUAL_PROCESSES, type Reading } from './pool.ts';
export type { DrawnPage } from './draw-page.ts';
