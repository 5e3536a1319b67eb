import { say } from '../command-line/index.ts';
import { against, ratiosOf, STEP, type Result, type Run, type Step } from './result.ts';

const WIDTH = 34;

/** The head of a table of steps. `compared`: whether each is held against an earlier one. */
export function sayHead(title: string, compared: boolean): void {
  say(`\n${title}`);
  const before = compared ? '   against before: time, processor' : '';
  say(`${'step'.padEnd(WIDTH)} seconds  processor  memory MB     files        MB${before}`);
}

/** One step as a line of the table, its parts below it. */
export function sayStep(step: Step, earlier: readonly Step[] | undefined): void {
  const before = against(step, earlier);
  const cells = [
    step.step.padEnd(WIDTH),
    step.seconds.toFixed(1).padStart(8),
    step.processor.toFixed(1).padStart(11),
    String(step.megabytes ?? '–').padStart(11),
    (step.files === undefined ? '' : String(step.files)).padStart(10),
    (step.bytes === undefined ? '' : megabytes(step.bytes)).padStart(10),
    ...(before ? [`${before.seconds.toFixed(2)}, ${before.processor.toFixed(2)}`.padStart(17)] : []),
  ];
  say(cells.join('').trimEnd());
  for (const { stage, seconds, processor } of step.stages ?? [])
    say(`  ${stage}`.padEnd(WIDTH) + seconds.toFixed(1).padStart(8) + processor.toFixed(1).padStart(11));
}

/** What was made, and how it stands beside the peers; against an earlier run, where there is one. */
export function sayRun(run: Run, earlier: Run | undefined): void {
  const weight = ({ files, bytes, pages, html }: Run['site']) =>
    `${pages} pages${html === undefined ? '' : ` of ${megabytes(html)} MB`}, ${files} files, ${megabytes(bytes)} MB`;
  say(`the portal: ${weight(run.site)}\nthe peers: ${weight(run.peers)}`);
  const floor = run.steps.find(({ step }) => step === STEP.floor);
  if (floor)
    say(
      `a page of nothing but a heading takes ${((floor.processor / run.site.pages) * 1000).toFixed(2)} ms of Astro's`,
    );
  const before = new Map((earlier ? ratiosOf(earlier) : []).map(({ name, value }) => [name, value]));
  for (const { name, value } of ratiosOf(run)) {
    const was = before.get(name);
    say(`${name}: ${value.toFixed(2)}${was === undefined ? '' : ` (before: ${was.toFixed(2)})`}`);
  }
}

/** The machine in one line. */
export function sayMachine({ processor, cores, memory, node }: Result['machine']): void {
  say(`${processor}, ${cores} cores, ${(memory / 1e9).toFixed(0)} GB, Node ${node}`);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
