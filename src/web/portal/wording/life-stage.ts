/** Turns in life at which people have something to do; each names the items that it needs. */
export const LIFE_STAGES = [
  'birth',
  'school',
  'work',
  'business',
  'marriage',
  'house',
  'doctor',
  'papers',
  'car',
  'old',
  'hardship',
  'farewell',
] as const;
export type LifeStage = (typeof LIFE_STAGES)[number];
