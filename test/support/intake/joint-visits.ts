import { randomUUID } from 'node:crypto';
import type { CaseId } from '../../../src/kernel/id.ts';
import { acceptCase } from '../../../src/modules/intake/cases/acts.ts';
import { openCaseFile } from '../../../src/modules/intake/cases/case-file.ts';
import { chooseTime } from '../../../src/modules/intake/joint-visit/applicant.ts';
import type { RecordVisit, VisitFile } from '../../../src/modules/intake/joint-visit/contract.ts';
import { findCaseVisits } from '../../../src/modules/intake/joint-visit/of-case.ts';
import { callOffVisit, nameInspectors, offerTimes } from '../../../src/modules/intake/joint-visit/officers.ts';
import { findOwnVisitsOf } from '../../../src/modules/intake/joint-visit/own.ts';
import { recordFindings } from '../../../src/modules/intake/joint-visit/recording.ts';
import { submitThemeDraft } from '../../../src/modules/intake/theme-drafts/submit.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { valueOf } from '../identity/value.ts';
import { eventually } from '../log/following.ts';
import { finish } from './finishing.ts';
import { officerCaller, personCaller } from './office.ts';
import { openThemeHouse } from './theme-house.ts';
import { SMALL_CATERING } from './themes.ts';

/** A small eating place that has its licence and discharges into the drains: two departments visit one kitchen. */
const DRAINED = { ...SMALL_CATERING, haslic: true, sign: false, drain: true };
export const CATERING = 'small-catering-reg';
export const DRAINAGE = 'drainage';
export const SLOT = { heldOn: '2026-03-04', from: '09:30', until: '11:30' };

/** Two officers in every department, each seeing his own alone. */
const STAFF = new Map<string, { id: string; name: string; roles: []; section: null }[]>();
function staffOf(department: string) {
  const known =
    STAFF.get(department) ??
    ['甲', '乙'].map((one) => ({
      ...{ id: randomUUID(), name: `演示${department}${one}`, roles: [] as [], section: null },
    }));
  STAFF.set(department, known);
  return known;
}

export type VisitHouse = Awaited<ReturnType<typeof openVisitHouse>>;

/** A house of themes where two departments visit together. */
export async function openVisitHouse() {
  const house = await openThemeHouse();
  const deps: typeof house.deps = {
    ...house.deps,
    staffOf: (_tx, department) => Promise.resolve(staffOf(department)),
    permits: ({ scope: { departments = [] } }, _permission, department) =>
      departments === 'all' || departments.includes(department),
  };
  const once = (caller: Caller) => ({ caller: caller.actor.id, key: randomUUID(), requestHash: 'one' });
  const of = (department: string) => officerCaller(house.office, [department]);
  const everybody = () => ({
    ...officerCaller(house.office),
    scope: { area: house.office.database.area, departments: 'all' as const },
  });
  const asking = (caller: Caller) => ({ caller, once: once(caller) });
  async function handedIn(told = DRAINED) {
    const caller = personCaller(house.office);
    const themeDraft = await house.filledTheme(caller, 'open-restaurant', told);
    const { id } = valueOf(await submitThemeDraft(deps, { caller }, { themeDraft, consent: true }));
    return { caller, theme: id };
  }
  /** A case as far as its visit. */
  async function atVisit(id: CaseId): Promise<void> {
    const caller = everybody();
    const file = await deps.db.within(caller.scope, (tx) => openCaseFile(tx, deps, { caller, id, why: 'test' }));
    valueOf(await acceptCase(deps, { asking: asking(caller), id, version: file?.row.version ?? 0 }));
    valueOf(await finish(house.office, { id, caller, node: 's2' }));
  }
  const visitsOf = async (id: CaseId, caller: Caller = everybody()): Promise<VisitFile[]> =>
    valueOf(await findCaseVisits(deps, { caller, id })).visits;
  const own = (caller: Caller, theme: string) =>
    deps.db.within(caller.scope, (tx) => findOwnVisitsOf(tx, deps, { caller, theme }));
  /** Once the follower has heard of it. */
  const visitWhere = async (id: CaseId, isSo: (visit: VisitFile) => boolean): Promise<VisitFile> => {
    const found: VisitFile[] = [];
    await eventually(async () => {
      found.splice(0, 1, ...(await visitsOf(id)).filter(isSo));
      if (found.length === 0) throw new Error('no such visit yet');
    });
    const [visit] = found;
    if (!visit) throw new Error('no such visit');
    return visit;
  };
  async function named(id: string, department: string): Promise<void> {
    const inspectors = staffOf(department).map((one) => one.id);
    valueOf(await nameInspectors(deps, { asking: asking(of(department)), id, wish: { department, inspectors } }));
  }
  const offer = (id: string, wish: Partial<Parameters<typeof offerTimes>[1]['wish']> = {}, as = 'market') =>
    offerTimes(deps, {
      ...{ asking: asking(of(as)), id },
      wish: { department: as, slots: [SLOT], place: '演示路1号', ...wish },
    });
  const choose = (caller: Caller, { theme, id }: { theme: string; id: string }, slot = SLOT) =>
    chooseTime(deps, { asking: asking(caller), theme, id, wish: { slot } });
  const callOff = (id: string, reason: string, as = 'market') =>
    callOffVisit(deps, { asking: asking(of(as)), id, wish: { department: as, reason } });
  const record = (id: string, item: string, wish: Partial<RecordVisit> = {}) =>
    recordFindings(deps, {
      ...{ asking: asking(of(item === DRAINAGE ? 'housing' : 'market')), id },
      wish: {
        ...{ item, result: 'passed', findings: [{ check: '有相应设备设施', met: true, words: '' }] },
        ...{ place: '演示路1号', staff: ['演示甲', '演示乙'], words: '负责人在场。', until: null, ...wish },
      },
    });
  /** Both cases at their visit, and a time agreed. */
  async function fixed() {
    const { caller, theme } = await handedIn();
    const catering = await house.caseOf(theme, CATERING);
    const drainage = await house.caseOf(theme, DRAINAGE);
    await atVisit(catering);
    await atVisit(drainage);
    const both = (visit: VisitFile) => visit.members.every(({ state }) => state === 'ready');
    const { id } = await visitWhere(catering, (visit) => visit.members.length === 2 && both(visit));
    await named(id, 'market');
    await named(id, 'housing');
    valueOf(await offer(id));
    valueOf(await choose(caller, { theme, id }));
    return { caller, theme, catering, drainage, id };
  }
  return {
    ...{ house, deps, of, everybody, asking, handedIn, atVisit, visitsOf, visitWhere, own, named, offer, choose },
    ...{ record, callOff, fixed, close: () => house.close() },
  };
}
