export const zh = {
  refusals: {
    meetingOver: '离上次看证件已经超过两小时，或者是别的同事接待的。请再看一次身份证，填好的内容都在。',
    notTheirMatter: '这位群众不是这件事的申请人，也没有登记在册的授权，不能由他补正。请申请人本人来，或者先办理授权。',
    correctionKept: '补正的内容是申请人自己的，窗口不能作废。先放着就行，已填的都会保留。',
    notYourDepartment: '这个事项不归您的窗口收。请带群众到收这个事项的窗口，或者请安全管理员给您开通。',
    partUnaccepted: '其中一个事项现在不能受理，所以这次都没有收，填好的都在。请过一会儿再试，或者按单个事项收件。',
  },
};

export type CounterWording = typeof zh;
