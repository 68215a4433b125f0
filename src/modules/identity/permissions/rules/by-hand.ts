import { officerOfDepartment } from './allowing-officers.ts';
import { nobodyHandlesOwnOrRelativesCase } from './forbidding.ts';
import { weightyActsNeedSecondFactor } from './second-factor.ts';

const forbid = [weightyActsNeedSecondFactor, nobodyHandlesOwnOrRelativesCase] as const;

/** What is done to a case by hand; nobody does it in another's stead. */
export const BY_HAND = {
  'case:mend': {
    allow: [officerOfDepartment('headMendsRunsOfOwnDepartments', 'sectionHead', 'leader')],
    forbid,
  },
  // 终止办理: proposed by who decides, confirmed by another who decides or by the head.
  'case:proposeEnding': {
    allow: [officerOfDepartment('approverProposesEndsInOwnDepartments', 'approver')],
    forbid,
  },
  'case:confirmEnding': {
    allow: [officerOfDepartment('approverConfirmsEndsInOwnDepartments', 'approver', 'leader')],
    forbid,
  },
} as const;
