import type { DraftWording } from './shape.ts';

export const zh: DraftWording = {
  refusals: {
    draftNotFound: '没有找到这份草稿，它可能已经删除，或者是用别的身份开始填的。',
    draftSubmitted: '这份申请已经提交了，不能再改。到“我的办件”里可以看到它。',
    itemNotFound: '没有找到这个事项，或者它现在不受理新的申请。',
    notOnline: '这个事项暂时不能在网上申请，请到政务服务大厅窗口办理。',
    notPermitted: '您现在的身份不能办这件事。替单位办理的，请先切换到代表单位的身份。',
    levelTooLow: '办这件事需要先核实身份，请完成实名认证后再来，填好的内容都还在。',
    tooManyDrafts: '没有提交的草稿太多了，请先提交或删除几份。',
    unknownQuestion: '这一项不在这张表里，请刷新页面后再填。',
    rowNotFound: '没有找到这一行，可能刚刚在别处改过，请看一下现在的表。',
    tooManyRows: '这张表在网上最多填 50 行，更多的请把名单作为材料上传。',
    locked: '补正时只能改告知书里列出的内容，这一项不用改。',
    materialNotAsked: '这个事项不需要这份材料，请刷新页面后再传。',
    tooManyFiles: '这份材料传的文件太多了，请合并成一个文件，或者先删掉几个。',
    fileNotAttached: '没有找到这个文件，可能已经删掉了。',
    nothingToCorrect: '现在没有需要您补正的内容。',
    wayNotOpen: '这份材料不能这样交，请上传或者带到窗口。',
    uploadUnannounced: '上传没有说明文件大小、名称或者位置，请重新选择文件再传。',
    itemChanged: '您填写期间，这件事的办理要求更新了。请先看一下有哪些变化，再接着填；填过的内容都在。',
    mandateEnded:
      '代办的委托（或者监护关系）已经结束，不能再替对方办。填好的内容都在，由本人接着办；需要的话，请本人重新委托。',
    beyondMandate: '委托里没有这一项，不能替对方这样做。请本人来办，或者重新委托。',
    otherPersonNamed: '表里填的身份证号不是您代办的那个人的。请改过来再提交。',
    incomplete: '还有几处没有填好，补上就可以提交。',
    alikeUnderWay: '您已经有一件同样的申请正在办理。确实要再申请一件的，请确认后再提交。',
    secondPersonMissing:
      '还要另一个人确认，或者对方没有同意。请到“请别人确认”里看一下；没有手机的，可以带上签好字的纸到窗口办。',
    toleranceBarred: '您有没有按时补交的记录，材料不能以后再交，请现在交齐。',
    commitmentUnsigned: '有材料要用承诺代替，请先看过告知承诺书并签名，或者改成交材料。',
    commitmentBarred: '有虚假承诺的记录还没有修复，不能再用告知承诺，请按一般程序办理。',
    commitmentOutdated: '告知承诺的文本更新了，请看过新的文本再签名。',
    commitmentMissing: '有材料以后再交的，提交前请先确认容缺受理承诺书。',
    consentMissing: '提交前请先确认同意使用表里的敏感个人信息。',
  },
  needs: {
    required: '必须上传',
    optional: '可以先不传，窗口需要时会一次告诉您',
    madeFromForm: '由您填写的内容自动生成，不用上传',
  },
};
