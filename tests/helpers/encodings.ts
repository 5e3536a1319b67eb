/** The two bytes that GB18030 has for each character of GBK, found by decoding them all. */
function readTable(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, [number, number]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second === 0x7f) continue;
      const character = decoder.decode(new Uint8Array([first, second]));
      if (!character.includes('\ufffd') && !table.has(character)) table.set(character, [first, second]);
    }
  }
  return table;
}

let characters: Map<string, [number, number]> | null = null;

/** A text as GB18030, which no encoder of the platform writes. Throws for characters outside GBK. */
export function toGb18030(text: string): Uint8Array {
  characters ??= readTable();
  const bytes: number[] = [];
  for (const character of text) {
    const pair = characters.get(character);
    if (character < '\u0080') bytes.push(character.charCodeAt(0));
    else if (pair) bytes.push(...pair);
    else throw new Error(`“${character}” is not in GBK`);
  }
  return new Uint8Array(bytes);
}

export function toUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
