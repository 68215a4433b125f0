import type { PostCheckWording } from './shape.ts';

export const zh: PostCheckWording = {
  methods: { onlineData: '在线数据比对', siteVisit: '现场核查', sampling: '随机抽查' },
  states: {
    due: '待核查',
    failed: '不符合承诺，待处理',
    rectifying: '限期整改中',
    proposed: '拟撤销，听取意见',
    closed: '已办结',
  },
  outcomes: { met: '符合承诺', corrected: '已经整改', kept: '不予撤销', revoked: '已经撤销' },
  grounds: { falsehood: '承诺的内容不真实', notCorrected: '责令限期整改，到期没有改正' },
  refusals: {
    postCheckNotFound: '没有找到这项核查，或者它不归您所在的部门。',
    decidedItself: '审查或者决定过这个办件的人不能核查它，请交由其他同事办理。',
    notYourPostCheck: '这项核查由抽到的核查人办理。他办不了的，请负责人改派。',
    checkerNotEligible: '这位同事不是本部门的审查人员，或者与申请人有利害关系，请换一位。',
    postCheckNotAllowed: '这项核查现在的状态不能这样办理，请刷新后再看。',
    postCheckWordsMissing: '请写明情况，当事人会看到。',
    rectificationDay: '整改的最后一天应当在{from}到{latest}之间，请改一下日期。',
    rectificationRuns: '整改期限到{until}，当事人还没有答复，现在不能认定没有改正。',
    alreadyAnswered: '已经提交过了，请等机关答复。',
    statementTooLate: '陈述申辩的最后一天是{until}，已经过了。',
    statementRuns: '当事人可以陈述申辩到{until}，在这以前不能作出决定。',
    proposedItself: '核查人和提出撤销的人不能作决定，请交由其他负责人决定。',
    postCheckApplicantErased: '申请人的个人信息已经依法删除，这项核查不能再办理。',
    visitNeedsTwo: '现场核查应当有两名以上工作人员，请写明他们的姓名。',
    noLicenceStands: '这个办件没有还在生效的证照，没有可以撤销的。请选择不予撤销并写明情况。',
    postCheckFileLost: '有一份文件打不开或者没有通过安全检查，请去掉它，重新上传。',
  },
};
