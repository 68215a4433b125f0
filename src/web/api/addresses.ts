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
  preview: (caseId: string) => `/api/cases/${caseId}/decide/preview`,
  paper: (caseId: string, paperId: string) => `/api/cases/${caseId}/papers/${paperId}`,
  material: (caseId: string, fileId: string) => `/api/cases/${caseId}/files/${fileId}`,
};

/** Where the county's process models are read. */
export const modelAddresses = {
  list: (after: string | null) => `/api/process-models${questionOf({ after: after ?? undefined })}`,
  sheet: (item: string) => `/api/process-models/${item}/steps`,
  file: (item: string, version: number) => `/api/process-models/${item}/versions/${version}`,
};

function questionOf(query: Readonly<Record<string, string | undefined>>): string {
  const asked = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`;
}
