import { agent, applicant, mandatary } from './allowing-people.ts';
import { officerOfDepartment } from './allowing-officers.ts';
import { CASE_ROLES } from './case-role.ts';
import { nobodyHandlesOwnOrRelativesCase } from './forbidding.ts';
import { weightyActsNeedSecondFactor } from './second-factor.ts';

const forbid = [weightyActsNeedSecondFactor, nobodyHandlesOwnOrRelativesCase] as const;

/** What is done to a case by hand beside its usual way; nobody of the office does it in another's stead. */
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
  // 催办: an applicant asks why nothing happens.
  'case:urge': {
    allow: [
      applicant('applicantUrgesOwnCase'),
      agent('agentUrgesWithinAgency'),
      mandatary('mandataryUrgesWithinMandate'),
    ],
  },
  // 催办 of a colleague, and the answer to one: whoever works on cases.
  'task:urge': {
    allow: [officerOfDepartment('officerUrgesInOwnDepartments', ...CASE_ROLES)],
    forbid: [nobodyHandlesOwnOrRelativesCase],
  },
} as const;
