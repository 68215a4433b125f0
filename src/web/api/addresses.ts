import type { CaseAct, CaseListQuery } from '../../modules/intake/cases/contract.ts';
import type { HolderTasksQuery } from '../../modules/intake/cases/contract/holders.ts';
import type { LicenceQuery } from '../../modules/intake/licences/contract.ts';
import type { BulletinQuery, FigureCasesQuery, FiguresQuery } from '../../modules/supervision/contract.ts';
import type { NoticeQuery } from '../../modules/oversight/notices/contract.ts';
import type { OrderQuery } from '../../modules/oversight/orders/contract.ts';
import type { RectificationQuery } from '../../modules/ratings/rectifying/contract.ts';
import type { ForwardingQuery } from '../../modules/intake/forwarding/contract.ts';
import type { InstantQuery } from '../../modules/intake/instant/contract.ts';
import type { PostCheckAct, PostCheckQuery } from '../../modules/intake/post-checks/contract.ts';
import type { DisputeFiguresQuery, DisputeQuery } from '../../modules/intake/remedies/contract.ts';
import type { ConsultationQuery } from '../../modules/intake/consultation/contract.ts';
import type { MeetingQuery } from '../../modules/intake/meeting/contract.ts';
import type { EarlyServiceQuery } from '../../modules/intake/early-service/contract.ts';
import type { TurnedAwayQuery } from '../../modules/intake/turned-away/contract.ts';
import type { ProcedureListQuery } from '../../modules/intake/procedures/contract.ts';
import type { TaskListQuery } from '../../modules/intake/cases/contract/tasks.ts';

/** Acts on a special procedure or the hearing of a case, which have addresses of their own. */
type ProcedureAct =
  | 'requestProcedure'
  | 'answerProcedure'
  | 'endProcedure'
  | 'offerHearing'
  | 'takeHearing'
  | 'scheduleHearing'
  | 'answerObjection'
  | 'recordHearing'
  | 'proposeEnding'
  | 'answerEnding';

/** The last word of an act's address. */
const ACT: Readonly<Record<Exclude<CaseAct, 'finishTask' | ProcedureAct>, string>> = {
  accept: 'accept',
  askCorrection: 'ask-correction',
  askAmendment: 'ask-amendment',
  remindCorrection: 'remind-correction',
  refuseAcceptance: 'refuse-acceptance',
  decide: 'decide',
  extend: 'extend',
  takeOwed: 'take-owed',
  postponeSupply: 'postpone-supply',
};

/** What is done to one task of a case, as its address says it. */
export type TaskWork =
  | 'claim'
  | 'release'
  | 'start'
  | 'assign'
  | 'return'
  | 'fetch-back'
  | 'add-signers'
  | 'drop-signer'
  | 'add-departments'
  | 'drop-department'
  | 'complete'
  | 'take-back'
  | 'reassign';

/** Where the API of the errand answers. */
export const caseAddresses = {
  list: (query: CaseListQuery) => `/api/cases${questionOf(query)}`,
  file: (caseId: string) => `/api/cases/${caseId}`,
  act: (caseId: string, act: keyof typeof ACT) => `/api/cases/${caseId}/${ACT[act]}`,
  ending: (caseId: string, how: string) => `/api/cases/${caseId}/ending/${how}`,
  urge: ({ caseId, task }: { caseId: string; task: string }) => `/api/cases/${caseId}/tasks/${task}/urge`,
  urgeAnswer: ({ caseId, urge, task }: { caseId: string; urge: string; task: string }) =>
    `/api/cases/${caseId}/urges/${urge}/tasks/${task}/answer`,
  preview: (caseId: string) => `/api/cases/${caseId}/decide/preview`,
  choices: '/api/cases/choices',
  find: '/api/cases/find',
  export: '/api/cases/export',
  notes: (caseId: string) => `/api/cases/${caseId}/notes`,
  service: (caseId: string) => `/api/cases/${caseId}/service`,
  servePaper: (caseId: string, paperId: string) => `/api/cases/${caseId}/service/${paperId}`,
  paper: (caseId: string, paperId: string) => `/api/cases/${caseId}/papers/${paperId}`,
  material: (caseId: string, fileId: string) => `/api/cases/${caseId}/files/${fileId}`,
};

/** Special procedures: those of a case, and what an office has open. */
export const procedureAddresses = {
  list: (query: ProcedureListQuery) => `/api/procedures${questionOf(query)}`,
  ofCase: (caseId: string) => `/api/cases/${caseId}/procedures`,
  hearing: (caseId: string, how: string) => `/api/cases/${caseId}/hearing/${how}`,
  act: ({ caseId, procedure, how }: { caseId: string; procedure: string; how: string }) =>
    `/api/cases/${caseId}/procedures/${procedure}/${how}`,
};

