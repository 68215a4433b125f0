export const urging = {
  title: '催一催',
  lead: '您的申请快到期、已经超期，或者有一阵子没有动静了，可以催办一次。正在办理它的部门一个工作日内答复您。办理期限不会因此改变。',
  words: '想说的话（可以不写）',
  wordsHint: '例如为什么着急。不超过 500 个字。',
  act: '催办',
  tooLong: '写得太长了，请控制在 500 个字以内。',
  has: (departments: string) => `现在由${departments}办理`,
  until: (day: string) => `，最晚${day}办好或者答复`,
  from: (day: string) => `。还在正常办理，不用催；${day}起可以催办。`,
  urged: (day: string) => `${day}催办过。`,
  answerBy: (day: string) => `最晚${day}答复您。`,
  escalated: '没有按时答复，已经转给部门负责人。',
  states: { waiting: '还没有答复', answered: '答复', over: '已经办完这一步' },
  colon: '：',
  comma: '、',
};

export type UrgingWording = typeof urging;
