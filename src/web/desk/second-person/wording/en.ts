import type { SecondPersonDeskWording } from './zh.ts';

export const en: SecondPersonDeskWording = {
  title: 'Somebody else has to confirm',
  roles: {
    otherParent: 'The other parent',
    landlord: 'The landlord',
    spouse: 'The spouse',
    guardian: 'The guardian',
  },
  standing: {
    missing: 'Not here',
    asked: 'Link sent, not answered',
    expired: 'The link ran out',
    declined: 'Did not agree',
    revoked: 'Withdrawn',
    changed: 'Changed since, has to be confirmed again',
    confirmed: 'Confirmed by link',
    onPaper: 'Signed paper received',
  },
  lead: 'Where the other person signed on paper, read it and note it here; the paper is filed with the materials.',
  text: (version) => `What is signed (version ${version})`,
  name: 'Name of the other person',
  note: 'Signed paper received',
  given: (role, name, day) => `${role} ${name}, ${day}`,
  how: { confirmed: 'confirmed by link', onPaper: 'signed on paper at the window' },
  signature: 'Signature',
  sentTo: 'Mobile',
};