/** Where one sees what is due, how long sections take, and what is stuck. */
export const oversightAddresses = {
  times: '/api/process-times',
  incidents: '/api/incidents',
  waits: '/api/waits',
  handIn: (caseId: string, token: number) => `/api/cases/${caseId}/waits/${token}/hand-in`,
  mend: (caseId: string, token: number) => `/api/cases/${caseId}/incidents/${token}/mend`,
};

/** Where the catalogue is counted. */
export const catalogueAddresses = { toleranceCoverage: '/api/catalogue/tolerance-coverage' };

/** Where a supervisor sees figures and the cases behind them. */
export const figureAddresses = {
  page: (query: FiguresQuery) => `/api/figures${questionOf(query)}`,
  cases: (query: FigureCasesQuery) => `/api/figures/cases${questionOf(query)}`,
  bulletin: (query: BulletinQuery) => `/api/figures/bulletin${questionOf(query)}`,
};

/** Where a head sees who has what in hand. */
export const holderAddresses = {
  list: (department: string | undefined) => `/api/task-holders${questionOf({ department })}`,
  tasks: (officer: string, query: HolderTasksQuery) => `/api/task-holders/${officer}/tasks${questionOf(query)}`,
};

/** Where an organ decides on licences that it gave. */
export const licenceAddresses = {
  list: (query: LicenceQuery) => `/api/licences${questionOf(query)}`,
  file: (licence: string) => `/api/licences/${licence}`,
  act: (licence: string) => `/api/licences/${licence}/act`,
};

/** Where heads see what is held against applicants. */
export const creditAddresses = {
  list: (after: string | null) => `/api/credit/records${questionOf({ after: after ?? undefined })}`,
  end: (record: string) => `/api/credit/records/${record}/end`,
};

/** Where the texts of commitments are read and published. */
export const commitmentAddresses = {
  all: '/api/commitment-texts',
  one: (item: string) => `/api/commitment-texts/${item}`,
};

/** Where single tasks of cases are listed and worked on. */
export const taskAddresses = {
  list: (query: TaskListQuery) => `/api/tasks${questionOf(query)}`,
  work: (caseId: string, task: string, work: TaskWork) => `/api/cases/${caseId}/tasks/${task}/${work}`,
  files: (caseId: string, task: string) => `/api/cases/${caseId}/tasks/${task}/files`,
  colleagues: (caseId: string, task: string, signing: boolean) =>
    `/api/cases/${caseId}/tasks/${task}/colleagues${signing ? '?for=signing' : ''}`,
};

/** Where a clerk takes applications down. */
export const counterAddresses = {
  items: (words: string) => `/api/items/search${questionOf({ words })}`,
  meetings: () => '/api/identity/meetings',
  meeting: (meeting: string) => `/api/counter/meetings/${meeting}`,
  drafts: () => '/api/counter/drafts',
  draft: (draft: string) => `/api/counter/drafts/${draft}`,
  material: (draft: string, material: string) =>
    `/api/counter/drafts/${draft}/materials/${encodeURIComponent(material)}`,
};

/** Where the county's process models are read. */
export const modelAddresses = {
  list: (after: string | null) => `/api/process-models${questionOf({ after: after ?? undefined })}`,
  sheet: (item: string) => `/api/process-models/${item}/steps`,
  file: (item: string, version: number) => `/api/process-models/${item}/versions/${version}`,
  draft: (item: string) => `/api/process-models/${item}/draft`,
  examination: (item: string) => `/api/process-models/${item}/examination`,
  trial: (item: string) => `/api/process-models/${item}/trial`,
  impact: (item: string) => `/api/process-models/${item}/impact`,
  versions: (item: string) => `/api/process-models/${item}/versions`,
  proposal: (item: string) => `/api/process-models/${item}/proposal`,
  turnDown: (item: string) => `/api/process-models/${item}/proposal/turn-down`,
  changes: (item: string, { before, after }: { before: number; after: number }) =>
    `/api/process-models/${item}/changes${questionOf({ before: String(before), after: String(after) })}`,
};

/** Templates of the city, and how an item follows one. */
export const templateAddresses = {
  list: '/api/process-templates',
  adoption: (item: string) => `/api/process-models/${item}/adoption`,
  comparison: (item: string, edition: number) =>
    `/api/process-models/${item}/adoption/comparison${questionOf({ edition: String(edition) })}`,
};

