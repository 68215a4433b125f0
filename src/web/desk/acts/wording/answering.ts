/** What is answered when a step is finished, and what is thought of the application. */
export const zh = {
  asks: {
    title: '请回答',
    hint: '后面的部门要不要参加，看这里的回答。',
    yes: '是',
    no: '不是',
  },
  opinion: {
    label: '意见',
    opinions: { agree: '同意', disagree: '不同意' },
    note: '意见说明',
    noteHint: '后面的步骤和作决定的人会看到。',
    verdicts: '各份材料的审查意见，一起提交',
    noVerdicts: '可以在材料旁边逐份写合格、不合格或者待核，会一起提交。',
  },
};

export const en: typeof zh = {
  asks: {
    title: 'Please answer',
    hint: 'By these answers later departments come in, or stay out.',
    yes: 'Yes',
    no: 'No',
  },
  opinion: {
    label: 'Opinion',
    opinions: { agree: 'Agree', disagree: 'Disagree' },
    note: 'Why',
    noteHint: 'Whoever works on later steps, and whoever decides, reads it.',
    verdicts: 'Verdicts on single materials, sent with it',
    noVerdicts: 'Beside each material you can say whether it will do; that is sent with your opinion.',
  },
};
