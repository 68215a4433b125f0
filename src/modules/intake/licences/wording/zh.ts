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
    notHolder: '副本由持有人本人来做。',
    notYetExpired: '这张证照还没有到期。',
  },
};
