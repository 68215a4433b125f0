import type { Theme } from './model.ts';

/** A theme in a list: what a person needs to recognise it. */
export type ThemeRow = Pick<Theme, 'key' | 'name' | 'audience' | 'lifeStage'>;

export type { Answer, Question, Term, Theme } from './model.ts';
export type { Needed, NotNeeded, Perhaps, Scenario, Told } from './scenario/rules.ts';
export type { PlaceAnswer, PlaceCheck, PlaceResult, PlaceTold } from './places/model.ts';
export type { Asked, MaterialSet, Reason, Waived } from './materials/model.ts';
export type { Moment, Plan } from './path/model.ts';