/** Decision models of the county, and the working copy of each. */
export const decisionAddresses = {
  list: (after: string | null) => `/api/decision-models${questionOf({ after: after ?? undefined })}`,
  versions: (key: string) => `/api/decision-models/${key}/versions`,
  file: (key: string, version: number) => `/api/decision-models/${key}/versions/${version}/file`,
  draft: (key: string) => `/api/decision-models/${key}/draft`,
  examination: (key: string) => `/api/decision-models/${key}/examination`,
  comparison: (key: string) => `/api/decision-models/${key}/comparison`,
  changes: (key: string, { before, after }: { before: string; after: string }) =>
    `/api/decision-models/${key}/changes${questionOf({ before, after })}`,
};

const migrationsOf = (item: string) => `/api/process-models/${item}/migrations`;

/** Where running cases are put over to another version of their model. */
export const migrationAddresses = {
  list: migrationsOf,
  stop: (item: string, id: string) => `${migrationsOf(item)}/${id}/stop`,
  plan: (item: string, { from, to }: { from: number; to: number }) =>
    `/api/process-models/${item}/migration-plan${questionOf({ from: String(from), to: String(to) })}`,
  preview: (item: string) => `/api/process-models/${item}/migration-preview`,
};

const MY_LEAVES = '/api/identity/me/leaves';
const leavesOf = (department: string) => `/api/identity/departments/${department}/leaves`;

/** Where leaves and those who stand in are kept. */
export const leaveAddresses = {
  mine: MY_LEAVES,
  of: leavesOf,
  takeBack: (leave: string, department: string | undefined) =>
    `${department === undefined ? MY_LEAVES : leavesOf(department)}/${leave}/take-back`,
};

const drawersOf = (department: string) => `/api/identity/departments/${department}/drawers`;

/** Where a head says which officers of the department draw. */
export const drawerAddresses = {
  of: drawersOf,
  let: ({ department, officer }: { department: string; officer: string }) => `${drawersOf(department)}/${officer}/let`,
  takeBack: ({ department, officer }: { department: string; officer: string }) =>
    `${drawersOf(department)}/${officer}/take-back`,
};

/** Where an officer declares from what he keeps away. */
export const interestAddresses = {
  mine: '/api/identity/me/interests',
  end: (interest: string) => `/api/identity/me/interests/${interest}/end`,
};

/** Where bad ratings are answered, tablets enrolled, and ratings asked for. */
export const ratingAddresses = {
  bad: (query: RectificationQuery) => `/api/ratings/bad${questionOf(query)}`,
  file: (rating: string) => `/api/ratings/bad/${rating}`,
  acts: (rating: string) => `/api/ratings/bad/${rating}/acts`,
  review: (rating: string) => `/api/ratings/bad/${rating}/review`,
  devices: '/api/ratings/devices',
  retire: (device: string) => `/api/ratings/devices/${device}/retire`,
  offers: (caseId: string) => `/api/ratings/offers/${caseId}`,
  offer: '/api/ratings/offers',
};

/** Where a case goes up to the organ that decides. */
export const forwardingAddresses = {
  ofCase: (caseId: string) => `/api/cases/${caseId}/forwarding`,
  receipt: (caseId: string) => `/api/cases/${caseId}/forwarding/receipt`,
  result: (caseId: string) => `/api/cases/${caseId}/forwarding/result`,
  takeBack: (caseId: string) => `/api/cases/${caseId}/forwarding/return`,
  list: (query: ForwardingQuery) => `/api/forwardings${questionOf(query)}`,
};

/** Where acts that are fought are registered, listed and counted. */
export const disputeAddresses = {
  list: (query: DisputeQuery) => `/api/disputes${questionOf(query)}`,
  figures: (query: DisputeFiguresQuery) => `/api/disputes/figures${questionOf(query)}`,
  file: (id: string) => `/api/disputes/${id}`,
  move: (id: string, act: string) => `/api/disputes/${id}/${act}`,
  ofCase: (caseId: string) => `/api/cases/${caseId}/disputes`,
};

/** Where departments are asked about cases, and answer. */
export const consultationAddresses = {
  list: (query: ConsultationQuery) => `/api/consultations${questionOf(query)}`,
  file: (id: string) => `/api/consultations/${id}`,
  move: (id: string, act: 'opinion' | 'silence' | 'withdrawal') => `/api/consultations/${id}/${act}`,
  material: (id: string, file: string) => `/api/consultations/${id}/files/${file}`,
  ofCase: (caseId: string) => `/api/cases/${caseId}/consultations`,
};

