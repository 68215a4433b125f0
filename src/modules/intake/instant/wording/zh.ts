import type { InstantWording } from './shape.ts';

export const zh: InstantWording = {
  states: {
    leftToPerson: '由工作人员办理',
    granted: '系统自动批准',
    checking: '工作人员正在复核',
    foundWrong: '复核发现有误，等待决定',
    confirmed: '复核后维持',
    rolledBack: '复核后撤销',
  },
  grounds: { drawn: '抽样复核', asked: '申请人要求人工复核' },
  why: {
    identityUnproven: '表里的证件号码和账号对不上，要由工作人员核对',
    factsMissing: '有的信息查不到，要由工作人员核对',
    notMet: '查到的信息不完全符合自动办理的规则，要由工作人员看一看；这不是不同意',
    undecided: '系统没有算出结果，要由工作人员办理',
  },
  refusals: {
    instantNotFound: '没有找到这条自动办理记录，或者它不归您所在的部门管。',
    instantNotAllowed: '这条记录现在不能这样操作。请刷新后再看。',
    personAskedAlready: '您已经要求过人工复核了，请等结果。',
    instantWordsMissing: '请写明看到了什么、为什么；当事人会看到。',
    sampleRateRange: '抽样比例要在{least}%到{most}%之间，写整数。',
    sampleRateSame: '现在就是{percent}%，没有改动。',
    sampleReasonMissing: '请写明为什么改。',
    lookedItself: '发现有误的人不能自己决定是否撤销，请交给另一位同事。',
  },
};
