import type { DecisionWording, Part } from './shape.ts';

const part = (inputs: Part) =>
  inputs.length === 0 ? '任何输入' : inputs.map(([input, test]) => `${input} 为 ${test}`).join('，');

export const zh: DecisionWording = {
  refused: {
    fileTooLarge: () => '文件太大。',
    doctype: (_element, detail) => `第 ${detail} 处含有文档类型声明，不予读取。`,
    notWellFormed: (_element, detail) => `不是完整的 XML：${detail}。`,
    tooDeep: (_element, detail) => `第 ${detail} 处嵌套过深。`,
    tooManyElements: (_element, detail) => `第 ${detail} 处元素或属性过多。`,
    encodingUnknown: (_element, detail) => `编码 ${detail} 无法识别。`,
    notText: (_element, detail) => `不是 ${detail} 文本。`,
    notDmn: (_element, detail) => `不是 DMN 1.3 至 1.5 的决策模型（${detail}）。`,
    duplicateId: (_element, detail) => `标识 ${detail} 出现了两次。`,
    duplicateName: (_element, detail) => `有两个元素都叫“${detail}”，请改名。`,
    referenceUnknown: (element, detail) => `“${element}”引用的 ${detail} 不存在。`,
    importUnknown: (element, detail) =>
      `引入了另一个文件“${element}”（${detail}）：发布的模型必须自成一体，请合并到本文件。`,
    requirementCycle: (element, detail) => `“${element}”的依赖绕成了圈：${detail}。`,
    typeCycle: (element) => `类型“${element}”最终指回自己。`,
    typeTooDeep: (element) => `类型“${element}”一层层引用得太深。`,
    hitPolicyUnknown: (_element, detail) => `命中策略 ${detail} 无法识别。`,
    expressionUnknown: (element, detail) => `${element} 缺少 ${detail} 部分。`,
    boxUnknown: (element, detail) => `“${element}”中的 ${detail} 无法识别，不能执行。`,
    languageUnknown: (element, detail) => `${element} 写明用 ${detail} 语言；这里只用 FEEL。`,
    tableUneven: (_element, detail) => `决策表第 ${detail} 条规则的格数与表头不符。`,
  },
  problems: {
    expressionNotReadable: (element, text) => `“${element}”中有一处读不懂：${text}`,
    typeUnknown: (element, type) => `“${element}”的类型 ${type} 没有定义。`,
    logicMissing: (element) => `“${element}”没有写怎么得出结果。`,
    functionExternal: (element) => `“${element}”用了 Java 或 PMML 函数；这里从不执行，请改用 FEEL。`,
    priorityMissing: (element) => `“${element}”按结果的优先次序取值，却没有列出结果的次序。`,
  },
  marks: {
    gap: (decision, inputs) => `“${decision}”有空缺：${part(inputs)} 时没有规则成立，得不出结果。`,
    overlap: (decision, [one, other], inputs) =>
      `“${decision}”第 ${one} 条和第 ${other} 条规则重叠：${part(inputs)} 时两条都成立，而这张表只允许一条成立。`,
    contradiction: (decision, [one, other], inputs) =>
      `“${decision}”第 ${one} 条和第 ${other} 条规则矛盾：${part(inputs)} 时两条都成立，结果却不同。`,
    masked: (decision, rule) => `“${decision}”第 ${rule} 条规则用不上：前面或优先的规则总是先成立。`,
    neverHolds: (decision, rule) => `“${decision}”第 ${rule} 条规则永远不成立：允许的值里没有符合的。`,
    cellUnreadable: (decision, rule, text) => `“${decision}”第 ${rule} 条规则的“${text}”读不懂，请按 FEEL 改写。`,
    cellNotAnalysed: (decision, rule, text) =>
      `“${decision}”第 ${rule} 条规则的“${text}”无法分析：与它有关的空缺和重叠可能没有列全。`,
    tableNotAnalysed: (decision) => `“${decision}”的表太大，空缺和重叠没有列全。`,
  },
  noDecision: '模型里没有任何决策。',
  caseFails: (name, expected, value) => `用例“${name}”应为 ${expected}，实际是 ${value}。`,
  caseRefused: {
    decisionUnknown: (name, decision) => `用例“${name}”要试的决策“${decision}”不在模型里。`,
    tooManySteps: (name) => `用例“${name}”算不完，已停止。`,
    inputTooDeep: (name) => `用例“${name}”的输入嵌套过深。`,
  },
  refusals: {
    decisionFaulty: '决策模型还不能发布：检查结果里列出的问题要先改好。',
  },
};
