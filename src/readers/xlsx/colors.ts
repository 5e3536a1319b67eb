import { channels } from '../colors.ts';

/** The colours that a workbook names by number (ECMA-376 part 1, 18.8.27), from 0; 0 to 7 repeat as 8 to 15. */
const BASE = '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff';
const INDEXED =
  `${BASE} ${BASE} 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066
 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff
 ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    /\s+/u,
  );

/** The colour of a number, with the palette of the workbook in place of its own. 64 is that of text, 65 that of paper. */
export function indexedColor(index: number, palette: readonly string[] = []): string | null {
  if (index === 64) return '000000';
  if (index === 65) return 'ffffff';
  return palette[index] ?? INDEXED[index] ?? null;
}

/** Lightens (tint > 0) or darkens a colour as 18.8.19 says: by its lightness. */
export function tintColor(color: string, tint: number): string {
  if (!tint) return color;
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => channel / 255);
  const [max, min] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (max + min) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // A shift of the lightness alone, hue and saturation kept.
  const spread = (1 - Math.abs(2 * wanted - 1)) / (1 - Math.abs(2 * lightness - 1) || 1);
  return [red, green, blue]
    .map((channel) => Math.round(255 * Math.min(1, Math.max(0, wanted + (channel - lightness) * spread))))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('');
}
