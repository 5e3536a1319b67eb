import { availableParallelism } from 'node:os';

/**
 * Test files at work at once, of all projects together (Vitest asks projects of one group for one number). As many as there are cores: its own
 * default leaves one of two idle. Not more than four, since each file of browser tests holds a browser in memory.
 */
export const WORKERS = Math.min(availableParallelism(), 4);
