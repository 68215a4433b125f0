import { civilDate } from '../../../../kernel/civil-date.ts';
import type { KindWording } from '../../../../modules/messages/index.ts';
import { dayText } from '../../../../web/ui/index.ts';
import type {
  Accepted,
  CorrectionAsked,
  Decided,
  DraftEnding,
  LicenceActed,
  LimitExtended,
  OfCase,
  Received,
  Supplied,
  SupplyAsked,
  SupplyPostponed,
} from '../parameters.ts';

/** Enough for its owner to know which case is meant, too little for anybody else. */
const tail = ({ number }: OfCase) => `办件尾号 ${number.slice(-4)}`;
const numbered = ({ number, acting }: OfCase) =>
  acting ? `办件编号 ${number}，${acting.actor} 代 ${acting.principal} 办理。` : `办件编号 ${number}。`;
const day = (text: string) => dayText(civilDate(text), 'zh');

const lastDay = ({ promisedOn, statutoryOn }: LimitExtended) => {
  const last = promisedOn ?? statutoryOn;
  return last === null ? [] : [`最晚${day(last)}作出决定。`];
};

const licenceActs: Readonly<Record<LicenceActed['what'], string>> = {
  changed: '您的证照变更了，发了新版本',
  renewed: '您的证照延续了有效期',
  corrected: '您的证照更正了记载，发了新版本',
  reissued: '您的证照补发好了',
  suspended: '您的证照被暂扣了',
  resumed: '您的证照恢复有效了',
  revoked: '您的证照被撤销了',
  struckOff: '您的证照被吊销了',
  cancelled: '您的证照被注销了',
  expired: '您的证照到期了',
};

export type ErrandMessageWording = {
  received: KindWording<Received>;
  correctionReceived: KindWording<Received>;
  accepted: KindWording<Accepted>;
  deemedAccepted: KindWording<Accepted>;
  correctionAsked: KindWording<CorrectionAsked>;
  notAccepted: KindWording<OfCase>;
  limitExtended: KindWording<LimitExtended>;
  toleranceAgreed: KindWording<SupplyAsked>;
  supplyEnding: KindWording<SupplyAsked>;
  supplied: KindWording<Supplied>;
  supplyPostponed: KindWording<SupplyPostponed>;
  toleranceLapsed: KindWording<OfCase>;
  decided: KindWording<Decided>;
  withdrawn: KindWording<OfCase>;
  licenceActed: KindWording<LicenceActed>;
  draftEnding: KindWording<DraftEnding>;
};

