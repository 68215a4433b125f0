import type { ServingWording } from './zh.ts';

export const en: ServingWording = {
  title: 'Service of papers',
  waiting: 'Reading how papers were served…',
  none: 'No paper has to be served.',
  agreed: 'The applicant agreed to be served electronically: opening a paper online serves it.',
  notAgreed: 'The applicant did not agree to be served electronically. Serve papers another way and note it here.',
  unproven: (count) =>
    count === 1 ? '1 paper has no proof of service yet.' : `${count} papers have no proof of service yet.`,
  state: {
    sent: 'no proof yet',
    announced: (day) => `announced, counts as served on ${day}`,
    delivered: (day) => `served on ${day}`,
    undeliverable: (day) => `not delivered on ${day}`,
  },
  proof: 'Proof of service (PDF)',
  until: (reconsideration, litigation) => `reconsideration until ${reconsideration}, court until ${litigation}`,
  form: {
    open: 'Note how a paper was served',
    paper: 'Paper',
    how: 'How',
    ways: {
      window: 'Handed over at the window and signed for',
      post: 'By post, signed for',
      left: 'Left with a witness',
      announced: 'Announced',
      undeliverable: 'Could not be delivered',
    },
    on: 'Day',
    said: 'Who took it, the parcel number, the witness, or why it was not delivered',
    saidHint: 'It stands in the proof of service',
    act: 'Note it',
    doing: 'Noting…',
    done: 'Noted',
    lacks: {
      paper: 'Choose the paper.',
      how: 'Choose how it was served.',
      on: 'Enter a correct date.',
      said: 'Write how it was served.',
    },
  },
};
