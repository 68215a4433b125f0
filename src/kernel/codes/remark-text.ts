/** Everything that can be wrong with a code, in a sentence for the person who typed it. The keys are part of the contract. */
export const problemText = {
  empty: 'nothing was given',
  tooLong: 'longer than any code this product knows',
  unknownShape: 'not the length and characters of any code this product knows',
  characterNotAllowed: 'has a character that may not stand there',
  checkCharacter: 'the check character does not fit the rest: a character is probably mistyped',
  organisationCheckCharacter: 'the check character of the organisation code (17th) does not fit (GB 11714)',
  noSuchProvince: 'begins with no province of GB/T 2260',
  noSuchRegion: 'a part below zeros is not zero: no division is numbered so (GB/T 2260)',
  birthDateImpossible: 'has no possible date of birth',
  legacyFifteenDigits:
    'a fifteen-digit number of the first generation, not valid since 2013; ask for the eighteen-digit one',
  levelUnknown: 'the level of government is not 1 to 7 (GB/T 39046 A.2)',
  mainItemMissing: 'the main item is 000',
  sequenceMissing: 'the handling item is 00; it counts from 01',
  segments: 'does not have the segments of its kind',
  typeCode: 'the licence type is not a unified social credit code followed by three characters',
  issuer: 'the issuing body is neither a unified social credit code nor a division',
  version: 'the version is not three digits from 001 on',
  timeCode: 'the first four digits are neither a year before the new code nor year and month',
  projectType: 'the project type of a code from before 2021 is 01, 02 or 03',
  hyphensMissing: 'written without its four hyphens',
} as const;

export const noteText = {
  normalised: 'read without spaces, in capitals and half-width characters',
  synthetic: 'from the range reserved for demonstration and tests: no such person, body or item exists',
  couldBeRegion12: 'has the shape of a twelve-digit division too',
  couldBeBasic12: 'has the shape of a basic item code too',
  checkNotVerified: 'its standard gives no check rule that is public: only the shape was tested',
  extensionItemType: 'the item type is outside the national list, which allows extensions (GB/T 39046 A.1)',
  registrarUnknown: 'the registering department is not in GB 32100',
  temporaryCode: 'begins with TE: a temporary local code, not a unified social credit code',
  beforeItsRule: 'has year and month of before November 2020, when the first such codes were given',
  beforeNewRule: 'a project code of the rule before GB/T 40058',
} as const;

export type ProblemCode = keyof typeof problemText;
export type NoteCode = keyof typeof noteText;
