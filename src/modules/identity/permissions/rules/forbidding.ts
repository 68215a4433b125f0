import type { Facts, Subject } from './subject.ts';

/** What is refused although a role would allow it. `facts` is absent while only the subject is known. */
export type ForbiddingRule = {
  name: string;
  code: 'notPermitted' | 'secondFactorNeeded' | 'levelTooLow';
  forbids(subject: Subject, facts: Facts | undefined): boolean;
};

export const nobodyHandlesOwnOrRelativesCase: ForbiddingRule = {
  name: 'nobodyHandlesOwnOrRelativesCase',
  code: 'notPermitted',
  forbids: (_subject, facts) => facts?.conflictOfInterest !== undefined,
};

/** 审批分离: who examined a case does not also decide it. */
export const reviewerDoesNotDecide: ForbiddingRule = {
  name: 'reviewerDoesNotDecide',
  code: 'notPermitted',
  forbids: ({ officer }, facts) => officer !== undefined && facts?.reviewers?.includes(officer) === true,
};

export const applicantProvesRequiredLevel: ForbiddingRule = {
  name: 'applicantProvesRequiredLevel',
  code: 'levelTooLow',
  forbids: ({ level }, facts) => facts?.requiredLevel !== undefined && level < facts.requiredLevel,
};
