/**
 * What one document may cost, by name; whole numbers. Far above anything a budget document of a department needs: only damage, a mistake
 * or an attack goes beyond. `src/readers` counts before it works; time and memory are watched from outside (`scripts/reading`).
 */
export const DEFAULT_LIMITS = {
  /** Bytes of a file. */
  'file-bytes': 200 * 1024 * 1024,
  /** Seconds of the clock that reading one document may take. */
  seconds: 60,
  /** Seconds of processor time. */
  'cpu-seconds': 60,
  /** Bytes of memory of the process that reads, everything included. */
  memory: 2 * 1024 * 1024 * 1024,
  /** Bytes that the parts of an office file may unpack to, and how many parts it may have. */
  'unpacked-bytes': 200 * 1024 * 1024,
  parts: 5000,
  /** Files in an archive of attachments, bytes of one, and how many times larger than packed one may be. */
  members: 500,
  'member-bytes': 100 * 1024 * 1024,
  ratio: 200,
  /** Sheets of a workbook; cells and columns of a table, and its cells that reach over others. */
  sheets: 500,
  cells: 2_000_000,
  columns: 2000,
  merges: 100_000,
  /** How often a cell of a sheet is held against a range of its conditional formats. */
  'format-tests': 100_000_000,
  /** Characters of one paragraph or cell. */
  characters: 1_000_000,
  /** How deep elements of XML or HTML may stand in each other. */
  nesting: 500,
  /** Pages of a PDF, and painting operations of one page. */
  pages: 1000,
  'page-operations': 1_500_000,
} as const satisfies Readonly<Record<string, number>>;

export type LimitName = keyof typeof DEFAULT_LIMITS;

export type Limits = Readonly<Record<LimitName, number>>;

let inForce: Limits = DEFAULT_LIMITS;

/** The limits that hold in this process. */
export function limits(): Limits {
  return inForce;
}

/** Sets limits for this process; what is not named has its default. A process that reads does it once, when it starts. */
export function setLimits(given: Partial<Limits>): void {
  inForce = { ...DEFAULT_LIMITS, ...given };
}
