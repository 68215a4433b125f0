import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Language } from '../../../kernel/language.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import { wordFault } from '../journeys/word-fault.ts';
import { findThemesInForce, type ThemeVersion } from '../library/queries.ts';
import type { Theme } from '../model.ts';
import type { Missing } from '../standard/contents.ts';
import { wordMissing } from '../standard/word-missing.ts';
import { themeWording } from '../wording.ts';
import type { PublishingDeps } from './commands.ts';
import type { ThemeActs, ThemeSheet, ThemeSheets, ThemeStanding } from './contract.ts';
import type { LastAct } from './decide.ts';
import { findPublished } from './published.ts';
import { findActs, loadLastActs, loadTrials, type StoredTrial } from './store.ts';
import { calledIn, madeOf, missingOf, nameIn, type Published } from './trying.ts';

/** The plan of the county: fifty themes for enterprises, fifty for citizens. What is in service is counted, never set. */
const PLANNED = 50;

/** Every theme in force with where it stands, by number, and what the plan has come to. */
export async function findThemeSheets(tx: Tx, deps: PublishingDeps, caller: Caller): Promise<ThemeSheets> {
  const on = civilDateOf(deps.now());
  const versions = await findThemesInForce(tx, on);
  const known = await findKnown(tx, versions, on);
  const themes = versions
    .map((version) => ({ ...sheetOf(version, known), mayAct: deps.permits(caller, version.theme.lead) }))
    .toSorted((one, other) => (one.number < other.number ? -1 : 1));
  return { enterprise: countOf(themes, 'enterprise'), citizen: countOf(themes, 'citizen'), themes };
}

export async function findThemeActs(tx: Tx, key: string): Promise<ThemeActs> {
  const acts = await findActs(tx, key);
  return {
    acts: acts.map(({ act, version, at, reason }) => ({ act, version, reason, at: at.toISOString() })),
  };
}

type Known = {
  published: Published;
  acts: ReadonlyMap<string, LastAct>;
  trials: ReadonlyMap<string, StoredTrial>;
  departments: ReadonlyMap<string, { zh: string; en?: string }>;
};

const findKnown = async (tx: Tx, versions: readonly ThemeVersion[], on: CivilDate): Promise<Known> => ({
  published: await findPublished(tx, versions, on),
  acts: await loadLastActs(tx),
  trials: await loadTrials(tx),
  departments: await findDepartmentNames(tx),
});

function sheetOf(version: ThemeVersion, { published, acts, trials, departments }: Known): Omit<ThemeSheet, 'mayAct'> {
  const { theme } = version;
  const trial = trials.get(theme.key);
  const isCurrent = trial?.madeOf === madeOf(version, published);
  const missing = missingKept(version, published, isCurrent && trial !== undefined && trial.reached);
  const last = acts.get(theme.key);
  const words = (say: (language: Language) => string) => ({ zh: say('zh'), en: say('en') });
  return {
    ...{ key: theme.key, number: theme.number, name: theme.name, audience: theme.audience },
    lead: departments.get(theme.lead) ?? { zh: theme.lead },
    items: theme.parts.length,
    version: version.version,
    inService: last?.act === 'published' ? last.version : null,
    standing: standingOf(version.version, { last, missing }),
    missing: missing.map((one) => words((language) => wordMissing(calledIn(one, published, language), language))),
    lastTrial:
      trial === undefined
        ? null
        : {
            ...{ at: trial.at.toISOString(), reached: trial.reached, isCurrent, journeys: trial.found.journeys.length },
            faults: faultsOf(trial, (item, language) => nameIn(item, published, language)),
          },
  };
}

function standingOf(
  inForce: number,
  { last, missing }: { last: LastAct | undefined; missing: readonly Missing[] },
): ThemeStanding {
  if (last?.act === 'published') return last.version === inForce ? 'published' : 'newer';
  if (missing.length > 0) return 'missing';
  return last === undefined ? 'ready' : 'withdrawn';
}

function faultsOf({ found }: StoredTrial, named: (item: string, language: Language) => string) {
  const words = (say: (language: Language) => string) => ({ zh: say('zh'), en: say('en') });
  return [
    ...found.journeys.flatMap(({ name, fault }) =>
      fault === null
        ? []
        : [words((language) => `${name}：${wordFault(fault, { language, named: (item) => named(item, language) })}`)],
    ),
    ...found.unplayed.map((item) => words((language) => themeWording[language].trial.unplayed(named(item, language)))),
  ];
}

/** What is missing follows from what a theme is made of, so it is found once. Bounded, oldest out first. */
const kept = new Map<string, Missing[]>();
const MOST = 1_000;

function missingKept(version: ThemeVersion, published: Published, reached: boolean): Missing[] {
  const made = `${madeOf(version, published)} ${reached}`;
  const known = kept.get(made);
  if (known) return known;
  const missing = missingOf(version, published, reached);
  kept.set(made, missing);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return missing;
}

function countOf(themes: readonly Pick<ThemeSheet, 'audience' | 'inService'>[], audience: Theme['audience']) {
  const listed = themes.filter((theme) => theme.audience === audience);
  return {
    planned: PLANNED,
    published: listed.filter(({ inService }) => inService !== null).length,
    listed: listed.length,
  };
}
