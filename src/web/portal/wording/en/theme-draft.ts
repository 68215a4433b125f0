import type { themeDraft as zh } from '../zh/theme-draft.ts';

export const themeDraft: typeof zh = {
  start: {
    act: 'Apply for all with one form',
    lead: 'One form and one set of documents; each department does its part. What is the same is asked and handed in once.',
    title: 'Before you begin',
    items: 'Applied for together',
    begin: 'Begin',
    some: (count) => `${count} in all`,
    perhaps: 'Those that you do not know of yet are not among them; you can change your situation later and add them.',
  },
  items: 'Applied for together',
  of: [' (', ')'],
  commitments: 'Where a signed commitment will do',
  commitmentsLead: 'A commitment is signed for each by itself. Once signed, its proofs need not be handed in.',
  commitment: 'Commitment: ',
  situation: 'Has your situation changed? Change your answers',
  situationTitle: 'Your situation',
  situationLead:
    'What is needed then is added, what is not is taken out. Whatever you entered and uploaded stays where it is still used.',
  situationSave: 'Save',
  situationSaved: (added, gone) => `Changed: ${added} added, ${gone} taken out.`,
  materialsLead: 'Each document is handed in once and reaches every department that uses it.',
  usedFor: 'Used for: ',
  comma: ', ',
  sentTo: 'Sent to these departments once handed in',
  checkLead: 'What stands below is shared out: each department receives only what its own part uses.',
  commitmentFault: 'A commitment is not signed yet, or its text has changed. Please look at the progress page: ',
  checked:
    'Everything is filled in and kept. Handing in together is being prepared; you go on from “My cases” once it is there. If it is urgent, please come to a window.',
};
