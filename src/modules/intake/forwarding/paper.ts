import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { IssueRequest } from '../../documents/index.ts';
import { commonOf, materialNames, prefixOf, type Matter } from '../cases/matter.ts';
import type { Command } from './model.ts';
import { FORWARD_LAW } from './rules/forward-by.ts';
import { forwardingWording } from './wording.ts';

type Sending = { id: CaseId; matter: Matter; acceptedOn: CivilDate; decider: string };

/** 初步审查意见: what goes up, addressed to the organ that decides. */
export function opinionOf(
  { opinion, said, today, forwardBy }: Extract<Command, { type: 'forward' }>,
  { id, matter, acceptedOn, decider }: Sending,
): IssueRequest {
  const { department, applicant } = matter.facts;
  const { person, organisation, mandate } = applicant;
  return {
    holder: { caseId: id, department, person, organisation, mandate },
    prefix: prefixOf(matter.item),
    content: {
      ...{ kind: 'preliminaryOpinion', ...commonOf(matter), on: today, acceptedOn, decider, forwardBy, words: said },
      opinion: forwardingWording.zh.opinions[opinion],
      opinionInEnglish: forwardingWording.en.opinions[opinion],
      materials: materialNames(matter),
      law: FORWARD_LAW.law,
    },
  };
}
