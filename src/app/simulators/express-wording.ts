import type { Language } from '../../kernel/language.ts';
import type { Step } from '../../platform/express/index.ts';
import type { ExpressFaults } from './express-parcels.ts';

type Wording = {
  title: string;
  lead: string;
  empty: string;
  columns: Readonly<Record<'waybill' | 'direction' | 'party' | 'state' | 'act', string>>;
  directions: Readonly<Record<'in' | 'out', string>>;
  states: Readonly<Record<Step['state'] | 'booked', string>>;
  onwards: string;
  back: string;
  fault: Readonly<Record<keyof ExpressFaults, string>>;
  faults: string;
  set: string;
  usage: string;
  listening: (page: string, settings: readonly string[]) => string;
};

/** What the simulated courier says; its page shows both languages side by side. */
export const expressWording: Readonly<Record<Language, Wording>> = {
  zh: {
    title: '快递模拟器',
    lead: '这里的运单只存在内存里，不会寄给任何人。',
    empty: '还没有运单。',
    columns: { waybill: '运单号', direction: '方向', party: '收件或取件', state: '到哪一步', act: '推进' },
    directions: { out: '寄出', in: '上门取件' },
    states: {
      ...{ booked: '已下单', collected: '已揽收', inTransit: '运输中', outForDelivery: '派送中' },
      ...{ undelivered: '未妥投', returning: '退回中', delivered: '已签收', returned: '已退回' },
    },
    onwards: '往前一步',
    back: '退回一步',
    faults: '让它出错',
    fault: {
      fail: '接下来这么多次答复 503',
      loseAnswers: '接下来这么多单收下后断开连接',
      refuse: '地址里有这些词的不收寄',
      callTwice: '每次通知都来两遍',
      silent: '从不通知',
    },
    set: '设定',
    usage:
      '用法：onewindow simulate express [--port 8095]\n启动快递模拟器：用 HTTP 下单、查询、退件并通知，只在本机。口令 simulate-express。',
    listening: (page, settings) => `【模拟器】快递：${page}。一窗需要这样设置：\n${settings.join('\n')}`,
  },
  en: {
    title: 'Courier simulator',
    lead: 'Parcels here are kept in memory only and go to nobody.',
    empty: 'No parcel yet.',
    columns: { waybill: 'Waybill', direction: 'Direction', party: 'To or from', state: 'Where it is', act: 'Move' },
    directions: { out: 'out', in: 'fetched' },
    states: {
      ...{ booked: 'ordered', collected: 'collected', inTransit: 'on its way', outForDelivery: 'out for delivery' },
      ...{ undelivered: 'not delivered', returning: 'coming back', delivered: 'signed for', returned: 'came back' },
    },
    onwards: 'One step on',
    back: 'One step back',
    faults: 'Make it fail',
    fault: {
      fail: 'answer so many of the next with 503',
      loseAnswers: 'take so many orders and cut the connection',
      refuse: 'words in addresses that are not served',
      callTwice: 'call twice each time',
      silent: 'never call',
    },
    set: 'Set',
    usage:
      'usage: onewindow simulate express [--port 8095]\nStarts a simulator of a courier: orders, tracking, returns and calls over HTTP, on this machine only. Token simulate-express.',
    listening: (page, settings) => `[SIMULATOR] courier: ${page}. The program has to be told:\n${settings.join('\n')}`,
  },
};
