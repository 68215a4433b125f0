export const zh = {
  service: '一窗',
  desk: '工作台',
  title: (page: string) => `${page} · 一窗工作台`,
  nav: {
    label: '主要栏目',
    cases: '办件',
    counter: '窗口收件',
    licences: '证照',
    issuing: '出件窗口',
    oversight: '时限与异常',
    cockpit: '监督',
    processes: '流程模型',
    models: '模型编辑',
  },
  settings: '设置',
  account: {
    nameless: '我的账号',
    open: (name: string) => `${name}的账号`,
    roles: '岗位',
    noRoles: '还没有分配岗位',
    secondFactor: '第二因子',
    factors: { proven: '已验证', unproven: '本次登录没有验证' },
    manageFactor: '设置或验证第二因子',
    leaves: '我的请假与代办',
    departmentLeaves: '本部门的请假',
    holders: '任务在谁手里',
    interests: '利害关系申报',
    signOut: '退出登录',
    signingOut: '正在退出…',
  },
  roles: {
    clerk: '窗口受理',
    reviewer: '审查',
    approver: '审批',
    sectionHead: '科室负责人',
    issuer: '出件窗口',
    leader: '分管领导',
    cataloguer: '事项管理',
    auditor: '审计查阅',
    systemAdministrator: '系统管理员',
    securityAdministrator: '安全管理员',
    auditAdministrator: '审计管理员',
    emergencyReader: '应急查阅',
  },
  waiting: '正在打开…',
  /** What keeps somebody from the desk; `act` is the way on. */
  bars: {
    signedOut: {
      title: '请登录',
      sentence: (_roles: string) => '登录后回到这个页面。您填写过、还没有发出的内容都留着。',
      act: '去登录',
    },
    notOfficer: {
      title: '这里是工作人员的工作台',
      sentence: (_roles: string) =>
        '您现在以申请人的身份登录。办自己的事请到办事网页；要办理办件，请先退出，再用工作人员账号登录。',
      act: '去办事网页',
    },
    secondFactor: {
      title: '请验证第二因子',
      sentence: (_roles: string) => '工作人员登录要验证第二因子。验证后回到这个页面，您填写过的内容都留着。',
      act: '去验证第二因子',
    },
    noRole: {
      title: '您的岗位不办理办件',
      sentence: (roles: string) =>
        `您现在的岗位是：${roles}。办理办件需要窗口受理、审查、审批、科室负责人或分管领导岗位。如果应当由您办理，请联系本单位的安全管理员给您分配岗位。`,
      act: '去办事网页',
    },
  },
  trouble: {
    unreachable: '连不上服务器。请检查网络后重试，您填写的内容还在。',
    signedOut: '登录已过期，请重新登录。',
    stale: '别人刚刚办理过这个办件。',
    broken: '这个页面出错了。请重新打开；如果还是这样，请联系系统管理员。',
    instance: (number: string) => `请求编号：${number}`,
    again: '重试',
    reload: '重新打开',
  },
  notFound: { title: '没有这个页面', sentence: '地址可能不完整，或者页面已经移走。', home: '回到办件列表' },
};

export type ShellWording = typeof zh;