/** Where joint meetings are called, answered and recorded. */
export const meetingAddresses = {
  list: (query: MeetingQuery) => `/api/meetings${questionOf(query)}`,
  file: (id: string) => `/api/meetings/${id}`,
  move: (id: string, act: MeetingMove) => `/api/meetings/${id}/${act}`,
  material: (id: string, file: string) => `/api/meetings/${id}/files/${file}`,
  minutes: (id: string, paper: string) => `/api/meetings/${id}/minutes/${paper}`,
  staff: (department: string) => `/api/meetings/staff${questionOf({ department })}`,
  ofCase: (caseId: string) => `/api/cases/${caseId}/meetings`,
};

type MeetingMove = 'answer' | 'move' | 'calling-off' | 'minutes' | 'circulation' | 'word' | 'final';

/** Where what is asked before an application is listed and answered. */
export const earlyServiceAddresses = {
  list: (query: EarlyServiceQuery) => `/api/early-services${questionOf(query)}`,
  figures: '/api/early-services/figures',
  file: (id: string) => `/api/early-services/${id}`,
  shown: (id: string, file: string) => `/api/early-services/${id}/files/${file}`,
  answer: (id: string) => `/api/early-services/${id}/answer`,
  atCounter: (draft: string) => `${counterAddresses.draft(draft)}/early-service`,
  ofCase: (caseId: string) => `/api/cases/${caseId}/early-service`,
};

/** Where every no of a counter is registered, listed, reviewed and counted. */
/** The last word of an act's address. */
const POST_CHECK_ACT: Readonly<Record<PostCheckAct, string>> = {
  assign: 'assign',
  check: 'check',
  orderRectification: 'rectification',
  recheck: 'recheck',
  propose: 'proposal',
  decide: 'decision',
};

/** What was granted on a commitment, and its check. */
export const postCheckAddresses = {
  list: (query: PostCheckQuery) => `/api/post-checks${questionOf(query)}`,
  figures: '/api/post-checks/figures',
  file: (id: string) => `/api/post-checks/${id}`,
  files: (id: string) => `/api/post-checks/${id}/files`,
  act: (id: string, act: PostCheckAct) => `/api/post-checks/${id}/${POST_CHECK_ACT[act]}`,
};

export const instantAddresses = {
  list: (query: InstantQuery) => `/api/instant${questionOf(query)}`,
  file: (id: string) => `/api/instant/${id}`,
  rates: '/api/instant-rates',
  rate: (item: string) => `/api/instant-rates/${item}`,
  act: (id: string, act: 'look' | 'rollBack') => `/api/instant/${id}/${act === 'look' ? 'look' : 'roll-back'}`,
};

export const turnedAwayAddresses = {
  all: '/api/turned-away',
  list: (query: TurnedAwayQuery) => `/api/turned-away${questionOf(query)}`,
  figures: '/api/turned-away/figures',
  file: (id: string) => `/api/turned-away/${id}`,
  paper: (id: string) => `/api/turned-away/${id}/paper`,
  review: (id: string) => `/api/turned-away/${id}/review`,
  takeIn: (id: string) => `/api/turned-away/${id}/take-in`,
  entry: (item: string) => `/api/items/${item}`,
};

/** What an officer was told. */
export const noticeAddresses = {
  list: (query: NoticeQuery) => `/api/notices${questionOf(query)}`,
  count: '/api/notices/count',
  read: '/api/notices/read',
};

/** 督办单, who had a case for how long, and how long officers take. */
export const orderAddresses = {
  list: (query: OrderQuery) => `/api/supervision-orders${questionOf(query)}`,
  draft: '/api/supervision-orders',
  file: (order: string) => `/api/supervision-orders/${order}`,
  acts: (order: string) => `/api/supervision-orders/${order}/acts`,
  answers: (order: string) => `/api/supervision-orders/${order}/answers`,
  paper: (order: string) => `/api/supervision-orders/${order}/paper`,
  record: (caseId: string) => `/api/cases/${caseId}/responsibility`,
  officerTimes: '/api/officer-times',
};

function questionOf(query: Readonly<Record<string, string | undefined>>): string {
  const asked = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`;
}

export const parcelAddresses = {
  ofCase: (caseId: string) => `/api/cases/${caseId}/parcels`,
  incoming: () => '/api/delivery/incoming',
  takeIn: (parcel: string) => `/api/delivery/incoming/${parcel}/take-in`,
};
