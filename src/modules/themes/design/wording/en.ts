import type { DesignWording } from './shape.ts';

export const en: DesignWording = {
  refusals: {
    themeOfOtherDepartment:
      'You draw themes that your department leads. Of a new one choose your department first; to give one to another, ask a cataloguer.',
    themeFaulty:
      '{findings} points are still wrong, so it cannot be submitted yet. Please mend them one by one; the draft is kept.',
    themeUnchanged: 'It is the same as the version in force (version {version}); there is nothing to submit.',
    themeDraftChanged:
      'Somebody saved this draft after you opened it. What you wrote is still on the page: look at what was changed, then save.',
    themeDraftMissing: 'The draft is gone; it was submitted or thrown away. Please open the theme again.',
    themeSubmittedBefore:
      'Since you began, version {newest} has come. Look at what it changed first, and say that yours follows it.',
    keyDiffers: 'The key in the draft is not the one in the address. Please open it again from the list.',
  },
  gaps: {
    numberMissing: 'It has no number yet',
    numberTaken: 'Another theme has this number',
    nameMissing: 'It has no name yet',
    fullNameMissing: 'It has no full name yet',
    lifeStageMissing: 'It does not say to which stage of life or business it belongs',
    leadUnknown: 'It has no lead department yet',
    noItems: 'It has no items yet',
  },
};
