import type { ConsultationWording } from './shape.ts';

export const en: ConsultationWording = {
  refusals: {
    consultationNotFound: 'There is no such consultation, or your department was not asked.',
    consultationOver: 'This consultation was withdrawn or is complete. Reload the page.',
    opinionGivenBefore: 'Your department has already answered this consultation.',
    opinionUnsaid: 'Write down the condition, or the reason for the no.',
    nobodyAwaited: 'No department is awaited now.',
    nothingUndecided: 'There is no silence for you to decide about. Reload the page.',
    consultationNobody: 'Choose at least one department to ask.',
    consultationOwn: 'Your own department cannot be asked.',
    consultationUnknown: 'One department is not in the register. Choose again.',
    questionMissing: 'Write down the question.',
    consultationLength: 'Give 1 to 20 working days for the answer.',
    consultationPastLimit: 'The answer would come after the case has to be decided. Give fewer days.',
    consultationMaterial: 'One material is not on the list of this item. Choose again.',
    nothingToHold: 'You have no open examination that could wait. Ask without holding it.',
    caseNotExamined: 'Departments are asked after acceptance and before the decision.',
  },
};
