import { civilDate } from '../../../../kernel/civil-date.ts';
import { themeCaseWording } from '../../../../modules/intake/index.ts';
import { dayText } from '../../../../web/ui/index.ts';
import type { OfTheme, ThemeMessageWording } from '../parameters.ts';

const day = (text: string) => dayText(civilDate(text), 'zh');
const numbered = ({ number }: OfTheme) => `套餐编号 ${number}。`;
/** Enough for its owner to know which is meant, too little for anybody else. */
const tail = ({ number }: OfTheme) => `套餐尾号 ${number.slice(-4)}`;
const listed = (names: readonly { zh: string }[]) => names.map(({ zh: name }) => `“${name}”`).join('、');
const say = themeCaseWording.zh;

export const zh: ThemeMessageWording = {
  submitted: {
    title: () => '收到了，各部门一起办',
    sentences: (about) => [
      numbered(about),
      `一共 ${about.items.length} 项：${listed(about.items)}。`,
      about.finishesOn === null
        ? '有的事项没有准日子，哪天全部办好，以办理进度为准。'
        : `按各部门承诺的期限，预计${day(about.finishesOn)}全部办好。`,
      '前面的办好，后面的自动接着提交，不用您再跑。',
    ],
    outside: (about) =>
      about.finishesOn === null
        ? `收到了您的申请（${tail(about)}），共 ${about.items.length} 项，各部门一起办。`
        : `收到了您的申请（${tail(about)}），共 ${about.items.length} 项，预计${day(about.finishesOn)}全部办好。`,
  },
  partBegun: {
    title: ({ item }) => `“${item.zh}”开始办了`,
    sentences: (about) => [`前面的事项办好了，它自动提交了，办件编号 ${about.caseNumber}。`, numbered(about)],
    outside: (about) => `您的申请（${tail(about)}）又有一项开始办理，不用您跑。`,
  },
  partReturned: {
    title: ({ item }) => `“${item.zh}”要您补好再提交`,
    sentences: (about) => ['这一项没能自动提交，别的不受影响。打开看一下，补好再提交。', numbered(about)],
    outside: (about) => `您的申请（${tail(about)}）有一项要您补好再提交，请登录查看。`,
  },
  partFailed: {
    title: ({ item, outcome }) => `“${item.zh}”${say.parts[outcome]}`,
    sentences: (about) => [
      ...about.stops.map((stopped) => say.stopped(about.item.zh, stopped.zh)),
      '别的事项照常办。理由和不服怎么办，看这一项的文书。',
      numbered(about),
    ],
    outside: (about) => `您的申请（${tail(about)}）有一项没有办成，请登录查看。`,
  },
  dateMoved: {
    title: ({ to }) => (to === null ? '全部办好的日子暂时说不准了' : `预计${day(to)}全部办好`),
    sentences: (about) => [
      ...(about.from === null || about.to === null ? [] : [`原来是${day(about.from)}。`]),
      ...(about.causes.length === 0
        ? []
        : [`因为${about.causes.map(({ item, cause }) => say.causes[cause](item.zh)).join('，')}。`]),
      numbered(about),
    ],
    outside: (about) =>
      about.to === null
        ? `您的申请（${tail(about)}）全部办好的日子有变，请登录查看。`
        : `您的申请（${tail(about)}）预计${day(about.to)}全部办好，日子有变。`,
  },
  concluded: {
    aside: () => '整件事办得怎么样？请您评价',
    title: ({ granted, all }) => (granted === all ? '全部办好了' : `都办完了：${all} 项里办好 ${granted} 项`),
    sentences: (about) => ['每一项的结果都在里面。', numbered(about)],
    outside: (about) => `您的申请（${tail(about)}）都办完了，请登录查看结果。`,
  },
  correctionGathered: {
    title: ({ items }) => (items.length === 1 ? '有材料要您补正' : `${items.length} 个事项要您补正，列在一张单子上`),
    sentences: (about) => [
      `要补正的事项：${listed(about.items)}。请在${day(about.until)}前一次补好，一次提交。`,
      '各部门的期限写在单子上；您补正之前，相应事项先等您。',
      `告知单编号 ${about.notice}。`,
    ],
    outside: (about) => `您的申请（${tail(about)}）有要补正的内容，请在${day(about.until)}前登录补正。`,
  },
  correctionAdded: {
    title: ({ items }) => `补正单子上又加了 ${items.length} 个事项`,
    sentences: (about) => [
      `这次加的：${listed(about.items)}。原来的还没有提交，可以一起补好。最早的一项请在${day(about.until)}前补好。`,
      `告知单编号 ${about.notice}，第 ${about.edition} 版。`,
    ],
    outside: (about) => `您的申请（${tail(about)}）又有要补正的内容，请在${day(about.until)}前登录补正。`,
  },
  correctionAnswered: {
    title: ({ left }) => (left.length === 0 ? '补正收到了，接着办' : '补正收到了一部分'),
    sentences: (about) => [
      `收到的：${listed(about.items)}。收到后 5 个工作日内答复是否受理。`,
      ...(about.left.length === 0 ? [] : [`还在等您补正：${listed(about.left)}。`]),
      numbered(about),
    ],
    outside: (about) =>
      about.left.length === 0
        ? `收到了您申请（${tail(about)}）的补正，接着办。`
        : `收到了您申请（${tail(about)}）的一部分补正，还有 ${about.left.length} 项在等您。`,
  },
  visitOffered: {
    title: ({ moved }) => (moved ? '现场核查换了时间，请您重新选' : '请您选一个现场核查的时间'),
    sentences: (about) => [
      '几个部门合并成一次到现场，您或者您委托的人要在场。',
      `可以选：${about.slots.map(({ heldOn, from, until }) => `${day(heldOn)} ${from}–${until}`).join('；')}。`,
      numbered(about),
    ],
    outside: (about) => `您的申请（${tail(about)}）要到现场核查，请登录选一个时间。`,
  },
  visitRectified: {
    title: ({ item, until }) => `“${item.zh}”请在${day(until)}前整改好`,
    sentences: (about) => ['现场核查有要整改的地方，都写在里面。改好以后请申请复查。', numbered(about)],
    outside: (about) => `您的申请（${tail(about)}）有要整改的地方，请在${day(about.until)}前改好，登录查看。`,
  },
  visitOff: {
    title: () => '联合现场核查取消了',
    sentences: (about) => ['改为各部门分别核查，时间由各部门另外告诉您。理由写在里面。', numbered(about)],
    outside: (about) => `您的申请（${tail(about)}）的联合现场核查取消了，请登录查看。`,
  },
  visitGivenUp: {
    title: () => '联合现场核查没有办成，改为分别核查',
    sentences: (about) => [
      {
        notArranged: '部门没有按时提出时间。',
        notChosen: '提出的时间都过了，没有选定。',
        notRecorded: '约定的时间过了，部门没有写下核查结果。',
      }[about.because],
      '各部门分别到现场，时间由各部门另外告诉您；您不用重新申请，办理期限照常计算。',
      numbered(about),
    ],
    outside: (about) => `您的申请（${tail(about)}）的联合现场核查没有办成，改为分别核查，请登录查看。`,
  },
};
