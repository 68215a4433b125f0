import type { SelfWording } from '../zh/self.ts';

export const self: SelfWording = {
  title: 'My data',
  corrected: 'Corrected.',
  name: 'Name',
  idNumber: 'Identity number',
  phone: 'Mobile number',
  noPhone: 'None',
  level: 'Identity level',
  levelOf: (level) => `Level ${level}`,
  correct: 'Correct',
  atWindow: 'A name or number that was proven and is wrong is corrected at a window: please bring your identity card.',
  uses: 'What these data are for',
  usesLead: 'They are used for these things only, kept as the law asks, and then deleted.',
  purpose: 'What for',
  basis: 'Basis',
  kept: 'Kept for',
  purposes: {
    account: {
      what: 'Account: to know that it is you',
      basis: 'Cybersecurity Law, art. 24',
      kept: 'as long as the account exists',
    },
    drafts: {
      what: 'Unfinished applications: to go on later',
      basis: 'your own wish',
      kept: '180 days after the last change',
    },
    cases: {
      what: 'Applications: to examine, decide and deliver',
      basis: 'Administrative Licensing Law, arts. 29–44; Archives Law',
      kept: 'the retention period of the archive',
    },
    messages: {
      what: 'Messages: to tell you how far it is',
      basis: 'Administrative Licensing Law, art. 44',
      kept: 'two years',
    },
    signIns: {
      what: 'Sign-ins: to notice misuse',
      basis: 'Cybersecurity Law, art. 23',
      kept: 'three years',
    },
  },
  consent:
    'For sensitive data (identity number, health, bank account) your separate consent is asked each time before you hand in; without it you can apply at a window.',
  copy: 'A copy of my data',
  copyLead:
    'Everything we hold about you in one file, to keep or to give to another platform. It has your whole identity number: do not pass it on lightly.',
  copyAct: 'Download the copy (JSON)',
  looked: 'Who looked at my file',
  lookedLead: 'Every time an officer opens your file it is recorded here. Your own visits are not.',
  nobody: 'Nobody has yet.',
  officer: (department) => `An officer of ${department}`,
  somebody: 'An officer',
  what: {
    case: 'opened the case',
    document: 'opened a paper',
    file: 'opened a file',
    account: 'filled in a form with your saved data',
  },
  mandatary: 'Somebody with your mandate',
  other: 'looked at your file',
  when: 'When',
  who: 'Who',
  did: 'What',
  correction: {
    title: 'Correct my data',
    nameHint: 'As on your identity card.',
    nameProven: 'Your name was proven. If it is wrong, please bring your identity card to a window.',
    phoneHint: '11 digits. After a change it has to be confirmed again before short messages come.',
    wrong: {
      name: 'Enter your name as on your identity card',
      phone: 'Enter a mobile number of 11 digits, such as 13812345678',
    },
    save: 'Save',
  },
};
