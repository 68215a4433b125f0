/** Why the numbers that come with a grant cannot stand as they were typed. */
export type AssignedFault = {
  code: 'assignedMissing' | 'assignedWrong' | 'assignedUnknown' | 'assignedOnDenial';
};
