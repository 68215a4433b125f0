/**
 * 国办发〔2019〕51号: five grades, kept by name. A number stands only at an edge, since two standards count in opposite directions
 * (`codes.ts`). Best first.
 */
export const GRADES = ['verySatisfied', 'satisfied', 'fairlySatisfied', 'dissatisfied', 'veryDissatisfied'] as const;
export type Grade = (typeof GRADES)[number];

/** 差评: the last two. */
export const isBad = (grade: Grade): boolean => grade === 'dissatisfied' || grade === 'veryDissatisfied';
