import { themeCaseWording } from '../../../../modules/intake/index.ts';
import { day } from '../../errand-messages/wording/case-in-chinese.ts';
import type { ThemeMessageWording } from '../parameters.ts';

const { causes: why } = themeCaseWording.zh;

export const zh: ThemeMessageWording = {
  dateLater: {
    title: ({ theme }) => `“${theme}”预计办好的日期推后了`,
    sentences: ({ from, to, causes }) => [
      to === null ? `原来预计${day(from)}办好，现在还说不准。` : `原来预计${day(from)}办好，现在预计${day(to)}。`,
      ...causes.map(({ item, cause }) => `${why[cause](item.zh)}。`),
      '各个事项自己的办理期限不变，谁在办、办到哪一步，打开“一件事”可以看到。',
    ],
    outside: ({ theme }) => `您的“${theme}”预计办好的日期推后了，请登录查看。`,
  },
};
