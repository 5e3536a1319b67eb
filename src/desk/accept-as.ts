import { part } from '../dom.ts';
import type { AcceptedAs } from './api.ts';

/** What the page says is kept and published of what is accepted now. */
export function acceptAs(): AcceptedAs {
  const within = part('#accept-as');
  const { value } = part<HTMLInputElement>('[name="originals"]:checked', within);
  return {
    figuresOnly: part<HTMLInputElement>('[name="figures-only"]', within).checked,
    originals: value === 'all' || value === 'none' ? value : null,
  };
}
