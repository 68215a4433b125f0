import type { NoteWording } from './shape.ts';

export const zh: NoteWording = {
  refusals: {
    noteEmpty: '请写明要告诉同事的内容。',
    tooManyNotes: '这个办件的内部备注已经很多，不能再添加，请在审查意见里写明。',
    noteNotFound: '没有找到要更正的那条备注，请刷新后再看。',
    notYourNote: '这条备注不是您写的。您有不同意见，请另写一条。',
    noteCorrected: '这条备注已经更正过，请对最新的那条更正。',
    departmentUnknown: '没有这个部门，请从名单里选。',
  },
};
