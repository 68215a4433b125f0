import type { DesignWording } from './shape.ts';

export const zh: DesignWording = {
  refusals: {
    themeOfOtherDepartment: '您只能改本部门牵头的主题。新主题请先把牵头部门选成本部门；要换牵头部门，请找目录管理员。',
    themeFaulty: '还有 {findings} 处没有改好，暂时不能提交。请按清单逐条修改；草稿已经保存，不会丢。',
    themeUnchanged: '和现行版本（第 {version} 版）完全一样，没有可以提交的内容。',
    themeDraftChanged: '您打开以后别人保存过这份草稿。您写的还在页面上：请先看别人改了什么，再保存。',
    themeDraftMissing: '草稿已经不在了，可能已经提交或者被人放弃。请重新打开这个主题。',
    themeSubmittedBefore: '您开始画草稿以后，已经有了第 {newest} 版。请先看新版本改了什么，再确认以它为基础。',
    keyDiffers: '草稿里的主题代码和网址里的不一样。请从主题清单里重新打开。',
  },
  gaps: {
    numberMissing: '还没有填标准编号',
    numberTaken: '这个标准编号已经被别的主题用了',
    nameMissing: '还没有填名称',
    fullNameMissing: '还没有填全称',
    lifeStageMissing: '还没有填人生阶段或者经营阶段',
    leadUnknown: '还没有选牵头部门',
    noItems: '还没有选事项',
  },
};
