// The shape of scripted journeys in the starter data: what is answered, what happens, and what is to come of it.
import { Type, type Static } from 'typebox';

const Text = Type.String({ minLength: 1 });
const Texts = Type.Array(Text);
const Typed = Type.Record(Text, Type.String());

/** How an item ends by an act of an officer. */
const Decided = Type.Enum(['granted', 'denied', 'notAccepted']);

/** `stopped`: it was never begun, since what it waits for was not granted. */
const Ended = Type.Enum(['granted', 'denied', 'notAccepted', 'withdrawn', 'stopped']);

const ACTS = {
  /** All drafts together: what waits for nothing is handed in, the rest is kept. */
  submit: Type.Object({ do: Type.Literal('submit') }),
  /** 一次性告知: by the clerk of one item, before it was accepted. Names papers, or questions of the theme. */
  askCorrection: Type.Object({
    do: Type.Literal('askCorrection'),
    item: Text,
    materials: Type.Optional(Texts),
    questions: Type.Optional(Texts),
  }),
  /** By the applicant, with what is answered otherwise now. */
  correct: Type.Object({ do: Type.Literal('correct'), item: Text, answers: Type.Optional(Typed) }),
  /**
   * The item goes through its process model to this end; `applies`: with what comes in only sometimes. `assigned`: the numbers that its
   * organ gives with a grant, by its own data elements.
   */
  conclude: Type.Object({
    do: Type.Literal('conclude'),
    item: Text,
    outcome: Decided,
    applies: Type.Optional(Type.Boolean()),
    assigned: Type.Optional(Typed),
  }),
  /** By the applicant, one item. */
  withdraw: Type.Object({ do: Type.Literal('withdraw'), item: Text }),
};

const Act = Type.Union([ACTS.submit, ACTS.askCorrection, ACTS.correct, ACTS.conclude, ACTS.withdraw]);

const Journey = Type.Object({
  name: Text,
  /** Answers to the questions of the guide; null is "I do not know". */
  told: Type.Record(Text, Type.Union([Type.Boolean(), Type.String(), Type.Null()])),
  /** Answers to the one form, by question of the theme: the data element and whose it is. What an earlier item gives is not among them. */
  answers: Typed,
  acts: Type.Array(Act, { minItems: 1 }),
  expect: Type.Object({
    /** The items that are needed, in the order of the theme. */
    needed: Texts,
    /** The papers that are handed in once by somebody of whom nothing is held or shared. */
    materials: Texts,
    ends: Type.Record(Text, Ended),
  }),
});

/** What a theme is tried with. Nobody in it exists. */
export const Journeys = Type.Object({
  format: Type.Literal('onewindow.theme-journeys/1'),
  theme: Type.String({ pattern: '^[a-z0-9-]+$' }),
  note: Text,
  journeys: Type.Array(Journey, { minItems: 1 }),
});
export type Journeys = Static<typeof Journeys>;
export type Journey = Static<typeof Journey>;
export type Act = Static<typeof Act>;
export type End = Static<typeof Ended>;
