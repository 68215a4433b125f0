import type { ServiceWording } from '../zh/service.ts';

export const service: ServiceWording = {
  title: 'How papers reach you',
  agreed:
    'You agreed to receive papers here: one that you open is received on that day, and the time to contest it is counted from the next day.',
  offer:
    'If you agree, a paper that you open here is received, without a way to the window or waiting for the post. If not, you can read it all the same, and it is served another way.',
  agree: 'Receive papers online',
  end: 'Do not receive papers online any more',
  state: {
    sent: 'not yet noted as received',
    announced: (day) => `announced; counts as served on ${day}`,
    delivered: (way, day) => `served on ${day}: ${way}`,
    undeliverable: (day) => `could not be delivered on ${day}`,
  },
  remedy: (body, reconsideration, litigation) =>
    `If you disagree, you can ask for reconsideration (${body}) until ${reconsideration} and go to court until ${litigation}.`,
  proof: 'Proof of service',
};
