import {
  AtHand,
  disclosureId,
  readChecks,
  readCorrected,
  readNarrative,
  readPortal,
  type DisclosureKey,
} from '../content/index.ts';
import { strings } from '../i18n/index.ts';
import { link, paths } from '../links.ts';
import { doubtsOf, saidDoubtsOf, viewAnnotated, type AnnotatedPage } from '../views/index.ts';

/** The pages of one document in one language are made one after the other. */
const views = new AtHand<AnnotatedPage>(2);

/** A department-year as its pages show it: corrected, with its narrative, its checks and all marks. */
export async function readAnnotated(key: DisclosureKey, locale: string | undefined) {
  const { region, department, year, stage } = key;
  const { disclosure, applied, checked } = await readCorrected(key);
  const checks = await readChecks(disclosure.identity);
  const portal = await readPortal();
  const narrative = disclosure.narrative === 'present' ? await readNarrative(key) : null;
  const before = link(paths.disclosure(region, department, year - 1, stage));
  const texts = strings(locale);
  const page = views.get(disclosureId(key), [disclosure, narrative, checks, portal, texts], () =>
    viewAnnotated(
      disclosure,
      narrative,
      {
        ...{ applied, checked },
        original: (name) => link(paths.original(name)),
        hosts: portal.linkHosts,
        checks: checks.file,
        prior: checks.prior && { disclosure: checks.prior, href: before },
        budget: checks.budget && { disclosure: checks.budget, href: link(paths.disclosure(region, department, year)) },
      },
      texts,
    ),
  );
  return { disclosure, checks, portal, narrative, page };
}

/** Another document of the same department, with what doubts its figures. */
export async function readBeside(key: DisclosureKey, locale: string | undefined) {
  const { disclosure } = await readCorrected(key);
  const { file } = await readChecks(disclosure.identity);
  const narrative = disclosure.narrative === 'present' ? await readNarrative(key) : null;
  const texts = strings(locale);
  const doubts = { doubts: doubtsOf(file, texts), saidDoubts: saidDoubtsOf(file, texts) };
  return { disclosure, ...doubts, checks: file, narrative };
}
