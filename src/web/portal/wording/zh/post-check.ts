export const postCheck = {
  title: '承诺以后的核查',
  states: {
    due: (day: string) => `这件事按您的承诺办了。机关最迟${day}核查承诺是不是属实，请保留有关材料。`,
    failed: (_day: string) => '核查发现和承诺不一致，机关正在研究怎么处理，会书面告诉您。',
    rectifying: (day: string) => `请最迟${day}改好，改好以后在下面告诉机关来复查。在撤销以前，许可一直有效。`,
    proposed: (day: string) => `机关打算撤销这个许可。决定以前，您最迟${day}可以在下面说明情况、为自己申辩。`,
  },
  spoken: {
    rectificationAnswered: '您说已经改好了，机关会来复查，结果会告诉您。在撤销以前，许可一直有效。',
    statementMade: '收到了您的陈述和申辩，机关听取以后作决定，会书面告诉您。在撤销以前，许可一直有效。',
  },
  outcomes: {
    met: '核查过了，和您的承诺一致，事情办完了。',
    corrected: '已经改好，复查通过，事情办完了。',
    kept: '机关听取意见以后，决定不撤销，许可继续有效。',
    revoked: '许可已经撤销，并记入信用记录。决定书在文书里，里面写明了去哪里、最迟哪天申请复议或者起诉。',
  },
  happened: {
    commitmentChecked: '核查情况',
    rectificationOrdered: '要改正的地方',
    rectificationAnswered: '您说已经这样改正',
    rectificationChecked: '复查情况',
    revocationProposed: '打算撤销的理由',
    statementMade: '您的陈述和申辩',
    revocationDecided: '决定的理由',
  },
  tooLong: '最多写 2000 个字，请缩短一些再提交。',
  unsent: '您写的内容没有提交，可以从下面复制，带到窗口或者寄给机关：',
  licence: '这张证照是按您的告知承诺发的，先发证、后核查。您承诺了什么，在办件页查看。',
  toCase: '打开办件',
  answer: {
    label: '怎样改正的',
    hint: '写明改了什么、什么时候改好的。提交以后机关来复查，只能提交一次。',
    act: '已经改好，申请复查',
  },
  statement: { label: '您的陈述和申辩', hint: '写明事实和理由。只能提交一次。', act: '提交' },
};
