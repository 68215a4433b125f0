/**
 * What whoever publishes a model of the house should mend, beyond what keeps it from being executed at all.
 * `choiceJoinedAsAll`: ways of which only one is taken meet where all are waited for. `endOutOfReach`: from there no end can be reached.
 * `taskUnowned`: work of people that no department does. `stepLongerThanItem`, `pathLongerThanItem`: what the steps may take does not fit
 * into the limit of the item. `reviewerDecides`: who examines could decide as well (审查与决定分离).
 * `departmentsUnasked`: work that chosen departments do, whom nobody is asked to choose.
 */
export type RemarkCode =
  | 'choiceJoinedAsAll'
  | 'endOutOfReach'
  | 'taskUnowned'
  | 'stepLongerThanItem'
  | 'pathLongerThanItem'
  | 'reviewerDecides'
  | 'departmentsUnasked';

/** `elements` in the order in which they are to be looked at; `detail`: days that are meant and days that there are. */
export type Remark = { code: RemarkCode; elements: readonly string[]; detail?: { takes: number; has: number } };
