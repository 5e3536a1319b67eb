import { Problem } from '../problem.ts';

/**
 * What costs one file or folder and nothing else: a Problem, or that the system refuses it (no permission, links in a circle, gone
 * between). Out: the error, to stand in the place of what was asked for; anything else is thrown again. `path` names what the system
 * does not name itself.
 */
export function problemOrRefusal(error: unknown, path?: string): Error {
  if (error instanceof Problem) return error;
  if (!(error instanceof Error) || !('syscall' in error)) throw error;
  return Object.assign(error, typeof path === 'string' && !('path' in error) ? { path } : {});
}

/** The Problem of a path where nothing is, and any other error as it is. */
export function missingAsProblem(error: unknown, path: string): unknown {
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return isMissing ? new Problem('path-missing', {}, { place: { file: path } }) : error;
}

/** The Problem of a file with more bytes than may be read: how many it has, and `most`. */
export function fileTooLong(bytes: number, most: number, file: string | undefined): Problem {
  const megabytes = (count: number): number => Math.ceil(count / 2 ** 20);
  return new Problem('file-too-long', { megabytes: megabytes(bytes), most: megabytes(most) }, { place: { file } });
}
