import type { Plane } from './plane.ts';

/** One character that a recogniser read. */
export interface ReadCharacter {
  text: string;
  /** Where its middle stands along the crop, in pixels of it. */
  at: number;
  /** How sure the recogniser is: 0 to 1. High values prove nothing: what it leaves out it is not asked about. */
  confidence: number;
}

/** Reads one line of writing, 48 pixels high, dark on white. Out: its characters from left to right. */
export type Recogniser = (line: Plane) => Promise<ReadCharacter[]>;
