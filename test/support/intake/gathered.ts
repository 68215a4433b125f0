import { randomUUID } from 'node:crypto';
import { askCorrection } from '../../../src/modules/intake/cases/acts.ts';
import { openApplication, type ApplicationDocument } from '../../../src/modules/intake/cases/application.ts';
import { openCaseFile } from '../../../src/modules/intake/cases/case-file.ts';
import { answerGathered } from '../../../src/modules/intake/gathered-corrections/answer.ts';
import type { Said } from '../../../src/modules/intake/gathered-corrections/keeping.ts';
import { findGathered } from '../../../src/modules/intake/gathered-corrections/own.ts';
import { gatheredCorrectionStreams } from '../../../src/modules/intake/gathered-corrections/store/gathered-corrections.ts';
import { submitThemeDraft } from '../../../src/modules/intake/theme-drafts/submit.ts';
import type { CaseId } from '../../../src/kernel/id.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { valueOf } from '../identity/value.ts';
import { receivedPaper } from './filled-draft.ts';
import { officerCaller } from './office.ts';
import type { ThemeHouse } from './theme-house.ts';

/** Retirement with its file, the card for the elderly and the housing fund, which waits for the pension. */
export const RETIRING = { archive: true, gjj: true, elder: true } as const;

/** What tests of gathered corrections do in a house of themes. */
export function gathering(house: ThemeHouse) {
  const { office, deps } = house;
  const within = office.deps.db.within.bind(office.deps.db);
  async function handedIn(caller: Caller): Promise<string> {
    const themeDraft = await house.filledTheme(caller, 'retire', RETIRING);
    return valueOf(await submitThemeDraft(deps, { caller }, { themeDraft, consent: true, anotherOne: true })).id;
  }
  const officerOf = (departments: readonly string[] | 'all'): Caller => ({
    ...officerCaller(office),
    scope: { area: office.database.area, departments },
  });
  const fileFor = (id: CaseId, departments: readonly string[] | 'all' = 'all') => {
    const caller = officerOf(departments);
    return within(caller.scope, (tx) => openCaseFile(tx, deps, { caller, id, why: 'test' }));
  };
  async function ask(theme: string, item: string, missing: Record<string, string>) {
    const id = await house.caseOf(theme, item);
    const file = await fileFor(id);
    if (!file) throw new Error(`${item} is not seen`);
    const once = { caller: 'clerk', key: randomUUID(), requestHash: 'one' };
    const target = { asking: { caller: officerOf('all'), once }, id, version: file.row.version };
    const named = Object.entries(missing).map(([key, what]) => ({ key, what }));
    return askCorrection(deps, target, { missing: named });
  }
  const answer = (caller: Caller, theme: string, said: Partial<Said>, key: string = randomUUID()) => {
    const once = { caller: caller.actor.id, key, requestHash: 'same' };
    return answerGathered(deps, { caller, once }, { theme, said: { consent: true, ...said } });
  };
  const view = (caller: Caller, theme: string) =>
    within(caller.scope, (tx) => findGathered(tx, deps, { asking: { caller }, theme }));
  async function application(caller: Caller, id: CaseId): Promise<ApplicationDocument> {
    const document = await within(caller.scope, (tx) => openApplication(tx, deps.vault, id));
    if (document === 'erased') throw new Error(`${id} was erased`);
    return document;
  }
  const gathered = async (theme: string) =>
    (await within({ area: office.database.area }, (tx) => gatheredCorrectionStreams.load(tx, theme))).value;
  const paper = async (caller: Caller, material: string) => ({
    material,
    received: await receivedPaper(deps, caller, material),
  });
  return { handedIn, ask, answer, view, application, gathered, paper, fileFor };
}
