import type { correction as zh } from '../zh/correction.ts';

export const correction: typeof zh = {
  title: 'Mend everything in one go',
  lead: (items, things) =>
    items === '1'
      ? `One part needs your correction: ${things} to mend.`
      : `${items} parts need your correction. They stand in this one list, ${things} to mend; what is the same is mended once.`,
  until: (day) => `The earliest last day is ${day}.`,
  things: 'What to mend',
  items: 'What waits for you',
  itemUntil: (day) => `Please mend it by ${day}`,
  added: (edition) => `added in edition ${edition}`,
  own: 'Look at this part alone',
  paper: (number) => `Notice of correction ${number}`,
  edition: (edition, day) => `Edition ${edition} (${day}, PDF)`,
  asked: (item) => `${item}: `,
  mended: 'Mended, not handed in yet',
  handedIn: 'Handed in before',
  isNew: 'New',
  drop: 'Take off',
  dropHint: 'Tick what you chose by mistake; it is taken off when you press “Hand in the corrections”.',
  choose: 'Choose the files',
  keep: 'Hand in the earlier files again as well',
  bring: 'I bring the original to the window',
  right: (name) => `${name}, as it should be`,
  asIs: 'It is right as it stands',
  elsewhere: 'This is mended on the page of its own part, and handed in there.',
  openElsewhere: 'Go and mend it',
  consent: 'Sensitive personal information',
  consentConfirm: 'I agree that the departments above use the corrected sensitive information for these matters.',
  act: 'Hand in the corrections',
  partly:
    'What is complete is handed in at once, and each department goes on. The rest stays here for you; what you typed is kept.',
  done: {
    saved: 'Saved, not handed in yet',
    savedLead: 'Something below is still to be mended. Each part is handed in as soon as it is complete.',
    some: 'What was complete is handed in',
    someLead: 'The parts below still wait for you.',
    corrected: 'All corrections are handed in. You hear within 5 working days whether they are accepted.',
  },
  why: {
    consentMissing: 'Please agree to the use of sensitive information before you hand it in.',
    secondPersonMissing: 'Somebody else has to confirm this part. Please go to its own page.',
    other: 'This part needs something more. Please complete it on its own page.',
  },
  toList: 'Open the list and mend it all',
  banner: (items) => (items === '1' ? 'One part needs your correction' : `${items} parts need your correction`),
  onCase: 'This correction stands in one list with those of the other parts; all of it can be mended in one go.',
  alone: 'Mend this part alone',
  aloneGoOn: 'Go on mending this part alone',
};
