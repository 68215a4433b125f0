import type { CreditWording } from './shape.ts';

export const zh: CreditWording = {
  refusals: {
    recordNotFound: '没有找到这条信用记录。',
    notYourRecord: '这条记录由其他部门作出，或者您没有撤除它的岗位。',
    recordMade: '这件事已经记录过了。',
    recordEnded: '这条记录已经撤除，请刷新后再看。',
  },
  kinds: { toleranceOverrun: '容缺材料逾期未补', falseCommitment: '承诺不实' },
  endings: { repaired: '已纠正', mistaken: '记录有误' },
};
