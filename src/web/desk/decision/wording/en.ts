import type { DecisionWording } from './zh.ts';

export const en: DecisionWording = {
  outcome: 'Decision',
  outcomes: { grant: 'Grant', deny: 'Deny' },
  numberBefore: 'Will be numbered ',
  numberNotDrawn: 'It is drawn when you decide; if a colleague issues first, yours is the next.',
  parts: 'Parts of the decision, in their order',
  hints: {
    facts: 'What was found. A part in which nothing is written is left out.',
    reason: 'Why it is decided so. Needed when denying.',
    provisions: 'Needed when denying. When granting and none is chosen, all are named.',
    conditions: 'For example the scope of use, or reports. With conditions the paper names the remedies.',
  },
  assigned: {
    uscc: '18 characters, as the register gave it. It stands on the decision and the licence, and later items do not ask for it again.',
    idcard:
      '18 characters, as the household register gave it. It stands on the decision, and later items do not ask for it again.',
    date: 'For example 2026-03-02. It stands on the decision, and later items do not ask for it again.',
    string: 'As your own system gave it. It stands on the decision, and later items do not ask for it again.',
  },
  article: (law) => `Article of ${law}`,
  articleHint: 'The item does not say which. Look it up and write it, for example 第八条.',
  ownTitle: (number) => `Heading of added part ${number}`,
  ownText: (number) => `Text of added part ${number}`,
  add: 'Add a part',
  up: 'Up',
  down: 'Down',
  remove: 'Remove',
  moved: (place, all) => `Now part ${place} of ${all}.`,
  remedy: 'Remedies',
  remedyByLaw: 'Required by law, put last by the system, not editable. Dates as if decided today.',
  remedyWithConditions:
    'With conditions the system puts this last, as the law has it; not editable. Dates as if decided today.',
  preview: 'See a preview (PDF)',
  previewing: 'Making the preview…',
  previewReady: 'The preview is ready.',
  openPreview: 'Open the preview (PDF, unnumbered, without effect)',
};
