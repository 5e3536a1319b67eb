/** The variable by which a build is told which program makes it, as a digest. */
export const PROGRAM = 'MINGZHANG_PROGRAM';

/**
 * Names the program that makes a portal: what another one kept in the cache may have been made otherwise. Empty where nobody said, as on the
 * development server.
 */
export function programTold(): string {
  return process.env[PROGRAM] ?? '';
}
