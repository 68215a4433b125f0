import type { LicenceWording } from './shape.ts';

export const zh: LicenceWording = {
  refusals: {
    licenceNotFound: '没有找到这张证照，或者它不是您所在部门发的。',
    holderErased: '持有人的个人信息已经依法删除，不能再对这张证照作出决定。',
    notYourLicence: '这张证照由其他部门发放，或者您没有作出决定的岗位。',
    certificateNotAllowed: '这张证照现在的状态不能这样办理，请刷新后再看。',
    decisionMissing: '没有决定文号，不能办理。',
    validityReversed: '有效期的最后一天早于第一天，请核对日期。',
    notLonger: '延续后的最后一天应当晚于原来的最后一天。',
    tooManyVersions: '这张证照已经有 999 个版本，不能再发新版本，请注销后重新办理。',
    nothingChanged: '新版本和原来的一样，没有变更任何内容，请先改写要变更的地方。',
    copyUnsaid: '请写明这份副本给谁用、做什么用。',
    copyTerm: '副本最晚到{latest}，也不能早于今天，请改一下日期。',
    tooManyCopies: '这张证照已经有很多份还能打开的副本，请先收回不用的。',
    notRenewable: '这张证照不需要延续，或者不能在这里申请延续。',
    renewalAlreadyAsked: '已经申请过延续，正在等待决定，不用再申请。',
    renewalTooEarly: '还没到可以申请延续的时候，{opens}起可以申请。',
    renewalTooLate: '这张证照已经到期，不能再申请延续，请重新办理。',
    renewedByLaw: '持有人按时申请了延续，到期前没有作出决定，依法已经视为准予延续，不能再作别的决定。',
    renewalAsked: '持有人按时申请了延续，作出决定之前不会到期。',
    causeMissing: '请选择法律列出的原因。',
    causeUnfit: '这个原因和证照现在的状态不符，请刷新后再看。',
    notHolder: '这件事由持有人本人来办。',
    notYetExpired: '这张证照还没有到期。',
  },
};
