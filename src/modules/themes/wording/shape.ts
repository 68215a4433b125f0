/** What is said about themes: the headings of their standard, and what keeps one from being published. */
export type ThemeWording = {
  refusals: Readonly<
    Record<
      | 'themeNotFound'
      | 'themeReasonMissing'
      | 'themeOfOtherDepartment'
      | 'themeChanged'
      | 'themeNotExecutable'
      | 'themeInService'
      | 'themeNotInService'
      | 'standardContradicts'
      | 'checklistNotFound'
      | 'answersMissing'
      | 'noSuchQuestion'
      | 'noSuchOption',
      string
    >
  >;
  standard: string;
  sections: {
    scope: string;
    basis: string;
    items: string;
    questions: string;
    conditions: string;
    form: string;
    materials: string;
    flow: string;
    limits: string;
    fees: string;
    results: string;
    remedies: string;
  };
  missing: {
    misshapen: (at: string) => string;
    unknownItem: (item: string) => string;
    itemTwice: (item: string) => string;
    questionTwice: (question: string) => string;
    fewerThanTwoOptions: (question: string) => string;
    usualIsNoOption: (question: string) => string;
    questionReachesNothing: (question: string) => string;
    unknownQuestion: (item: string, question: string) => string;
    unknownOption: (item: string, question: string) => string;
    neverNeeded: (item: string, question: string) => string;
    afterWhatIsNotInTheTheme: (item: string, after: string) => string;
    cycle: (items: string) => string;
    roleNobodyHas: (role: string) => string;
    boundToNobody: (role: string, person: string) => string;
    jointVisitOfNone: (item: string) => string;
    noForm: (item: string) => string;
    noModel: (item: string) => string;
    formsConflict: (field: string, sides: string) => string;
    noJourney: () => string;
  };
  /** Why the house took a theme out of service. */
  takenOut: (why: string) => string;
  /** Why it put one back. */
  takenBack: string;
  /** What went wrong on a journey. */
  trial: {
    comma: string;
    unplayed: (item: string) => string;
    noSuchQuestion: (question: string) => string;
    noSuchOption: (question: string) => string;
    questionsLeft: (questions: string) => string;
    answersNothing: (field: string) => string;
    answersGiven: (field: string, item: string, by: string) => string;
    assigned: (item: string, why: string) => string;
    assignedFaults: Readonly<
      Record<'assignedMissing' | 'assignedWrong' | 'assignedUnknown' | 'assignedOnDenial', string>
    >;
    notTaken: (item: string, field: string, code: string) => string;
    wrongAnswer: (field: string, code: string) => string;
    actRefused: (place: number, act: string, why: string) => string;
    process: (item: string, why: string) => string;
    unfinished: (items: string) => string;
    otherNeeded: (expected: string, found: string) => string;
    otherMaterials: (expected: string, found: string) => string;
    otherEnds: (expected: string, found: string) => string;
    acts: Readonly<Record<'submit' | 'askCorrection' | 'correct' | 'conclude' | 'withdraw', string>>;
    whys: Readonly<
      Record<
        | 'notNeeded'
        | 'submittedTwice'
        | 'notHandedIn'
        | 'awaitsCorrection'
        | 'awaitsNoCorrection'
        | 'correctedBefore'
        | 'nothingNamed'
        | 'notAskedFor'
        | 'ended',
        string
      >
    >;
    processes: Readonly<Record<'standsStill' | 'otherEnd' | 'inCircles', string>>;
  };
  conflicts: {
    formatDiffers: string;
    noCommonOption: string;
    columnsDiffer: string;
    copiedFromDifferent: string;
    waitsForItself: string;
  };
};
