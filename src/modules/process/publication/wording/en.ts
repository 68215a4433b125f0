import type { FindingWording } from './shape.ts';

export const en: FindingWording = {
  problems: {
    deadlock: 'A case stops here: what it waits for never comes.',
    livelock: 'From here a case goes round for ever and cannot end.',
    lackOfSynchronisation: 'Ways that go on at once are not joined: the same step would be done twice.',
    improperCompletion: 'This end is reached more than once: ways that go on at once are not joined before it.',
    deadElement: 'Nothing ever comes here.',
  },
  remarks: {
    choiceJoinedAsAll: () =>
      'Only one of several ways is taken before, and here all of them are waited for: join them one by one.',
    endOutOfReach: () => 'No end can be reached from here: a case would go round.',
    taskUnowned: () => 'It is not said which department and which role do this step.',
    stepLongerThanItem: (takes, has) =>
      `This step takes ${takes} working days, more than the ${has} of the whole item.`,
    pathLongerThanItem: (takes, has) => `The steps take up to ${takes} working days together; the item has ${has}.`,
    reviewerDecides: () =>
      'Review and decision lie with the same department and role: one person could do both. They are to be kept apart.',
    departmentsUnasked: () =>
      'No step asks anybody to choose which departments do this. Unless a message brings the list, the case stops here.',
  },
  places: {
    otherItem: (item) => `The model says that it is of the item “${item}”, which is another one.`,
    departmentUnknown: (department) => `There is no department “${department}”.`,
    soundnessUnknown: () =>
      'The process is too large to try every way through it: whether it may stop is not known. Divide it into several.',
  },
  refusals: {
    draftChanged:
      'A colleague has just saved this draft. Your changes are still on this page: download them, then open the new draft.',
    itemOfOtherDepartment: 'Another department is in charge of this item: you draw the processes of your own.',
    drawerPublishes:
      'A department drew this and you had a hand in it: somebody who had none (the head of the department or a cataloguer) publishes it.',
    alreadyProposed: 'This draft waits for who publishes it already. To change it, save it and propose it again.',
    notProposed: 'Nobody asks for this draft to be published now: it was answered, or changed since. Open it again.',
    draftMissing: 'There is no draft to publish. Save it first.',
    draftTooLong: 'The model is too large: {most} characters at most.',
    versionPublished:
      'You began from version {base}, and version {newest} is published now. Look at what version {newest} changed, then confirm that yours follows it.',
    publishedInPast: 'It cannot count from a day before {earliest}.',
    modelFaulty: 'The model cannot be published yet: mend what is listed below first.',
    versionUnknown: 'There is no such version of the process model.',
    sameVersion: 'Both versions are the same: there is nothing to move.',
    migrationRunning: 'Cases of this item are being moved already. Wait until that is done, or stop it.',
    migrationOver: 'This move is over already.',
    nothingChanged: 'The draft is the same as version {version}: there is nothing to publish.',
  },
};
