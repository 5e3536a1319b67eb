/** A part of a command, told by a line that it prints when the part is done. */
export interface StageMark {
  stage: string;
  /** Does this line end it? */
  ends: RegExp;
}

/** What a part of a command took. */
export interface Stage {
  stage: string;
  seconds: number;
  processor: number;
}

/** How far a command has come: seconds since its start, by the clock and of processor time. */
interface Point {
  seconds: number;
  processor: number;
}

/**
 * Divides what a command takes among its parts: all up to a line that ends a part, since the last such line, is of that part. Parts that run
 * beside each other are therefore told as if one had waited for the other.
 */
export class Stages {
  readonly #marks: readonly StageMark[];
  readonly #taken = new Map<string, Point>();
  #last: Point = { seconds: 0, processor: 0 };
  #rest = '';

  constructor(marks: readonly StageMark[]) {
    this.#marks = marks;
  }

  /** Takes a piece of output; `now` tells how far the command has come, and is asked only where a part ends. */
  read(output: string, now: () => Point): void {
    const lines = (this.#rest + output).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      const mark = this.#marks.find(({ ends }) => ends.test(line));
      if (mark) this.#add(mark.stage, now());
    }
  }

  /** The parts in their order, and the rest of all that the command took. */
  finish(whole: Point): Stage[] {
    if (this.#taken.size === 0) return [];
    this.#add('the rest', whole);
    return [...this.#taken].map(([stage, point]) => ({ stage, ...point }));
  }

  #add(stage: string, point: Point): void {
    const before = this.#taken.get(stage) ?? { seconds: 0, processor: 0 };
    // The last look and the sum at the end are told by two clocks.
    const step = (name: keyof Point) => Math.max(0, point[name] - this.#last[name]);
    this.#taken.set(stage, {
      seconds: before.seconds + step('seconds'),
      processor: before.processor + step('processor'),
    });
    this.#last = point;
  }
}
