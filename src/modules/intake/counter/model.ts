/** Why a clerk cannot take an application down, besides what any draft refuses. */
export type CounterRefusal =
  /** The person was not seen by this clerk, or too long ago. */
  | { code: 'meetingOver' }
  /** The item belongs to a department for which this clerk takes nothing. */
  | { code: 'notYourDepartment' }
  /** Who was seen is neither the applicant nor holds the mandate of the case. */
  | { code: 'notTheirMatter' }
  /** A correction that is open here is its applicant’s own, and is not thrown away by a clerk. */
  | { code: 'correctionKept' }
  /** 公务员法 art. 76. */
  | { code: 'conflictOfInterest' };
