import type { FindingWording } from './shape.ts';

export const zh: FindingWording = {
  problems: {
    deadlock: '办到这里会停住：等的那一路永远不来。',
    livelock: '办到这里会一直转圈，办不完。',
    lackOfSynchronisation: '同时走的几路没有汇合，同一步会办两次。',
    improperCompletion: '同一个结束会到达不止一次：前面同时走的几路没有汇合。',
    deadElement: '这一步永远走不到。',
  },
  remarks: {
    choiceJoinedAsAll: () => '前面只选一路走，这里却等所有的路都到：请在汇合处也用“选一路”。',
    endOutOfReach: () => '从这里走不到任何结束，只能转圈。',
    taskUnowned: () => '这一步没有写明由哪个部门、哪个岗位办。',
    stepLongerThanItem: (takes, has) => `这一步要 ${takes} 个工作日，比事项的时限 ${has} 个工作日还长。`,
    pathLongerThanItem: (takes, has) => `各步加起来最多要 ${takes} 个工作日，事项的时限只有 ${has} 个工作日。`,
    reviewerDecides: () => '审查和决定是同一个部门、同一个岗位：同一个人可以既审查又决定，应当分开。',
    departmentsUnasked: () => '没有哪一步请人选由哪些部门来办。名单要是不由消息带来，办到这一步会停住。',
  },
  places: {
    otherItem: (item) => `模型写明的事项是“${item}”，不是这一个。`,
    departmentUnknown: (department) => `没有部门“${department}”。`,
    soundnessUnknown: () => '流程太大，查不完所有的走法，不能确定会不会停住。请拆成几个流程。',
  },
  refusals: {
    draftChanged: '有同事刚刚保存过这份草稿。您的改动还在本页：请先下载保存，再打开新的草稿。',
    itemOfOtherDepartment: '这个事项由别的部门主管，您只能画本部门事项的流程。',
    drawerPublishes: '这份草稿是部门画的，您也参与了，要由没有参与的人（本部门领导或事项管理员）发布。',
    alreadyProposed: '这份草稿已经提请发布，请等发布的人答复。要改就改了保存，再提请一次。',
    notProposed: '这份草稿现在没有提请发布：可能已经有人答复，或者提请以后又改过。请重新打开看看。',
    draftMissing: '没有可以发布的草稿，请先保存。',
    draftTooLong: '模型太大，最多 {most} 个字符。',
    versionPublished:
      '您开始画的时候是第 {base} 版，现在已有第 {newest} 版。请先看第 {newest} 版改了什么，再确认以它为准。',
    publishedInPast: '起用的日期不能早于 {earliest}。',
    modelFaulty: '模型还不能发布：下面列出的问题要先改好。',
    versionUnknown: '没有这个版本的流程模型。',
    sameVersion: '新旧两个版本相同，不用转换。',
    migrationRunning: '这个事项已有一次转换正在进行，请等它完成或者先停止。',
    migrationOver: '这次转换已经结束。',
    nothingChanged: '草稿和现在的第 {version} 版完全一样，没有什么可以发布。',
  },
};
