import type { Language } from '../../kernel/language.ts';
import type { HostAppFault } from './host-app-faults.ts';

type Wording = {
  title: string;
  lead: string;
  who: string;
  nobody: string;
  to: string;
  places: Readonly<Record<string, string>>;
  mode: string;
  modes: Readonly<Record<string, string>>;
  lang: string;
  open: string;
  fault: string;
  faults: Readonly<Record<HostAppFault, string>>;
  set: string;
  usage: string;
  listening: (address: string, settings: readonly string[]) => string;
  portUnfit: (given: string) => string;
  portalUnfit: (given: string) => string;
  ended: string;
};

/** What the simulated app says. Its page shows both languages side by side. */
export const hostAppWording: Readonly<Record<Language, Wording>> = {
  zh: {
    title: '手机应用模拟器',
    lead: '这里代替一个会打开一窗页面的手机应用。人都是虚构的，选一个就算登录。',
    who: '谁在用这个应用',
    nobody: '没有登录',
    to: '打开哪里',
    places: { '/': '首页', '/items': '全部事项', '/items/public-health': '公共场所卫生许可', '/my': '我的办件' },
    mode: '显示方式',
    modes: { '': '不指定', normal: '标准版', elder: '长辈版', 'high-contrast': '高对比度' },
    lang: '语言',
    open: '打开一窗',
    fault: '让它出错',
    faults: { none: '不出错', refuse: '不认票据', fail: '答不上来', nameless: '不给姓名和号码' },
    set: '设定',
    usage:
      '用法：onewindow simulate host [--port 8090] [--portal http://localhost:8080]\n启动手机应用模拟器：打开一窗的页面，用一次性票据让人登录。只在本机。客户端编号 simulator，密钥 simulate。',
    listening: (address, settings) => `【模拟器】手机应用：${address}。一窗需要这样设置：\n${settings.join('\n')}`,
    portUnfit: (given) => `端口应为 0 到 65535 的整数，不能是“${given}”。`,
    portalUnfit: (given) => `--portal 应为本机的 http:// 地址，不能是“${given}”。`,
    ended: '模拟器已停止。',
  },
  en: {
    title: 'Simulator of a phone app',
    lead: 'This stands for a phone app that opens pages of OneWindow. Its people are invented; choosing one signs him in.',
    who: 'Who uses this app',
    nobody: 'nobody is signed in',
    to: 'What to open',
    places: { '/': 'home', '/items': 'all services', '/items/public-health': 'hygiene licence', '/my': 'my cases' },
    mode: 'Display',
    modes: { '': 'as it is', normal: 'standard', elder: 'large text', 'high-contrast': 'high contrast' },
    lang: 'Language',
    open: 'Open OneWindow',
    fault: 'Make it fail',
    faults: {
      none: 'no fault',
      refuse: 'refuses tickets',
      fail: 'does not answer',
      nameless: 'tells no name and number',
    },
    set: 'Set',
    usage:
      'usage: onewindow simulate host [--port 8090] [--portal http://localhost:8080]\nStarts a simulator of a phone app that opens pages of OneWindow and signs people in by one-time tickets. On this machine only. Client id simulator, secret simulate.',
    listening: (address, settings) =>
      `[SIMULATOR] phone app: ${address}. OneWindow has to be set so:\n${settings.join('\n')}`,
    portUnfit: (given) => `A port is a whole number from 0 to 65535, not "${given}".`,
    portalUnfit: (given) => `--portal must be an http:// address of this machine, not "${given}".`,
    ended: 'The simulator has ended.',
  },
};
