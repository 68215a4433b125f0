import { randomUUID } from 'node:crypto';
import { parseHallHours } from '../../../src/kernel/hall-hours.ts';
import { caseId, type CaseId } from '../../../src/kernel/id.ts';
import { acceptCase, decideCase } from '../../../src/modules/intake/cases/acts.ts';
import { openCaseFile } from '../../../src/modules/intake/cases/case-file.ts';
import type { DraftDeps } from '../../../src/modules/intake/drafts/deps.ts';
import { findOpenDraft } from '../../../src/modules/intake/drafts/find.ts';
import { submitDraft } from '../../../src/modules/intake/drafts/submit.ts';
import { followCorrections } from '../../../src/modules/intake/gathered-corrections/follow.ts';
import { followVisits } from '../../../src/modules/intake/joint-visit/follow.ts';
import { followParts } from '../../../src/modules/intake/theme-cases/follow.ts';
import type { Opened } from '../../../src/modules/intake/theme-cases/model.ts';
import { startParts } from '../../../src/modules/intake/theme-cases/start-parts.ts';
import { themeCaseStreams } from '../../../src/modules/intake/theme-cases/store/theme-cases.ts';
import { submitTheme } from '../../../src/modules/intake/theme-cases/submit.ts';
import { usualAnswers, type Told } from '../../../src/modules/themes/index.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { valueOf } from '../identity/value.ts';
import { eventually, runFollowers } from '../log/following.ts';
import { themeOf } from '../themes/starter.ts';
import { draftDepsOf } from './drafts.ts';
import { attachPdf, filledDraft, preparedTheme } from './filled-draft.ts';
import { filledTheme } from './filled-theme.ts';
import { finishAll } from './finishing.ts';
import { officerCaller, type Office } from './office.ts';
import { openThemeOffice } from './themes.ts';

/** An office whose county has its themes, with who follows the log for them. */
export type ThemeHouse = Awaited<ReturnType<typeof openThemeHouse>>;

export async function openThemeHouse(open: () => Promise<Office> = openThemeOffice) {
  const office = await open();
  const deps = inHallHours(draftDepsOf(office));
  const log = runFollowers(office.database.follower, [followParts(deps), followVisits(deps), followCorrections(deps)]);
  const close = async () => {
    await log.stop();
    await office.close();
  };
  return { office, deps, close, log, ...handingIn(deps), ...working(office, deps) };
}

/** Some items of themes promise working hours: the halls are open. */
function inHallHours(deps: DraftDeps): DraftDeps {
  const hours = valueOf(parseHallHours('09:00-12:00,13:30-17:30'));
  const conventions = () => ({ ...deps.conventions(), hours });
  return { ...deps, conventions, runs: { ...deps.runs, conventions } };
}

function handingIn(deps: DraftDeps) {
  /** What most people answer in the guide of a theme. */
  const usual = (key: string): Told => usualAnswers(themeOf(key));
  const filled = (caller: Caller, item: string) => filledDraft(deps, caller, { item });
  /** A draft that lies with the applicant again, mended and handed in. */
  async function complete(caller: Caller, draft: string): Promise<void> {
    const { materials = [] } = (await findOpenDraft(deps, { caller }, draft))?.draft ?? {};
    for (const { id: material, need, files } of materials)
      if (need === 'required' && files.length === 0) await attachPdf(deps, caller, { draft, material });
    valueOf(await submitDraft(deps, { caller }, { draft, consent: true }));
  }
  const prepared = (caller: Caller, key: string, told: Told = {}) => preparedTheme(deps, caller, { key, told });
  const filledThemeOf = (caller: Caller, theme: string, told: Told) => filledTheme(deps, caller, { theme, told });
  const submit = (caller: Caller, request: Awaited<ReturnType<typeof prepared>>, key?: string) => {
    const once = key === undefined ? undefined : { caller: caller.actor.id, key, requestHash: 'same' };
    return submitTheme(deps, { caller, once }, request);
  };
  return { usual, filled, filledTheme: filledThemeOf, complete, prepared, submit };
}

function working(office: Office, deps: DraftDeps) {
  const { area } = office.database;
  async function themeCase(id: string): Promise<Opened> {
    const { value } = await office.deps.db.within({ area }, (tx) => themeCaseStreams.load(tx, id));
    if (value.state === 'unopened') throw new Error(`${id} was never opened`);
    return value;
  }
  const states = async (id: string) =>
    Object.fromEntries((await themeCase(id)).parts.map(({ item, standing }) => [item, standing.state]));
  async function caseOf(id: string, item: string): Promise<CaseId> {
    const standing = (await themeCase(id)).parts.find((part) => part.item === item)?.standing;
    if (!standing || !('case' in standing)) throw new Error(`${item} is no case`);
    return caseId(standing.case);
  }
  const everywhere = () => ({ ...officerCaller(office), scope: { area, departments: 'all' as const } });
  async function target(id: CaseId, caller: Caller) {
    const file = await office.deps.db.within(caller.scope, (tx) => openCaseFile(tx, deps, { caller, id, why: 'test' }));
    if (!file) throw new Error(`${id} is not seen`);
    const asking = { caller, once: { caller: caller.actor.id, key: randomUUID(), requestHash: 'one' } };
    return {
      target: { asking, id, version: file.row.version },
      state: file.row.state,
    };
  }
  /** From acceptance to decision, by three officers. */
  async function decideOn(id: CaseId, outcome: 'grant' | 'deny', assigned?: Record<string, string>): Promise<void> {
    const clerk = await target(id, everywhere());
    if (clerk.state === 'submitted') valueOf(await acceptCase(deps, clerk.target));
    await finishAll(office, { id, caller: everywhere() });
    const reason = { kind: 'reason', text: '不符合条件' } as const;
    const facts = { kind: 'facts', text: '经查，与规定不符' } as const;
    const provisions = ['中华人民共和国行政许可法第三十八条'];
    const basis = { kind: 'provisions' as const, provisions };
    const paragraphs = outcome === 'deny' ? [facts, basis, reason] : [];
    valueOf(await decideCase(deps, (await target(id, everywhere())).target, { outcome, paragraphs, assigned }));
  }
  /** A department decides on a part, and the theme case hears of it. */
  async function partDecided(id: string, item: string, outcome: 'grant' | 'deny' = 'grant'): Promise<void> {
    await decideOn(await caseOf(id, item), outcome);
    await heard(id, item, outcome === 'grant' ? 'granted' : 'denied');
  }
  /** The same where a number comes with the grant. */
  async function partGranted(id: string, item: string, assigned: Record<string, string>): Promise<void> {
    await decideOn(await caseOf(id, item), 'grant', assigned);
    await heard(id, item, 'granted');
  }
  const heard = (id: string, item: string, expected: string) =>
    eventually(async () => {
      if ((await states(id))[item] !== expected) throw new Error(`${item} is not ${expected} yet`);
    });
  const start = (theme: string) => startParts(deps, { area, theme });
  return { themeCase, states, caseOf, decideOn, partDecided, partGranted, start };
}
