/** What a question can be answered with: yes or no, or one of its choices. */
export type Answer = boolean | string;

/** A question of the guide (情形引导), in everyday words. `informational`: no item hangs on it, it only explains. */
export type Question = {
  id: string;
  text: string;
  options: readonly Answer[];
  usual: Answer;
  informational: boolean;
};

/** What has to be answered for an item to be needed. */
export type Term = { question: string; equals: Answer };

/**
 * An item within a theme. Needed when every term holds, so always where there is none. It waits for what stands in `after`; what stands
 * in `afterOptional` it waits for in the plan, but may overtake.
 */
export type Part = {
  item: string;
  when: readonly Term[];
  after: readonly string[];
  afterOptional: readonly string[];
};

/** Whom a role means in this theme: `beneficiary` is `child`, except in items that say otherwise. */
export type Bindings = {
  /** Persons that the theme names itself, and what it calls them: `child` → 新生儿. */
  persons: Readonly<Record<string, string>>;
  roles: Readonly<Record<string, string>>;
  byItem: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** 一件事: the items of several departments that one thing in life takes, in their order. */
export type Theme = {
  key: string;
  number: string;
  name: string;
  fullName: string;
  audience: 'enterprise' | 'citizen';
  lead: string;
  lifeStage: string;
  questions: readonly Question[];
  parts: readonly Part[];
  bindings: Bindings;
  /** Items whose site visits are made together. */
  jointVisit: readonly string[];
  /** What happens outside the platform, in words. */
  outside?: string;
};

/** Why a theme is not taken as it stands. */
export type Fault =
  | { code: 'misshapen'; at: string; detail: string }
  | { code: 'unknownItem'; item: string }
  | { code: 'itemTwice'; item: string }
  | { code: 'questionTwice'; question: string }
  | { code: 'fewerThanTwoOptions'; question: string }
  | { code: 'usualIsNoOption'; question: string }
  | { code: 'questionReachesNothing'; question: string }
  | { code: 'unknownQuestion'; item: string; question: string }
  | { code: 'unknownOption'; item: string; question: string; option: Answer }
  | { code: 'neverNeeded'; item: string; question: string }
  | { code: 'afterWhatIsNotInTheTheme'; item: string; after: string }
  | { code: 'cycle'; items: readonly string[] }
  | { code: 'roleNobodyHas'; role: string; item?: string }
  | { code: 'boundToNobody'; role: string; person: string }
  | { code: 'jointVisitOfNone'; item: string };

/** What is known of the items that themes are made of: who has a part in each. */
export type KnownItems = ReadonlyMap<string, { roles: ReadonlySet<string> }>;
