import type { EndingWording } from './shape.ts';

export const zh: EndingWording = {
  grounds: {
    personGone: '申请人（自然人）死亡或者丧失行为能力，而所申请的事项只能由本人享有',
    organisationGone: '申请人（法人或者其他组织）依法终止，而所申请的事项只能由其本身享有',
    objectGone: '所申请事项的对象已经不存在',
    lawRepealed: '设定所申请事项的规定已经废止或者停止执行',
    duplicate: '同一申请人就同一事项重复申请，另一件继续办理',
    wrongOrgan: '受理后发现，所申请的事项不属于本机关职权范围',
  },
  consequences: {
    personGone: '本次申请到此为止。继承人或者监护人需要办理同一事项的，以自己的名义另行申请。',
    organisationGone: '本次申请到此为止。承受其权利义务的单位需要办理同一事项的，以自己的名义另行申请。',
    objectGone: '本次申请到此为止。对象恢复或者另有对象的，可以另行申请。',
    lawRepealed: '本次申请到此为止。新的规定另有要求的，按新的规定另行申请。',
    duplicate: '只终止这一件，另一件照常办理，期限不变。',
    wrongOrgan: '请向有权的机关申请。交来的材料可以取回。',
  },
  untouched: '已经发给您的证照不受影响；已经缴纳的费用不因终止而改变，应当退还的依法退还。再次申请时可以引用本件。',
  unconfirmed: '终止的情形尚待县司法部门核定，每次都要写明所依据的法律条款。',
  refusals: {
    endingGroundMissing: '请选择终止办理的情形。',
    endingGroundUnfit: '这种情形不适用于这位申请人，请核对是自然人还是单位。',
    twinMissing: '请写明继续办理的是哪一件（办件编号）。',
    twinUnknown: '没有找到这个编号的办件，或者它不是同一申请人、同一事项的另一件。请核对编号。',
    twinOver: '办件 {number} 已经没有结果地结束了，不能因为它终止这一件。',
    endingProposed: '已经有人提出终止办理，正等另一位负责人确认。',
    noEndingProposed: '没有待确认的终止办理，请刷新后再看。',
    requesterMayNotConfirm: '终止办理是您提出的，须由另一位负责人确认。',
  },
};
