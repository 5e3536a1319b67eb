/** A project as it is compared by its name. */
export interface Named {
  name: string;
  department: string;
  region: string;
}

/** Words that names of projects share without being alike. */
const COMMON =
  /(?:专项|项目|工作|经费|费用?|资金|支出|补助|补贴|保障|运行|相关|其他|等|及|和|与|的|\d{4}年(?:度|初)?|[（(][^（）()]*[）)]|[\s“”"《》、，。—\-·.])/gu;
/** From this on names are alike; 1 is the same. */
const ALIKE = 0.6;
const MOST = 5;
/** A pair of characters in more names than this tells nothing, and would cost the square of them. */
const TOO_COMMON = 400;

function pairsOf(text: string): Set<string> {
  if (text.length < 2) return new Set(text ? [text] : []);
  return new Set(Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2)));
}

/** What of a name tells it from others: without the department, the region, years and words of every budget. */
export function tellingWords({ name, department, region }: Named): string {
  const plain = name.normalize('NFKC').replaceAll(department, '').replaceAll(region, '');
  return plain.replace(COMMON, '');
}

/**
 * For each project those of other departments under like names, the most alike first, at most five. `own` tells which department a
 * project is of. Deterministic: of equal likeness the earlier in the list. An index of character pairs keeps it linear.
 */
export function findLikenesses<T extends Named>(projects: readonly T[], own: (project: T) => string): T[][] {
  const pairs = projects.map((project) => pairsOf(tellingWords(project)));
  const index = new Map<string, number[]>();
  for (const [at, set] of pairs.entries()) {
    for (const pair of set) {
      const list = index.get(pair);
      if (list) list.push(at);
      else index.set(pair, [at]);
    }
  }
  return projects.map((project, at) => {
    const mine = pairs[at] ?? new Set<string>();
    const shared = new Map<number, number>();
    for (const pair of mine) {
      const list = index.get(pair) ?? [];
      if (list.length <= TOO_COMMON) for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared]
      .map(([other, count]) => ({ other, likeness: (2 * count) / (mine.size + (pairs[other]?.size ?? 0)) }))
      .filter(({ other, likeness }) => {
        const candidate = projects[other];
        return likeness >= ALIKE && candidate !== undefined && own(candidate) !== own(project);
      })
      .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
      .flatMap(({ other }) => projects[other] ?? [])
      .slice(0, MOST);
  });
}
