import { Problem, type Place, type ProblemValues, type Remedy } from '../problem.ts';

/** The Problems that are told of a file's contents. */
type FaultId =
  | 'file-syntax'
  | 'field-twice'
  | 'field-unknown'
  | 'field-missing'
  | 'field-kind'
  | 'field-value'
  | 'field-form'
  | 'correction-twice'
  | 'entry-twice'
  | 'years-apart'
  | 'base-year-missing';

/** What is wrong with a file: the id of its Problem, and the values that its sentence is made of. */
export type Fault = { [Id in FaultId]: { id: Id; values: Omit<ProblemValues[Id], 'more' | 'remedy'> } }[FaultId];

/** The Problem of a fault at its place; `more` faults come after it in the same file. */
export function faultProblem(
  { id, values }: Fault,
  place: Place,
  remedy: Remedy,
  { more = 0, cause }: { more?: number; cause?: unknown } = {},
): Problem {
  return new Problem(id, { ...values, more, remedy } as ProblemValues[FaultId], { place, cause });
}
