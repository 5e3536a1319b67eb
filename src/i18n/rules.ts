/** A rule in words: what must hold, where that comes from, and how far figures may lie apart. */
export interface RuleText {
  title: string;
  basis: string;
  tolerance: string;
}
