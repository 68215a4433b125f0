import type { ForwardingWording } from '../zh/forwarding.ts';

export const forwarding: ForwardingWording = {
  here: (decider, day) =>
    `${decider} decides on this. The office that accepted it examines it first and sends it up by ${day}; you need not do anything.`,
  waiting: (decider) =>
    `${decider} decides on this. Once accepted, the office examines it first and sends it up; you need not do anything.`,
  sent: (decider, day) =>
    `On ${day} the office sent your application with all materials to ${decider}, which decides. You will not be asked for them again.`,
};
