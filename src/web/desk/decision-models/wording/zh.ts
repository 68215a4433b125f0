export const zh = {
  title: '决策模型',
  lead: '按规则表作决定所用的决策模型（DMN）。已发布的版本不再改变，以前的决定可以按原来的版本重新核对。',
  waiting: '正在读取决策模型…',
  empty: '还没有决策模型。',
  columns: { name: '名称', key: '代号', newest: '版本', from: '起用', drafting: '草稿' },
  none: '未发布',
  drafting: '有人在画下一版',
  begin: { label: '新决策模型的代号', hint: '小写字母、数字和连字符，例如 shop-risk', act: '开始画' },
  draw: '画下一版',
  back: '所有决策模型',
  versions: {
    caption: '版本',
    none: '还没有发布过。',
    version: '版本',
    from: '起用',
    reason: '原因',
    hash: '文件的 SHA-256',
    file: '文件',
    download: (version: string) => `下载第 ${version} 版`,
  },
};

export type DecisionModelsWording = typeof zh;
