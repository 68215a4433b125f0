import type { Answer } from '../model.ts';

type Bilingual = { zh: string; en: string };

/** A question about a place. `input`: what the decision model calls it; `guide`: the question of the theme that is answered by it, option by option. */
export type PlaceQuestion = Bilingual & {
  id: string;
  input: string;
  options: readonly (Bilingual & { value: string })[];
  guide?: { question: string; answers: readonly Answer[] };
};

/** What is looked at one by one: a decision of the model. */
export type Concern = Bilingual & { decision: string };

/** 能不能在这里开: what is asked about a place before a theme is begun, and the decision model that answers. */
export type PlaceCheck = {
  theme: string;
  model: string;
  questions: readonly PlaceQuestion[];
  concerns: readonly Concern[];
};

/** By question: the value of an option; null is "I do not know". */
export type PlaceTold = Readonly<Record<string, string | null>>;

export type PlaceResult = 'yes' | 'no' | 'ask';

/** One answer, with the entry and the condition in it that says so; without a condition the data do not state it. */
export type PlaceAnswer = {
  concern: Bilingual;
  result: PlaceResult;
  said: Bilingual;
  item: string | undefined;
  condition: string | undefined;
  department: string | undefined;
};
