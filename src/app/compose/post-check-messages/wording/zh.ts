import { civilDate } from '../../../../kernel/civil-date.ts';
import type { KindWording } from '../../../../modules/messages/index.ts';
import { dayText } from '../../../../web/ui/index.ts';
import type { OfCheck, OfCheckUntil } from '../parameters.ts';

const numbered = ({ number }: OfCheck) => `办件编号 ${number}。`;
const tail = ({ number }: OfCheck) => `编号尾号 ${number.slice(-4)}`;
const day = ({ until }: OfCheckUntil) => dayText(civilDate(until), 'zh');

export const zh: PostCheckMessageWording = {
  met: {
    title: () => '核查过了：和您的承诺一致',
    sentences: (about) => [numbered(about), '机关核查了您的承诺，没有发现问题。许可继续有效，您不用再做什么。'],
    outside: (about) => `您的承诺（${tail(about)}）已经核查，没有发现问题。`,
  },
  notMet: {
    title: () => '核查发现：和您的承诺不一致',
    sentences: (about) => [
      numbered(about),
      '哪里不一致，在办件页查看。机关会再告诉您怎么处理；在撤销以前，许可一直有效。',
    ],
    outside: (about) => `对您承诺（${tail(about)}）的核查有了结果，请登录查看。`,
  },
  ordered: {
    title: (about) => `请最迟${day(about)}改好`,
    sentences: (about) => [
      numbered(about),
      `要改正的地方，在办件页查看，责令限期改正通知书也在那里。最后一天是${day(about)}。`,
      '改好以后，请在办件页写明怎样改的，机关再来复查。到期没有改好的，许可可能被撤销。',
    ],
    outside: (about) => `您承诺的事（${tail(about)}）有地方要改正，最迟${day(about)}。请登录查看。`,
  },
  corrected: {
    title: () => '复查通过：已经改好',
    sentences: (about) => [numbered(about), '机关复查过了，已经改好。许可继续有效，您不用再做什么。'],
    outside: (about) => `您改正的地方（${tail(about)}）已经复查通过。`,
  },
  notCorrected: {
    title: () => '复查没有通过：还没有改好',
    sentences: (about) => [
      numbered(about),
      '哪里还没有改好，在办件页查看。机关打算撤销许可的，会先书面告诉您，并听您说明情况。',
    ],
    outside: (about) => `您改正的地方（${tail(about)}）复查有了结果，请登录查看。`,
  },
  proposed: {
    title: (about) => `机关打算撤销许可，您可以在${day(about)}以前申辩`,
    sentences: (about) => [
      numbered(about),
      '为什么打算撤销，在办件页查看，撤销告知书也在那里。现在还没有决定。',
      `不同意的，最迟${day(about)}在办件页说明情况、为自己申辩，也可以到窗口说。过了这一天就不能再申辩，机关会作出决定。`,
    ],
    outside: (about) => `机关打算撤销您的许可（${tail(about)}）。最迟${day(about)}可以申辩，请登录查看。`,
  },
  kept: {
    title: () => '机关决定不撤销，许可继续有效',
    sentences: (about) => [numbered(about), '机关听取意见以后，决定不撤销。理由在办件页查看，您不用再做什么。'],
    outside: (about) => `机关决定不撤销您的许可（${tail(about)}），许可继续有效。`,
  },
  revoked: {
    title: () => '许可已经撤销',
    sentences: (about) => [
      numbered(about),
      '许可从决定这天起不再有效，请停止照许可做的事。您的信用记录里记了这件事，修复以前不能再用告知承诺办事，可以照一般方式办。',
      '不同意的，可以申请复议或者起诉：去哪里、最迟哪天，决定书里写明了。',
    ],
    outside: (about) => `您的许可（${tail(about)}）已经撤销。理由和怎样申请复议或者起诉，请登录查看。`,
  },
};

type Undated = 'met' | 'notMet' | 'corrected' | 'notCorrected' | 'kept' | 'revoked';
export type PostCheckMessageWording = Readonly<
  Record<Undated, KindWording<OfCheck>> & Record<'ordered' | 'proposed', KindWording<OfCheckUntil>>
>;
