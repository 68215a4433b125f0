import type { DisputesWording } from '../zh/disputes.ts';

export const disputes: DisputesWording = {
  title: 'Reconsideration and court',
  where: (act, authority, number) => `About “${act}”: before ${authority}, file number ${number}.`,
  goesOn: 'It is still being dealt with. Meanwhile the decision holds as a rule and is carried out.',
  stopped: (day) => `It is still being dealt with. Since ${day} the decision is not carried out for now.`,
  outcome: (outcome, day) => `Outcome: ${outcome}. The office received it on ${day}.`,
  duty: {
    actNow: (day) => `The office has to do it by ${day} and will tell you.`,
    decideAnew: (day) =>
      `The office has to decide anew by ${day}. You get the decision, and need not hand in again what you handed in before.`,
  },
  fulfilled: (day) => `The office did what the outcome asks for on ${day}.`,
};
