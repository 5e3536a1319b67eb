/** What a file list of a bag writes for signs that would end a line, and for the sign itself (RFC 8493, 2.1.3). */
const ENCODED: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A' };

/** A path as a list of a bag writes it. */
export function encodeName(path: string): string {
  return path.replace(/[%\r\n]/gu, (sign) => ENCODED[sign] ?? sign);
}

/** The path that a list of a bag names. */
export function decodeName(name: string): string {
  return name.replace(/%(?:25|0D|0A)/giu, (code) => decodeURIComponent(code));
}

/** Does a path stay inside the folder it is in, on every system? */
export function staysInside(path: string): boolean {
  if (/[\0\\]|^[a-z]:/iu.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
