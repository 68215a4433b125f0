import type { ProcessWording } from './shape.ts';

export const zh: ProcessWording = {
  usage: {
    check: [
      '用法：onewindow process check 文件…',
      '读取 BPMN 2.0 流程模型，逐个流程说明：能否执行（不能执行的元素按名拒绝）、有何提醒、是否健全及反例路径。',
    ].join('\n'),
    play: [
      '用法：onewindow process play 文件… [--runs 20] [--seed 1] | --answers A.json',
      '  --runs 20         按随机抽取走多少遍；条件所用变量已知的按条件，未知的抽取',
      '  --seed 1          同一种子走法相同',
      '  --answers A.json  按文件逐步走（格式 onewindow.play/1），核对其中的预期',
    ].join('\n'),
    roundtrip: [
      '用法：onewindow process roundtrip 文件 --out 文件',
      '读入再写出，比较每个元素、属性（含其他命名空间和图形），列出丢失和改变的。',
    ].join('\n'),
    generate: [
      '用法：onewindow process generate 目录 [--out 目录]',
      '按目录中 items.json 的办理步骤画出每个事项的流程模型，默认写到其中的 processes。自动生成的都标“未经确认”。',
      '已标为 ow:origin="modelled"（人工建模）的文件不会被覆盖；步骤没变的，再运行一次不会改变任何文件。',
    ].join('\n'),
  },
  nothing: '没有给出模型文件。',
  oneFile: 'process roundtrip 一次只处理一个文件。',
  oneFolder: '请给出一个目录，其中有 items.json 和 departments.json。',
  outMissing: '缺少 --out。',
  unreadable: (file, reason) => `读不了文件 ${file}（${reason}）。`,
  notWritten: (file, reason) => `写不了文件 ${file}（${reason}）。`,
  notJson: (file, reason) => `文件 ${file} 不是 JSON：${reason}`,
  notANumber: (option, given, [least, most]) => `${option} 应是 ${least} 到 ${most} 的整数，不能是“${given}”。`,
  answers: {
    notAnswers: (file, place) => `文件 ${file} 的 ${place} 不符合 onewindow.play/1 格式。`,
    noSuchStep: (file, place) => `文件 ${file} 的 ${place} 不是已知的步骤。`,
    notAStep: (file, place) => `文件 ${file} 的 ${place} 写法不对。`,
    notATime: (file, place) => `文件 ${file} 的 ${place} 不是 ISO 8601 时间。`,
  },
  refused: '拒绝',
  sound: { true: '可执行，健全', false: '可执行，不健全', unknown: '可执行，状态太多，是否健全未知' },
  problems: {
    deadlock: (elements) => `死锁，停在 ${elements}`,
    livelock: (elements) => `不停循环而不能结束，在 ${elements}`,
    lackOfSynchronisation: (elements) => `并行分支没有汇合，两个令牌同在 ${elements}`,
    improperCompletion: (elements) => `结束事件到达不止一次：${elements}`,
    deadElement: (elements) => `永远走不到：${elements}`,
  },
  path: (path) => `路径：${path}`,
  runs: ({ runs, completed, stuck, livelocked }) =>
    `走 ${runs} 遍：完成 ${completed}，卡住 ${stuck}，不停 ${livelocked}`,
  example: (run, at) => `第 ${run} 遍停在 ${at}`,
  states: { completed: '已完成', waiting: '等待中', incident: '有待处理的异常', refused: '拒绝' },
  pending: (elements) => `等待：${elements}`,
  ends: (elements) => `到达：${elements}`,
  failed: (step, why) => `第 ${step} 步不成立：${why}`,
  unmet: (what, expected, actual) => `${what} 应为 ${expected}，实为 ${actual}`,
  roundtrip: (elements, lost, changed) => `${elements} 个元素，丢失 ${lost}，改变 ${changed}`,
  generated: ({ written, unchanged, kept, refused }) =>
    [
      `写出 ${written.length}，不变 ${unchanged}，保留人工建模 ${kept.length}，拒绝 ${refused.length}。`,
      ...refused.map(({ item, code, detail }) => `  ✗ ${item}：${zh.notGenerated[code](detail)}`),
    ].join('\n'),
  notGenerated: {
    misshapen: (where) => `字段不完整或者格式不对（${where}）`,
    departmentUnknown: (department) => `没有部门“${department}”`,
    stepUnknown: (step) => `有步骤要在“${step}”之后，但没有这个步骤`,
    stepTwice: (step) => `步骤“${step}”出现了不止一次`,
    stepsInCircle: (steps) => `步骤互相等待：${steps}`,
  },
  lost: (path, was) => `丢失 ${path}：${was}`,
  changed: (path, was, is) => `改变 ${path}：${was} → ${is}`,
};
