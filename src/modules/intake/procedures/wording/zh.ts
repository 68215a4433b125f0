import type { ProcedureWording } from './shape.ts';

export const zh: ProcedureWording = {
  refusals: {
    contentMissing: '请写明特别程序做什么、由谁做，申请人会在告知书上看到。',
    basisUncited: '法律依据要写明法律名称和条款，例如《……法》第……条；没有另外的依据就不填。',
    procedureLength: '特别程序的时限应当是 1 至 180 天，按工作日或者自然日算。',
    procedureStart: '开始的日期应当在 {from} 到 {until} 之间。',
    tooManyProcedures: '这个办件同时进行的特别程序太多，请先结束其中一些。',
    procedureUnknown: '没有这个特别程序，请刷新后再看。',
    procedureAnswered: '这个特别程序已经答复过了，请刷新后再看。',
    requesterMayNotApprove: '特别程序是您申请的，须由另一位负责人批准。',
    procedureNotRunning: '这个特别程序没有在进行，请刷新后再看。',
    procedureEnd: '结束的日期应当在 {from} 到 {until} 之间。',
    resultMissing: '请写明特别程序的结果。',
    procedureOpen: '还有特别程序没有答复或者没有结束，现在不能作出决定。',
  },
};
