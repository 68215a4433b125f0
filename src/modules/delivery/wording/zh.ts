import type { DeliveryWording } from './shape.ts';

export const zh: DeliveryWording = {
  refusals: {
    caseTakesNoPapers: '这件事已经办结，不用再寄材料。',
    papersOnTheWay: '已经有一次取件在路上，不用再叫。到哪一步，在办件页查看。',
    papersTooOften: '这件事已经叫过多次取件。请把材料带到大厅，或拨打 12345。',
    parcelNotFound: '没有找到这份邮件，或不归您的部门。请核对运单号。',
    parcelNotAllowed: '快递还没有把它送到，不能登记收下。请刷新后再看。',
    papersTakenIn: '这份材料已经登记收下，不用再登记。',
  },
};
