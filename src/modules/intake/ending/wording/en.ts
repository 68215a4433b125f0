import type { EndingWording } from './shape.ts';

export const en: EndingWording = {
  grounds: {
    personGone: 'The applicant has died or lost legal capacity, and what was applied for can only be held in person',
    organisationGone:
      'The applicant organisation has ceased to exist by law, and what was applied for can only be held by itself',
    objectGone: 'What the application is about no longer exists',
    lawRepealed: 'The provision that requires it was repealed or is no longer applied',
    duplicate: 'The same applicant applied twice for the same matter, and the other case goes on',
    wrongOrgan: 'After acceptance it was found that the matter is not within the competence of this organ',
  },
  consequences: {
    personGone: 'This application ends here. An heir or a guardian who needs the same applies in his own name.',
    organisationGone: 'This application ends here. A successor that needs the same applies in its own name.',
    objectGone: 'This application ends here. You may apply again for what takes its place.',
    lawRepealed: 'This application ends here. Where new rules ask for something, apply under them.',
    duplicate: 'Only this one ends; the other goes on with the same dates.',
    wrongOrgan: 'Please apply to the organ that is competent. You may take your materials back.',
  },
  untouched:
    'Licences that you hold are not touched; fees that were paid stay as they are, and are paid back where the law says so. A new application may refer to this one.',
  unconfirmed: 'The lawyers of the county have still to confirm these grounds; cite the provision each time.',
  refusals: {
    endingGroundMissing: 'Please choose why the application ends.',
    endingGroundUnfit: 'This ground does not fit this applicant: check whether it is a person or an organisation.',
    twinMissing: 'Please give the number of the case that goes on instead.',
    twinUnknown: 'No other case of the same applicant and matter has this number. Please check it.',
    twinOver: 'Case {number} is over without a result, so this one cannot end for it.',
    endingProposed: 'Somebody has proposed to end it already; another officer has to confirm.',
    noEndingProposed: 'No end waits to be confirmed. Please reload.',
    requesterMayNotConfirm: 'You proposed to end it; another officer has to confirm.',
  },
};
