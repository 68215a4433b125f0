import type { CaseAct, CaseListQuery } from '../../modules/intake/cases/contract.ts';

/** The last word of an act's address. */
const ACT: Readonly<Record<CaseAct, string>> = {
  accept: 'accept',
  askCorrection: 'ask-correction',
  refuseAcceptance: 'refuse-acceptance',
  review: 'review',
  decide: 'decide',
};

/** Where the API of the errand answers. */
export const caseAddresses = {
  list: (query: CaseListQuery) => `/api/cases${questionOf(query)}`,
  file: (caseId: string) => `/api/cases/${caseId}`,
  act: (caseId: string, act: CaseAct) => `/api/cases/${caseId}/${ACT[act]}`,
  paper: (caseId: string, paperId: string) => `/api/cases/${caseId}/papers/${paperId}`,
  material: (caseId: string, fileId: string) => `/api/cases/${caseId}/files/${fileId}`,
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

function questionOf(query: Readonly<Record<string, string | undefined>>): string {
  const asked = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`;
}