export const zh: ErrandMessageWording = {
  received: {
    title: () => '收到了您的申请',
    sentences: (about) => [numbered(about), `最晚${day(about.answerBy)}告诉您：受理了，还是要补什么材料。`],
    outside: (about) => `收到了您的申请（${tail(about)}），最晚${day(about.answerBy)}答复。`,
  },
  correctionReceived: {
    title: () => '收到了您的补正',
    sentences: (about) => [numbered(about), `最晚${day(about.answerBy)}答复您。`],
    outside: (about) => `收到了您的补正（${tail(about)}），最晚${day(about.answerBy)}答复。`,
  },
  accepted: {
    title: () => '您的申请已经受理',
    sentences: (about) => [
      numbered(about),
      about.promisedOn === null ? '当场作出决定。' : `最晚${day(about.promisedOn)}作出决定。`,
      '受理通知书可以在办件里下载。',
    ],
    outside: (about) =>
      about.promisedOn === null
        ? `您的申请（${tail(about)}）已经受理。`
        : `您的申请（${tail(about)}）已经受理，最晚${day(about.promisedOn)}作出决定。`,
  },
  deemedAccepted: {
    title: () => '您的申请依法视为已经受理',
    sentences: (about) => [
      numbered(about),
      '收到申请后五个工作日内没有告诉您要补什么，依法从收到那天起就是受理，您不用再做什么。',
      ...(about.promisedOn === null ? [] : [`最晚${day(about.promisedOn)}作出决定。`]),
      '受理通知书可以在办件里下载。',
    ],
    outside: (about) =>
      about.promisedOn === null
        ? `您的申请（${tail(about)}）依法视为已经受理。`
        : `您的申请（${tail(about)}）依法视为已经受理，最晚${day(about.promisedOn)}作出决定。`,
  },
  correctionAsked: {
    title: () => '有几处需要您补正',
    sentences: (about) => [
      numbered(about),
      `共 ${about.count} 处，请打开办件照着补正。只会要求补正这一次。`,
      '您补正以后，我们在 5 个工作日内答复。',
    ],
    outside: (about) => `您的申请（${tail(about)}）有 ${about.count} 处需要补正，请登录办理。`,
  },
  notAccepted: {
    aside: () => '办得怎么样？请您评价',
    title: () => '这件申请没有受理',
    sentences: (about) => [numbered(about), '原因、可以到哪里办、不服怎么办，都写在决定书上，请打开办件查看。'],
    outside: (about) => `您的申请（${tail(about)}）有了结果，请登录查看。`,
  },
  limitExtended: {
    title: () => '办理期限延长了',
    sentences: (about) => [
      numbered(about),
      `经本机关负责人批准，延长 ${about.days} 个工作日，只延长这一次。`,
      ...(about.reason === '' ? [] : [`理由：${about.reason}`]),
      ...lastDay(about),
      '延长期限告知书可以在办件里下载。',
    ],
    outside: (about) => `您的申请（${tail(about)}）延长了办理期限，请登录查看理由和新的日期。`,
  },
  toleranceAgreed: {
    title: () => '先受理了，请补交材料',
    sentences: (about) => [
      numbered(about),
      `还有 ${about.count} 份材料，请在${day(about.by)}以前补交，以到达的日期为准。`,
      '补齐以后才能作出决定；到期没有补齐的，终止办理，并记入信用记录。',
    ],
    outside: (about) => `您的申请（${tail(about)}）先受理了，请在${day(about.by)}以前补交材料。`,
  },
  supplyEnding: {
    title: () => '补交材料的期限快到了',
    sentences: (about) => [
      numbered(about),
      `还有 ${about.count} 份材料没有补交，最后一天是${day(about.by)}。到期没有补齐的，终止办理，并记入信用记录。`,
    ],
    outside: (about) => `您的申请（${tail(about)}）还有材料没有补交，最后一天是${day(about.by)}。`,
  },
  supplied: {
    title: () => '收到了补交的材料',
    sentences: (about) => [
      numbered(about),
      about.left === 0 ? '材料补齐了，接着审查。' : `还有 ${about.left} 份没有补交。`,
    ],
    outside: (about) => `您的申请（${tail(about)}）收到了补交的材料。`,
  },
  supplyPostponed: {
    title: () => '补交材料的期限延长了',
    sentences: (about) => [
      numbered(about),
      `现在请在${day(about.by)}以前补交。`,
      ...(about.reason === '' ? [] : [`理由：${about.reason}`]),
    ],
    outside: (about) => `您的申请（${tail(about)}）补交材料的期限延长到${day(about.by)}。`,
  },
  toleranceLapsed: {
    aside: () => '办得怎么样？请您评价',
    title: () => '材料没有按时补齐，申请终止了',
    sentences: (about) => [
      numbered(about),
      '理由、不服怎么办，都写在决定书上，请打开办件查看。备齐材料可以重新申请；本次已记入信用记录。',
    ],
    outside: (about) => `您的申请（${tail(about)}）有了结果，请登录查看。`,
  },
  decided: {
    aside: () => '办得怎么样？请您评价',
    title: ({ outcome }) => (outcome === 'granted' ? '办好了，准予许可' : '办完了，没有准予许可'),
    sentences: (about) => [
      numbered(about),
      about.outcome === 'granted' ? '决定书可以在办件里下载。' : '理由、不服怎么办，都写在决定书上，请打开办件查看。',
    ],
    outside: (about) => `您的申请（${tail(about)}）有了结果，请登录查看。`,
  },
  withdrawn: {
    title: () => '申请已经撤回',
    sentences: (about) => [numbered(about), '不是您撤回的？请马上打 12345 告诉我们。'],
    outside: (about) => `您的申请（${tail(about)}）已经撤回。不是您撤回的，请打 12345。`,
  },
  licenceActed: {
    title: ({ what }) => licenceActs[what],
    sentences: ({ number, what, reason }) => [
      `证照编号 ${number}。`,
      ...(reason === '' ? [] : [`理由：${reason}`]),
      what === 'expired'
        ? '还要用的话，请尽快申请延续或重新办理。'
        : '决定书可以在证照里下载；不服怎么办，写在决定书上。',
    ],
    outside: ({ number, what }) => `${licenceActs[what]}（证照尾号 ${number.slice(-4)}），请登录查看。`,
  },
  draftEnding: {
    title: () => '您有一份没填完的申请，快要删除了',
    sentences: ({ endsOn }) => [
      `很久没有人接着填，${day(endsOn)}会连同文件一起删除。`,
      '还要办的话，打开接着填一填，就不会删除。不办了，什么都不用做。',
    ],
    outside: ({ endsOn }) => `您有一份没填完的申请，${day(endsOn)}将删除。还要办，请登录接着填。`,
  },
};
