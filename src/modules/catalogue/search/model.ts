/** A text as it is compared: in simplified characters, small letters and half width, and how it is read, syllable by syllable. */
export type Text = { written: string; sound: string };

/** The words under which one item is found: its official names, what people say instead, and what its entry is about. */
export type Words = { names: readonly Text[]; says: readonly Text[]; about: readonly string[] };

/** Where an entry stands: items on the nameless one, what other modules have found on their own, under keys that begin with its name. */
export type Shelf = '' | 'theme';

/** `edition` rises with every change in a county: who knows an older one reads what is newer. */
export type Entry = { key: string; edition: number; words: Words };

/** Words that mean the same to whoever searches, the usual one first. Those of an empty concept ask or are polite and name nothing. */
export type Concept = { empty: boolean; words: readonly Text[] };

/** The words of the language, as the county's files give them. */
export type Vocabulary = {
  /** Words that ask or are polite. */
  empty: readonly string[];
  /** What people say instead, by the word that is usual. */
  concepts: Readonly<Record<string, readonly string[]>>;
};

/** A word that was recognised: as it was typed, and what it was taken for. */
export type Understood = { typed: string; as: string };

export type Found = {
  /** Items that fit, the best first. */
  keys: readonly string[];
  /** How many of the first fit about as well as the best; the others only touch upon what was asked. */
  close: number;
  /** How well the best one fits; what two shelves say of the same words may be compared. */
  score: number;
  /** Whether the best one is likely meant; otherwise they are only the nearest there are. */
  certain: boolean;
  understood: readonly Understood[];
  /** What was typed and means nothing here. */
  unknown: readonly string[];
};
