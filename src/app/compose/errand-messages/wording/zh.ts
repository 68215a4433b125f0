import type { KindWording } from '../../../../modules/messages/index.ts';
import type {
  Accepted,
  CheckAnnounced,
  CorrectionAsked,
  CorrectionReminded,
  Decided,
  DraftEnding,
  LicenceActed,
  LimitExtended,
  OfCase,
  DueRecomputed,
  HearingOffered,
  HearingScheduled,
  ProcedureBegun,
  ProcedureEnded,
  Received,
  RenewalCloses,
  Supplied,
  SupplyAsked,
  SupplyPostponed,
  UrgeAnswered,
} from '../parameters.ts';
import { day, numbered, tail } from './case-in-chinese.ts';
import { afterLicence, licenceActs } from './licences-in-chinese.ts';

const lastDay = ({ promisedOn, statutoryOn }: DueRecomputed) => {
  const last = promisedOn ?? statutoryOn;
  return last === null ? [] : [`最晚${day(last)}作出决定。`];
};

export type ErrandMessageWording = {
  received: KindWording<Received>;
  correctionReceived: KindWording<Received>;
  accepted: KindWording<Accepted>;
  deemedAccepted: KindWording<Accepted>;
  correctionAsked: KindWording<CorrectionAsked>;
  amendmentAsked: KindWording<CorrectionAsked>;
  correctionReminded: KindWording<CorrectionReminded>;
  notAccepted: KindWording<OfCase>;
  limitExtended: KindWording<LimitExtended>;
  dueRecomputed: KindWording<DueRecomputed>;
  procedureBegun: KindWording<ProcedureBegun>;
  hearingOffered: KindWording<HearingOffered>;
  hearingScheduled: KindWording<HearingScheduled>;
  presiderAnswered: KindWording<OfCase>;
  procedureEnded: KindWording<ProcedureEnded>;
  toleranceAgreed: KindWording<SupplyAsked>;
  supplyEnding: KindWording<SupplyAsked>;
  supplied: KindWording<Supplied>;
  supplyPostponed: KindWording<SupplyPostponed>;
  toleranceLapsed: KindWording<OfCase>;
  urgeAnswered: KindWording<UrgeAnswered>;
  ended: KindWording<OfCase>;
  checkAnnounced: KindWording<CheckAnnounced>;
  decided: KindWording<Decided>;
  withdrawn: KindWording<OfCase>;
  licenceActed: KindWording<LicenceActed>;
  renewalCloses: KindWording<RenewalCloses>;
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
  amendmentAsked: {
    title: () => '有几处小错，请您更正',
    sentences: (about) => [
      numbered(about),
      `共 ${about.count} 处，请打开办件照着改一下，几分钟就好。`,
      '这不算补正，不耽误时间，五个工作日照常计算。',
    ],
    outside: (about) => `您的申请（${tail(about)}）有 ${about.count} 处小错可以当场更正，请登录更正。`,
  },
  correctionReminded: {
    title: () => '还在等您补正',
    sentences: (about) => [
      numbered(about),
      `请在${day(about.until)}前补正，到这一天为止都可以交。`,
      '过了这一天还没有补正，这件申请可能不予受理。不想办了，可以撤回。不会补正，请打 12345 或者到窗口问。',
    ],
    outside: (about) => `您的申请（${tail(about)}）还没有补正，请在${day(about.until)}前登录补正。`,
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
  hearingOffered: {
    title: () => '您可以要求听证',
    sentences: (about) => [
      numbered(about),
      `作出决定以前，您可以要求听证，当面说您的意见。最迟${day(about.requestBy)}在办件里提出，或者到窗口说，不收费。`,
      '听证告知书可以在办件里下载。',
    ],
    outside: (about) => `您的申请（${tail(about)}）可以要求听证，最迟${day(about.requestBy)}提出，请登录查看。`,
  },
  hearingScheduled: {
    title: () => '听证的时间和地点定了',
    sentences: (about) => [
      numbered(about),
      `${day(about.heldOn)} ${about.time}，${about.place}。请带身份证和证据按时参加，不收费。`,
      '听证通知书可以在办件里下载。认为主持人与这件事有利害关系的，可以在办件里申请换人。',
    ],
    outside: (about) => `您的申请（${tail(about)}）${day(about.heldOn)} ${about.time}举行听证，请登录查看地点。`,
  },
  presiderAnswered: {
    title: () => '换主持人的申请有了答复',
    sentences: (about) => [numbered(about), '由谁主持、为什么，请打开办件查看。'],
    outside: (about) => `您的申请（${tail(about)}）有了新的答复，请登录查看。`,
  },
  dueRecomputed: {
    title: () => '办结日期随放假安排变了',
    sentences: (about) => [
      numbered(about),
      '国家公布了新的放假调休安排，办理期限按工作日重新计算。',
      ...lastDay(about),
    ],
    outside: (about) => `您的申请（${tail(about)}）的办结日期随放假安排变了，请登录查看。`,
  },
  procedureBegun: {
    title: ({ procedure }) => `您的办件要做${procedure.zh}`,
    sentences: (about) => [
      numbered(about),
      `${about.procedure.zh}从${day(about.startsOn)}开始，最迟${day(about.dueOn)}结束。`,
      about.stops
        ? '这段时间依法不计入办理期限，结束以后接着算，不用您做什么。'
        : '这段时间照常计入办理期限，告诉过您的日期不变。',
      '特别程序告知书可以在办件里下载。',
    ],
    outside: (about) =>
      `您的申请（${tail(about)}）要做${about.procedure.zh}，最迟${day(about.dueOn)}结束，请登录查看。`,
  },
  procedureEnded: {
    title: ({ procedure }) => `${procedure.zh}做完了`,
    sentences: (about) => [numbered(about), `${day(about.endedOn)}结束。结果和现在的办结日期在办件里看。`],
    outside: (about) => `您的申请（${tail(about)}）的${about.procedure.zh}做完了，请登录查看。`,
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
  urgeAnswered: {
    title: () => '您的催办有了答复',
    sentences: (about) => [
      numbered(about),
      ...(about.reason === '' ? [] : [`答复：${about.reason}`]),
      '办理期限不因催办而改变，进展可以打开办件查看。',
    ],
    outside: (about) => `您的申请（${tail(about)}）的催办有了答复，请登录查看。`,
  },
  ended: {
    aside: () => '办得怎么样？请您评价',
    title: () => '您的申请终止办理了',
    sentences: (about) => [
      numbered(about),
      '为什么终止、接下来可以怎么办、不服怎么办，都写在终止办理通知书上，请打开办件查看。已有的证照不受影响。',
    ],
    outside: (about) => `您的申请（${tail(about)}）有了结果，请登录查看。`,
  },
  checkAnnounced: {
    title: () => '按您的承诺办好了，以后要核查',
    sentences: (about) => [
      numbered(about),
      `${day(about.until)}以前，核查您承诺的内容是不是真的。您承诺的是：${about.what}`,
      '不真实的，会要求限期整改；改不好的，撤销决定并记入信用记录。',
    ],
    outside: (about) => `您按承诺办理的申请（${tail(about)}），${day(about.until)}以前核查承诺的内容。`,
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
      afterLicence(what),
    ],
    outside: ({ number, what }) => `${licenceActs[what]}（证照尾号 ${number.slice(-4)}），请登录查看。`,
  },
  renewalCloses: {
    title: ({ closes }) => `您的证照快到期了，请在${day(closes)}前申请延续`,
    sentences: ({ number, until, closes }) => [
      `证照编号 ${number}，有效期到${day(until)}。`,
      `最晚${day(closes)}申请：到期前没有作出决定的，依法视为准予延续。晚于这一天申请，就没有这个保障。`,
      '不用重新填表，打开证照点“申请延续”就行。不再用了，什么都不用做。',
    ],
    outside: ({ number, closes }) => `您的证照（尾号 ${number.slice(-4)}）快到期了，请在${day(closes)}前登录申请延续。`,
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
