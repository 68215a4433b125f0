import { and, level, outcome, start, work, xor, type Model, type Part } from './model.ts';

type Approval = {
  id: string;
  /** Tasks that are open at once. */
  examining: readonly Part[];
  /** What comes between the examination and the decision. */
  then?: Part;
  /** Whether a grant ends with a task of the clerk's, who issues. */
  issues?: boolean;
};

/** Accepted, examined by several at once, decided. */
export function approval({ id, examining, then, issues = false }: Approval): Model {
  return {
    id,
    ...level(
      [
        start('s'),
        work('accept', 'accept', { role: 'clerk', asks: 'acceptance' }),
        xor('accepted'),
        outcome('refused', 'notAccepted'),
        and('fork'),
        ...examining,
        and('join'),
        ...(then ? [then] : []),
        work('decide', 'decide', { asks: 'decision' }),
        xor('decided'),
        outcome('denied', 'denied'),
        ...(issues ? [work('issue', 'issue', { role: 'clerk' })] : []),
        outcome('granted', 'granted'),
      ],
      's accept',
      'accept accepted',
      'accepted refused: acceptance = "notAccepted"',
      'accepted fork: acceptance = "accepted"',
      ...examining.map((task) => `fork ${task.id}`),
      ...examining.map((task) => `${task.id} join`),
      ...(then ? [`join ${then.id}`, `${then.id} decide`] : ['join decide']),
      'decide decided',
      'decided denied: decision = "denied"',
      ...(issues
        ? ['decided issue: decision = "granted"', 'issue granted']
        : ['decided granted: decision = "granted"']),
    ),
  };
}
