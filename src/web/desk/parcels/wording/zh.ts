export const zh = {
  title: '邮寄',
  direction: { in: '申请人寄来', out: '寄给申请人' },
  noWaybill: '快递还没有给出运单号',
  states: {
    ordered: '待下单',
    refused: '快递不收寄',
    booked: '已下单',
    collected: '已揽收',
    inTransit: '运输中',
    outForDelivery: '派送中',
    undelivered: '未妥投',
    returning: '退回中',
    delivered: '已签收',
    takenIn: '窗口已收下',
    returned: '已退回',
  },
  incoming: {
    title: '申请人寄来的材料',
    lead: '快递送到后，扫信封上的运单号，拆封，把材料转给承办人，再登记收下。申请人在办件页看得到。',
    listed: '在路上和已送到的材料',
    find: '扫或输运单号、办件编号',
    none: '没有在路上的材料。',
    unfound: '没有这个号码。请核对运单号；已经登记收下的不在这里。',
    columns: { waybill: '运单号', number: '办件编号', item: '事项', state: '到哪一步', since: '日期', act: '办理' },
    arrivedAt: (place: string) => `现在：${place}`,
    act: '已拆封，转给承办人',
    actOn: (waybill: string) => `${waybill}：已拆封，转给承办人`,
    done: '已登记收下。',
  },
};

export type ParcelsWording = typeof zh;
