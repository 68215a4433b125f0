import type { CounterWording } from './zh.ts';

export const en: CounterWording = {
  refusals: {
    meetingOver:
      'The card was seen more than two hours ago, or by a colleague. Look at it once more; everything typed is kept.',
    notTheirMatter:
      'This person is not the applicant of the case and holds no registered authorisation for it. The applicant comes in person, or authorises somebody first.',
    correctionKept:
      'What is being corrected belongs to the applicant and is not thrown away at a counter. Leave it; everything typed is kept.',
    notYourDepartment:
      'Your window does not take this service. Lead the person to the one that does, or ask the security administrator to open it to you.',
    partUnaccepted:
      'One of the services cannot be accepted now, so nothing was taken in; all that was typed is kept. Try again a little later, or take the services one by one.',
  },
};
