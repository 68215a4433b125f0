/** Names of the fields, which the forms and their readings share. */
export const FIELDS = {
  pick: 'pick',
  what: (key: string) => `what.${key}`,
  reason: 'reason',
  basis: 'basis',
  otherBasis: 'otherBasis',
  instead: 'instead',
  opinion: 'opinion',
  note: 'note',
  outcome: 'outcome',
  answer: (variable: string) => `answer.${variable}`,
  visitOn: 'visitOn',
  staff: 'staff',
  present: (department: string) => `present.${department}`,
  absence: (department: string) => `absence.${department}`,
  colleague: 'colleague',
  step: 'step',
} as const;
