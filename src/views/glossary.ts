/** Groups the terms of the glossary, which come in their order; a group stands where its first term does. */
export function viewGlossary<Term extends { group: string }>(
  terms: readonly Term[],
): { group: string; terms: Term[] }[] {
  return [...Map.groupBy(terms, ({ group }) => group)].map(([group, list]) => ({ group, terms: list }));
}
