import type { FormWording } from './zh.ts';

export const en: FormWording = {
  errors: {
    missing: (label) => `Enter: ${label}`,
    missingChoice: (label) => `Choose: ${label}`,
    tooLong: (label, longest) => `${label}: use at most ${longest} characters`,
    notAnOption: (label) => `${label}: choose one of the options listed`,
    notANumber: (label) => `${label}: enter a number, such as 86.5`,
    notAnAmount: (label) => `${label}: enter an amount in yuan with at most two decimals, such as 1200.50`,
    notADay: (label) => `${label}: enter a date, such as 2026-03-02`,
    notAnIdNumber: (label) => `${label}: compare it with the document again, one character does not fit`,
    notAUscc: (label) =>
      `${label}: compare it with the business licence again; it has 18 characters and never the letters I, O, S, V or Z`,
    notAPhone: (label) => `${label}: enter a mobile number, or a landline with its area code, such as 0537-1234567`,
  },
  purposes: {
    identifyApplicant: 'To check who is applying.',
    identifyAgent: 'To check who acts for you and whether they may.',
    identifyOthers: 'To check whom this concerns.',
    reach: 'To reach you, and to tell you the result.',
    judge: 'To examine whether the conditions are met.',
  },
  sensitivity: {
    none: '',
    personal: 'This is personal information, used only for this matter.',
    sensitive:
      'This is sensitive personal information. It is stored encrypted, used only for this matter, and partly hidden on screens.',
  },
  questions: {
    identity: (who) => `Who is the ${who}?`,
    agent: () => 'Is somebody acting for you? If not, just continue',
    place: () => 'Where are the premises?',
    choose: (label) => `Choose: ${label}`,
    fill: (label) => `Enter: ${label}`,
    situation: () => 'Which situation is yours?',
  },
  roles: {
    applicant: 'applicant',
    org: 'organisation that applies',
    legalRep: 'legal representative (person in charge)',
    agent: 'agent',
    beneficiary: 'beneficiary',
    guardian: 'guardian',
    father: 'father',
    mother: 'mother',
    spouse: 'spouse (other party)',
    deceased: 'deceased',
    employer: 'employer',
    contractor: 'contractor',
    buyer: 'buyer',
    seller: 'seller',
  },
  answers: { yes: 'Yes', no: 'No' },
};
