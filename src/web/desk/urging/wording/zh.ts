export const zh = {
  title: '催办',
  byApplicant: '申请人催办',
  by: (name: string) => `${name}催办`,
  on: (day: string) => `，${day}`,
  answerBy: (day: string) => `，${day}前答复`,
  escalated: '，没有按时答复，已转给负责人',
  states: { waiting: '等待答复', answered: '已答复', over: '已办完，不用答复' },
  answer: '答复',
  answerHint: '一句话说清现在怎么样、什么时候办好。申请人催办的，他会看到这句话和部门名称，看不到您的姓名。',
  sendAnswer: '发出答复',
  task: '催办哪一步',
  words: '想说的话',
  wordsHint: '办这一步的同事和他的负责人会看到，申请人看不到。办理期限不会因此改变。',
  send: '催办',
  open: '催办同事',
};

export type DeskUrgingWording = typeof zh;
