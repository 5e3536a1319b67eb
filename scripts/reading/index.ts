export { forbidNetwork } from './network.ts';
export { CONTAINED, startReading, type Reading } from './pool.ts';
