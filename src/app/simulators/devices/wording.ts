import type { Language } from '../../../kernel/language.ts';
import type { CardKey } from './cards.ts';
import type { Sheet } from './pictures.ts';

type Wording = {
  title: string;
  lead: string;
  code: string;
  codeHint: string;
  reader: string;
  cards: Readonly<Record<CardKey, string>>;
  camera: string;
  sheets: Readonly<Record<Sheet, string>>;
  work: string;
  seconds: (ms: number) => string;
  faults: string;
  fault: Readonly<Record<'readerUnplugged' | 'cameraUnplugged' | 'cardFails' | 'cameraFails', string>>;
  set: string;
  usage: string;
  listening: (page: string, origins: string) => string;
  portUnfit: (given: string) => string;
  originUnfit: (given: string) => string;
  ended: string;
};

/** What the simulated devices say. Their page shows both languages side by side. */
export const devicesWording: Readonly<Record<Language, Wording>> = {
  zh: {
    title: '读卡器和高拍仪模拟器',
    lead: '这里代替窗口电脑上的读卡器和高拍仪。卡上的人都是虚构的，号码不属于任何人。',
    code: '配对码',
    codeHint: '在工作台“设置”里的“设备”填这六位数字。用过一次就换，五分钟内有效；刷新本页看新的。',
    reader: '读卡器上放',
    cards: {
      none: '不放卡',
      sun: '模拟孙七的身份证',
      zhou: '模拟周八的身份证（长期有效）',
      expired: '模拟吴九的身份证（昨天到期）',
      other: '不是身份证的卡',
    },
    camera: '高拍仪下放',
    sheets: { none: '不放', form: '申请表', licence: '营业执照', register: '户口簿' },
    work: '设备要用多久',
    seconds: (ms) => `${ms / 1_000} 秒`,
    faults: '让它出错',
    fault: {
      readerUnplugged: '读卡器没插好',
      cameraUnplugged: '高拍仪没插好',
      cardFails: '卡读不出来',
      cameraFails: '拍不成',
    },
    set: '就这样放',
    usage:
      '用法：onewindow simulate devices [--port 17370] [--origin http://localhost:8080]\n启动读卡器和高拍仪模拟器：工作台页面经本机连接读身份证、拍材料。只在本机，只接受 --origin 写明的网址（可写多个）。',
    listening: (page, origins) => `【模拟器】读卡器和高拍仪：${page}，接受的网址：${origins}`,
    portUnfit: (given) => `端口应为 0 到 65535 的整数，不能是“${given}”。`,
    originUnfit: (given) => `--origin 应为 http:// 或 https:// 开头、不带路径的网址，不能是“${given}”。`,
    ended: '模拟器已停止。',
  },
  en: {
    title: 'Simulator of a card reader and a document camera',
    lead: 'This stands for the devices of a counter’s computer. The people on its cards are invented; their numbers belong to nobody.',
    code: 'Pairing code',
    codeHint:
      'Type these six digits at the desk under “Settings”, “Devices”. Good once and for five minutes; open this page again for a new one.',
    reader: 'On the reader',
    cards: {
      none: 'no card',
      sun: 'identity card of Mr Sun',
      zhou: 'identity card of Mrs Zhou (valid for long)',
      expired: 'identity card of Mr Wu (ended yesterday)',
      other: 'a card that is no identity card',
    },
    camera: 'Under the camera',
    sheets: {
      none: 'nothing',
      form: 'an application form',
      licence: 'a business licence',
      register: 'a household register',
    },
    work: 'How long the devices take',
    seconds: (ms) => `${ms / 1_000} s`,
    faults: 'Make it fail',
    fault: {
      readerUnplugged: 'the reader is not plugged in',
      cameraUnplugged: 'the camera is not plugged in',
      cardFails: 'the card cannot be read',
      cameraFails: 'the picture fails',
    },
    set: 'Lay it so',
    usage:
      'usage: onewindow simulate devices [--port 17370] [--origin http://localhost:8080]\nStarts a simulator of a card reader and a document camera, which the desk reaches on this machine. Pages of the named origins only; --origin may be given several times.',
    listening: (page, origins) => `[SIMULATOR] card reader and document camera: ${page}, for pages of ${origins}`,
    portUnfit: (given) => `A port is a whole number from 0 to 65535, not "${given}".`,
    originUnfit: (given) => `--origin must be an http:// or https:// address without a path, not "${given}".`,
    ended: 'The simulator has ended.',
  },
};
