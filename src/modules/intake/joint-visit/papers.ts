import { ok, type Result } from '../../../kernel/result.ts';
import { civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getDepartment, getItemVersion } from '../../catalogue/index.ts';
import { issueDocument, type DocumentContent, type DocumentRefusal, type Holder } from '../../documents/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { commonOf, openMatter } from '../cases/matter.ts';
import { today } from '../cases/commands.ts';
import { caseStreams } from '../cases/store/cases.ts';
import type { VisitRecord } from './contract.ts';
import { openedWords } from '../cases/sealing.ts';
import { applicantIn, caseOfMember } from './corridor.ts';
import type { Event, Member, Opened } from './model.ts';
import { clockDuring } from './rules/clock.ts';
import { activeOf, departmentsOf } from './rules/standing.ts';
import { jointVisitWording } from './wording.ts';

type Issued = Promise<Result<Event[], DocumentRefusal>>;
type Common = ReturnType<typeof commonOf> & { on: CivilDate };

/** 联合现场核查通知书: one for all cases, in the name of the lead; it lies with the case that comes first. */
export async function appointmentNotice(tx: Tx, deps: CaseDeps, current: Opened): Issued {
  const members = activeOf(current);
  const [first] = members;
  const { slot } = current;
  if (!first || !slot) throw new Error('a visit without a time or a case has no notice');
  const visitors: Awaited<ReturnType<typeof visitorOf>>[] = [];
  for (const department of departmentsOf(members)) visitors.push(await visitorOf(tx, deps, { department, members }));
  const place = (await openedWords(tx, deps, current.place)) ?? '';
  const { number: themeNumber } = current.facts.theme;
  return issue(tx, deps, {
    current,
    member: first,
    contentOf: (common) => ({
      ...{ kind: 'siteVisitNotice', ...common, themeNumber, heldOn: slot.heldOn, from: slot.from, until: slot.until },
      ...{ place, visitors },
    }),
  });
}

type Visiting = { department: string; members: readonly Member[] };

async function visitorOf(tx: Tx, deps: CaseDeps, { department, members }: Visiting) {
  const own = members.filter((one) => one.department === department);
  const names = await deps.officerNames(tx, own[0]?.inspectors ?? []);
  const items: string[] = [];
  for (const { item, version } of own) items.push((await getItemVersion(tx, item, version)).name.zh);
  return { department: (await getDepartment(tx, department)).name.zh, items, staff: [...names.values()] };
}

type Recording = {
  current: Opened;
  member: Member;
  found: Extract<Event, { type: 'findingsRecorded' }>;
  record: VisitRecord;
};

/** 现场核查记录 of one department, and 整改通知书 where something is to be put right, with the legal state of its clock. */
export async function recordPapers(tx: Tx, deps: CaseDeps, { current, member, found, record }: Recording): Issued {
  const { results, met } = jointVisitWording.zh;
  const findings = record.findings.map((one) => ({ ...one, result: one.met ? met.yes : met.no }));
  const paper = await issue(tx, deps, {
    current,
    member,
    contentOf: (common) => ({
      ...{ kind: 'siteVisitRecord', ...common, place: record.place, staff: record.staff, findings },
      ...{ words: record.words, result: results[found.result], again: found.round === 2 },
    }),
  });
  if (!paper.ok || found.until === null) return paper;
  const until = civilDate(found.until);
  const { value } = await caseStreams.load(tx, caseOfMember(member));
  const clock = clockDuring('stopped' in value ? value.stopped : undefined);
  const wrong = record.findings.filter((one) => !one.met).map(({ check, words }) => ({ check, words }));
  const notice = await issue(tx, deps, {
    current,
    member,
    contentOf: (common) => ({
      ...{ kind: 'siteRectificationNotice', ...common, wrong, until, clock },
    }),
  });
  return notice.ok ? ok([...paper.value, ...notice.value]) : notice;
}

type Kind = Extract<Event, { type: 'documentIssued' }>['kind'];
type OfVisit = Extract<DocumentContent, { kind: Kind }>;
type Issuing = { current: Opened; member: Member; contentOf: (common: Common) => OfVisit };

async function issue(tx: Tx, deps: CaseDeps, { current, member, contentOf }: Issuing): Issued {
  const id = caseOfMember(member);
  const { value: before } = await caseStreams.load(tx, id);
  if (before.state === 'unreceived') throw new Error(`the case ${id} of a joint visit was never received`);
  const organ = await getDepartment(tx, member.department);
  const common = { ...commonOf(await openMatter(tx, deps, { id, before })), organ: organ.name.zh, on: today(deps) };
  const { person, organisation, mandate } = applicantIn(current);
  const holder: Holder = { caseId: id, department: member.department, person, organisation, mandate };
  const content = contentOf(common);
  const request = { holder, prefix: organ.documentPrefix ?? organ.shortName, content };
  const issued = await issueDocument(tx, deps.documents, request);
  if (!issued.ok) return issued;
  return ok([{ type: 'documentIssued', ...issued.value, kind: content.kind, item: member.item }]);
}
