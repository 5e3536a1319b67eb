/** Colours and type of the charts, from the tokens of the style sheet. */
export interface Theme {
  ink: string;
  quiet: string;
  /** Colours of the series, first one first. */
  series: string[];
  track: string;
  font: string;
}

/** Reads the tokens that hold now, light or dark. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    quiet: token('--ink-quiet'),
    series: [token('--series-1'), token('--series-2')],
    track: token('--bar-track'),
    font: getComputedStyle(document.body).fontFamily,
  };
}
