const kinds: Readonly<Record<string, string>> = {
  StartEvent: '开始',
  EndEvent: '结束',
  IntermediateCatchEvent: '等待',
  IntermediateThrowEvent: '发出',
  BoundaryEvent: '附在任务上的事件',
  Task: '任务',
  UserTask: '人工任务',
  ServiceTask: '系统任务',
  BusinessRuleTask: '规则任务',
  ManualTask: '线下任务',
  ReceiveTask: '接收任务',
  SendTask: '发送任务',
  ScriptTask: '脚本任务',
  CallActivity: '调用子流程',
  SubProcess: '子流程',
  ExclusiveGateway: '选择其一',
  ParallelGateway: '同时进行',
  InclusiveGateway: '选择一项或多项',
  EventBasedGateway: '等先发生的事件',
  Participant: '泳池',
  Lane: '泳道',
  drd: '决策关系图',
  decisionTable: '决策表',
  literalExpression: '表达式',
  boxedExpression: '盒装表达式',
};

export const zh = {
  sections: '模型',
  titles: { process: '流程模型', decision: '决策表' },
  local: '在这里打开、修改的文件只在您的电脑上，不会上传，也不会改变正在办理的业务。',
  open: (extension: string, size: string) => `打开模型文件（${extension}，不超过 ${size}）`,
  save: '保存到本机',
  picture: '图形',
  tooLarge: (size: string) => `文件太大了。请选择不超过 ${size} 的模型文件。`,
  unreadable: {
    process: '这个文件不是 BPMN 2.0 流程模型，没有打开；原来的图还在。请选择扩展名为 .bpmn 的文件。',
    decision: '这个文件不是 DMN 决策模型，没有打开；原来的图还在。请选择扩展名为 .dmn 的文件。',
  },
  list: { caption: '模型里有什么', name: '名称', kind: '类型', next: '接着到', empty: '模型是空的。', kinds },
};

export type StudioWording = typeof zh;
