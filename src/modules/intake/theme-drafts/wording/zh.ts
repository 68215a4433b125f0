import type { ThemeDraftWording } from './shape.ts';

export const zh: ThemeDraftWording = {
  refusals: {
    themeNotFound: '没有找到这件“一件事”，请从“一件事”目录重新进入。',
    themeNotPublished: '这件“一件事”暂时还不能一起办，请按指南分项办理，或者到综合窗口。',
    scenarioOpen: '还有几个情形问题没有回答，请先答完再开始办。',
    nothingNeeded: '按您选的情形，没有要办的事项。请看一下前面的回答。',
    tooManyThemeDrafts: '没有提交的“一件事”太多了，请先提交或删除几件。',
    themeSubmitted: '这件“一件事”已经提交了，不能再改。',
    nothingToAuthorise: '这份材料没有别的部门可以代为提供，请照常提交。',
    notYoursToAuthorise: '查询别的部门登记的信息，要由本人（或者本单位）授权，代办人不能代为授权。',
    formsConflict: '这件“一件事”的几张表对不上，暂时不能一起填。请分别办理，或者联系窗口。',
    noSuchQuestion: '情形问题有更新，请从“一件事”重新选择。',
    noSuchOption: '情形问题的选项有更新，请从“一件事”重新选择。',
  },
};
