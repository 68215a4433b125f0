export const zh = {
  title: '文书送达',
  waiting: '正在读取送达记录……',
  none: '没有要送达的文书。',
  agreed: '申请人同意电子送达：在网上打开即为送达。',
  notAgreed: '申请人没有同意电子送达，请用窗口、邮寄等方式送达并在这里记下来。',
  unproven: (count: number) => `还有 ${count} 份文书没有送达证明。`,
  state: {
    sent: '未证明送达',
    announced: (day: string) => `已公告，${day}视为送达`,
    delivered: (day: string) => `${day}送达`,
    undeliverable: (day: string) => `${day}未送到`,
  },
  proof: '送达回证（PDF）',
  until: (reconsideration: string, litigation: string) => `复议最晚${reconsideration}，诉讼最晚${litigation}`,
  form: {
    open: '记录送达',
    paper: '哪份文书',
    how: '怎样送达',
    ways: {
      window: '窗口送达，当面签收',
      post: '邮寄送达，已签收',
      left: '留置送达，有见证人',
      announced: '公告送达',
      undeliverable: '没有送到',
    },
    on: '日期',
    said: '签收人、邮件号码、见证人或没送到的原因',
    saidHint: '会写在送达回证上',
    act: '记下来',
    doing: '正在记录……',
    done: '已经记下',
    lacks: { paper: '请选择文书。', how: '请选择怎样送达。', on: '请填写正确的日期。', said: '请写明送达情况。' },
  },
};

export type ServingWording = typeof zh;
