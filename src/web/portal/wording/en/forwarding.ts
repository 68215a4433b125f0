import type { ForwardingWording } from '../zh/forwarding.ts';

export const forwarding: ForwardingWording = {
  title: 'A higher organ decides',
  waiting: (decider) =>
    `${decider} decides on this. Once accepted, the office examines it first and sends it up; you need not do anything.`,
  here: (decider, day) =>
    `${decider} decides on this. The office that accepted it examines it first and sends it up by ${day}; you need not do anything.`,
  hereNoDay: (decider) =>
    `${decider} decides on this. The office that accepted it examines it first and sends it up; you need not do anything.`,
  sent: (decider, day) => `On ${day} the office sent your application with all materials to ${decider}, which decides.`,
  notReceived: 'When the higher organ has it, the day will stand here.',
  received: (decider, day) => `${decider} received it on ${day}.`,
  decideBy: (day) => `Counted from the day after, it decides by ${day}.`,
  decideNoDay: 'Its limit has no last day at present.',
  late: (day) => `It was to decide by ${day}, which is over; the office will ask.`,
  takenBack: (day) =>
    `On ${day} the papers came back from the higher organ without a decision. The office will send them up again; you need not hand in anything anew.`,
  decided: {
    granted: (decider, day) => `On ${day} ${decider} decided to grant it.`,
    denied: (decider, day) => `On ${day} ${decider} decided not to grant it.`,
    withdrawn: (decider, day) => `On ${day} the application was withdrawn at ${decider}; nothing was decided.`,
  },
  decision: (number) =>
    `The number of the decision is ${number}. What counts is the decision that is delivered to you.`,
  notTwice:
    'You need not hand in anything twice: the higher organ may not ask you for the same materials again. If somebody does, you may refuse, or call the hall.',
  opinion:
    'The opinion that went up stands under “Papers” below. It is advice to the higher organ and not the decision.',
  ownDays: 'How the days of the examination were counted',
  ownEnded: (day, used) =>
    `On ${day} it went up: the limit of the examination ended that day after ${used} working days, and nothing is counted behind it.`,
  ownLate: (days) => `That was ${days} working days after the last day; it is on record.`,
  aboveDays: 'How the days of the higher organ are counted',
  start: { own: 'Day of acceptance', above: 'Day on which it was received' },
};
