import type { CaseAct, CaseListQuery } from '../../modules/intake/cases/contract.ts';
import type { HolderTasksQuery } from '../../modules/intake/cases/contract/holders.ts';
import type { LicenceQuery } from '../../modules/intake/licences/contract.ts';
import type { BulletinQuery, FigureCasesQuery, FiguresQuery } from '../../modules/supervision/contract.ts';
import type { RectificationQuery } from '../../modules/ratings/rectifying/contract.ts';
import type { TaskListQuery } from '../../modules/intake/cases/contract/tasks.ts';

/** The last word of an act's address. */
const ACT: Readonly<Record<Exclude<CaseAct, 'finishTask'>, string>> = {
  accept: 'accept',
  askCorrection: 'ask-correction',
  refuseAcceptance: 'refuse-acceptance',
  decide: 'decide',
  extend: 'extend',
  takeOwed: 'take-owed',
  postponeSupply: 'postpone-supply',
};

/** What is done to one task of a case, as its address says it. */
export type TaskWork = 'claim' | 'release' | 'start' | 'assign' | 'return' | 'complete' | 'take-back' | 'reassign';

/** Where the API of the errand answers. */
export const caseAddresses = {
  list: (query: CaseListQuery) => `/api/cases${questionOf(query)}`,
  file: (caseId: string) => `/api/cases/${caseId}`,
  act: (caseId: string, act: keyof typeof ACT) => `/api/cases/${caseId}/${ACT[act]}`,
  preview: (caseId: string) => `/api/cases/${caseId}/decide/preview`,
  choices: '/api/cases/choices',
  find: '/api/cases/find',
  export: '/api/cases/export',
  notes: (caseId: string) => `/api/cases/${caseId}/notes`,
  paper: (caseId: string, paperId: string) => `/api/cases/${caseId}/papers/${paperId}`,
  material: (caseId: string, fileId: string) => `/api/cases/${caseId}/files/${fileId}`,
};

/** Where one sees what is due, how long sections take, and what is stuck. */
export const oversightAddresses = {
  times: '/api/process-times',
  incidents: '/api/incidents',
  waits: '/api/waits',
  handIn: (caseId: string, token: number) => `/api/cases/${caseId}/waits/${token}/hand-in`,
  mend: (caseId: string, token: number) => `/api/cases/${caseId}/incidents/${token}/mend`,
};

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

/** Where single tasks of cases are listed and worked on. */
export const taskAddresses = {
  list: (query: TaskListQuery) => `/api/tasks${questionOf(query)}`,
  work: (caseId: string, task: string, work: TaskWork) => `/api/cases/${caseId}/tasks/${task}/${work}`,
  files: (caseId: string, task: string) => `/api/cases/${caseId}/tasks/${task}/files`,
  colleagues: (caseId: string, task: string) => `/api/cases/${caseId}/tasks/${task}/colleagues`,
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

function questionOf(query: Readonly<Record<string, string | undefined>>): string {
  const asked = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`;
}

export const parcelAddresses = {
  ofCase: (caseId: string) => `/api/cases/${caseId}/parcels`,
  incoming: () => '/api/delivery/incoming',
  takeIn: (parcel: string) => `/api/delivery/incoming/${parcel}/take-in`,
};

export const issuingAddresses = {
  halls: () => '/api/issuing/halls',
  share: () => '/api/issuing/share',
  find: () => '/api/issuing/find',
  result: (caseId: string, hall: string) =>
    `/api/issuing/results/${caseId}?${new URLSearchParams({ hall }).toString()}`,
  act: (caseId: string, act: string) => `/api/issuing/results/${caseId}/${act}`,
  files: (caseId: string) => `/api/issuing/results/${caseId}/files`,
  balance: (hall: string) => `/api/issuing/balance?${new URLSearchParams({ hall }).toString()}`,
  hallAct: (act: string) => `/api/issuing/${act}`,
};
