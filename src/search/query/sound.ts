/**
 * Whether Latin letters are the sound of a name or of a part of it. In: the letters in lower case; the syllables of the name with
 * blanks between (`kai fa qu guan wei hui`). They are its syllables from one on, the last perhaps begun (`kaifa`, `kaifaq`), or
 * the first letters of syllables that follow each other (`kfq`).
 */
export function soundsLike(letters: string, syllables: string): boolean {
  const list = syllables.split(' ');
  return list.some((_, from) => {
    const rest = list.slice(from);
    const initials = rest.map((syllable) => syllable.charAt(0)).join('');
    return rest.join('').startsWith(letters) || initials.startsWith(letters);
  });
}
