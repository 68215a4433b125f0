import type { MeetingWording } from '../zh/meeting.ts';

export const meeting: MeetingWording = {
  held: (day, from, until) =>
    `Departments will meet about your case on ${day}, from ${from} to ${until}. This does not extend the limit, and you need not come.`,
};
