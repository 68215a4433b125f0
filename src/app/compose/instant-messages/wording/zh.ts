import { civilDate } from '../../../../kernel/civil-date.ts';
import type { KindWording } from '../../../../modules/messages/index.ts';
import { dayText } from '../../../../web/ui/index.ts';
import type { OfCheck, OfCheckUntil } from '../../post-check-messages/parameters.ts';

const numbered = ({ number }: OfCheck) => `办件编号 ${number}。`;
const tail = ({ number }: OfCheck) => `编号尾号 ${number.slice(-4)}`;
const day = ({ until }: OfCheckUntil) => dayText(civilDate(until), 'zh');

export const zh: InstantMessageWording = {
  leftToPerson: {
    title: () => '您的申请转给工作人员办理',
    sentences: (about) => [
      numbered(about),
      '系统没有自动批准，这不是不同意。工作人员会按平常的办法办，为什么转过去，在办件页查看。您现在不用做什么。',
    ],
    outside: (about) => `您的申请（${tail(about)}）转给工作人员办理，您现在不用做什么。`,
  },
  lookedRight: {
    title: () => '工作人员看过了：系统的决定没有错',
    sentences: (about) => [numbered(about), '您要求的人工复核做完了，决定继续有效。'],
    outside: (about) => `您要求的人工复核（${tail(about)}）做完了，决定继续有效。`,
  },
  proposed: {
    title: (about) => `机关打算撤销系统的决定，您可以在${day(about)}以前申辩`,
    sentences: (about) => [
      numbered(about),
      '工作人员复核发现，系统自动批准的这件事可能有误。为什么，在办件页查看，告知书也在那里。现在还没有决定。',
      `不同意的，最迟${day(about)}在办件页说明情况、为自己申辩，也可以到窗口说。过了这一天就不能再申辩，机关会作出决定。`,
    ],
    outside: (about) => `系统自动批准的事（${tail(about)}）机关打算撤销。最迟${day(about)}可以申辩，请登录查看。`,
  },
  confirmed: {
    title: () => '机关决定不撤销，系统的决定继续有效',
    sentences: (about) => [numbered(about), '机关听取意见以后，决定不撤销。理由在办件页查看，您不用再做什么。'],
    outside: (about) => `机关决定不撤销（${tail(about)}），系统的决定继续有效。`,
  },
  rolledBack: {
    title: () => '系统自动批准的决定已经撤销',
    sentences: (about) => [
      numbered(about),
      '从决定那天起不再有效。理由在办件页查看，决定书在文书里。',
      '不服的，可以申请行政复议或者提起诉讼：去哪里、最迟哪天，决定书里写明了。',
    ],
    outside: (about) => `系统自动批准的事（${tail(about)}）已经撤销。理由和怎样申请复议、起诉，请登录查看。`,
  },
};

export type InstantMessageWording = Readonly<{
  leftToPerson: KindWording<OfCheck>;
  lookedRight: KindWording<OfCheck>;
  proposed: KindWording<OfCheckUntil>;
  confirmed: KindWording<OfCheck>;
  rolledBack: KindWording<OfCheck>;
}>;
