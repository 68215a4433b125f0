import { anyone } from './allowing.ts';

/** What needs no account: a code that was handed out says enough, or is handed out by it. */
export const BY_CODE = {
  'turnedAway:seeByCode': {
    allow: [anyone('whoHoldsThePaperSeesTheNo', (_, facts) => facts.queryCodeMatches === true)],
  },
  'secondPerson:answer': {
    allow: [anyone('whoHoldsTheLinkAnswers', (_, facts) => facts.queryCodeMatches === true)],
  },
  'checklist:save': { allow: [anyone('anyoneKeepsAChecklist')] },
} as const;
