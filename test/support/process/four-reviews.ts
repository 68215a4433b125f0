import { and, level, outcome, start, work, xor, type Model } from './model.ts';

/** Who examines, each department one task. Two more than the item's own model names. */
export const EXAMINING = ['approval', 'health', 'fire', 'police'] as const;

/** The whole errand: accepted, examined by four departments at once, decided. */
export const fourReviews: Model = {
  id: 'fourReviews',
  ...level(
    [
      start('s'),
      work('accept', 'accept', { role: 'clerk', asks: 'acceptance' }),
      xor('accepted'),
      outcome('refused', 'notAccepted'),
      and('fork'),
      ...EXAMINING.map((department) => work(department, 'review', { department })),
      and('join'),
      work('decide', 'decide', { asks: 'decision' }),
      xor('decided'),
      outcome('denied', 'denied'),
      outcome('granted', 'granted'),
    ],
    's accept',
    'accept accepted',
    'accepted refused: acceptance = "notAccepted"',
    'accepted fork: acceptance = "accepted"',
    ...EXAMINING.map((department) => `fork ${department}`),
    ...EXAMINING.map((department) => `${department} join`),
    'join decide',
    'decide decided',
    'decided denied: decision = "denied"',
    'decided granted: decision = "granted"',
  ),
};
