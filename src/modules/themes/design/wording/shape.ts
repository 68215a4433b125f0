/** What is said about a theme that is being drawn. */
export type DesignWording = {
  refusals: Readonly<
    Record<
      | 'themeOfOtherDepartment'
      | 'themeFaulty'
      | 'themeUnchanged'
      | 'themeDraftChanged'
      | 'themeDraftMissing'
      | 'themeSubmittedBefore'
      | 'keyDiffers',
      string
    >
  >;
  gaps: Readonly<
    Record<
      | 'numberMissing'
      | 'numberTaken'
      | 'nameMissing'
      | 'fullNameMissing'
      | 'lifeStageMissing'
      | 'leadUnknown'
      | 'noItems',
      string
    >
  >;
};
