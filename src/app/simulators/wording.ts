import type { Language } from '../../kernel/language.ts';

type Wording = {
  title: Readonly<Record<'sms' | 'mail', string>>;
  lead: string;
  empty: string;
  faults: string;
  set: string;
  columns: Readonly<Record<'at' | 'from' | 'to' | 'text' | 'state', string>>;
  fault: Readonly<Record<string, string>>;
  usage: Readonly<Record<'sms' | 'mail', string>>;
  listening: (name: string, address: string, page: string) => string;
  portUnfit: (given: string) => string;
  ended: string;
};

/** What the simulators say. Their page shows both languages side by side: whoever opens it shall not be able to miss what it is. */
export const simulatorWording: Readonly<Record<Language, Wording>> = {
  zh: {
    title: { sms: '短信网关模拟器', mail: '邮件服务器模拟器' },
    lead: '这里收到的消息只存在内存里，不会发给任何人。',
    empty: '还没有收到消息。',
    faults: '让它出错',
    set: '设定',
    columns: { at: '时间', from: '发送方', to: '接收方', text: '内容', state: '结果' },
    fault: {
      throttle: '接下来这么多条答复“太快”',
      cutAfterTaking: '接下来这么多条收下后断开连接',
      cutBeforeTaking: '接下来这么多条在收下前断开连接',
      refuse: '拒收的号码或邮箱',
      unreachable: '收下但送不到的号码',
      receiptAfterMs: '回执延迟（毫秒）',
      withoutReference: '回执不带发送方编号',
    },
    usage: {
      sms: '用法：onewindow simulate sms [--port 2775] [--page-port 0]\n启动短信网关模拟器：用 SMPP 3.4 收短信，只在本机网页上显示。系统号 simulator，口令 simulate。',
      mail: '用法：onewindow simulate mail [--port 2525] [--page-port 0]\n启动邮件服务器模拟器：用 SMTP 收邮件，只在本机网页上显示。',
    },
    listening: (name, address, page) => `【模拟器】${name}：${address}，查看：${page}`,
    portUnfit: (given) => `端口应为 0 到 65535 的整数，不能是“${given}”。`,
    ended: '模拟器已停止。',
  },
  en: {
    title: { sms: 'SMS gateway simulator', mail: 'Mail server simulator' },
    lead: 'What comes in here is kept in memory only and sent to nobody.',
    empty: 'Nothing has come in yet.',
    faults: 'Make it fail',
    set: 'Set',
    columns: { at: 'When', from: 'From', to: 'To', text: 'Text', state: 'Outcome' },
    fault: {
      throttle: 'answer so many of the next with “slower”',
      cutAfterTaking: 'take so many of the next and cut the connection',
      cutBeforeTaking: 'cut the connection before so many of the next',
      refuse: 'numbers or mailboxes to refuse',
      unreachable: 'numbers that are taken and not reached',
      receiptAfterMs: 'delay of receipts (ms)',
      withoutReference: 'receipts without the sender’s number',
    },
    usage: {
      sms: 'usage: onewindow simulate sms [--port 2775] [--page-port 0]\nStarts a simulator of an SMS gateway: takes short messages over SMPP 3.4 and shows them on a page of this machine only. System id simulator, password simulate.',
      mail: 'usage: onewindow simulate mail [--port 2525] [--page-port 0]\nStarts a simulator of a mail server: takes letters over SMTP and shows them on a page of this machine only.',
    },
    listening: (name, address, page) => `[SIMULATOR] ${name}: ${address}, to look: ${page}`,
    portUnfit: (given) => `A port is a whole number from 0 to 65535, not "${given}".`,
    ended: 'The simulator has ended.',
  },
};
