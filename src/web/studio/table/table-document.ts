/** A decision table as the page shows it; everything in it as it is written. */
export type TableView = {
  policy: string;
  inputs: readonly { name: string; type: string }[];
  outputs: readonly { name: string; type: string }[];
  rules: readonly { cells: readonly string[] }[];
};

/** One change of a table. Rules and columns count from 0, outputs behind the inputs. */
export type Edit =
  | { do: 'write'; rule: number; column: number; text: string }
  | { do: 'addRule'; tests: readonly string[] }
  | { do: 'removeRule'; rule: number }
  | { do: 'raiseRule'; rule: number }
  | { do: 'addInput'; name: string }
  | { do: 'addOutput'; name: string }
  | { do: 'removeColumn'; column: number }
  | { do: 'nameColumn'; column: number; name: string }
  | { do: 'typeColumn'; column: number; type: string }
  | { do: 'choosePolicy'; policy: string };

const parsed = (xml: string): Document => new DOMParser().parseFromString(xml, 'application/xml');

const childrenOf = (element: Element | undefined, name: string): Element[] =>
  [...(element?.children ?? [])].filter((child) => child.localName === name);

const childOf = (element: Element | undefined, name: string): Element | undefined => childrenOf(element, name)[0];

const decisionsIn = (document: Document) => childrenOf(document.documentElement, 'decision');

const tableOf = (document: Document, decision: string): Element | undefined =>
  childOf(
    decisionsIn(document).find((element) => element.getAttribute('name') === decision),
    'decisionTable',
  );

/** Decisions of a file that are tables. */
export const tablesIn = (xml: string): string[] =>
  decisionsIn(parsed(xml))
    .filter((element) => childOf(element, 'decisionTable') !== undefined)
    .map((element) => element.getAttribute('name') ?? '');

/** What the file asks for, by name and type. */
export const inputsIn = (xml: string): { name: string; type: string }[] =>
  childrenOf(parsed(xml).documentElement, 'inputData').map((element) => ({
    name: element.getAttribute('name') ?? '',
    type: childOf(element, 'variable')?.getAttribute('typeRef') ?? '',
  }));

/** What a cell may name: everything in the file that has a name, parts of types too. */
export const namesIn = (xml: string): string[] => {
  const named = [
    'decision',
    'inputData',
    'businessKnowledgeModel',
    'decisionService',
    'itemComponent',
    'formalParameter',
  ];
  const all = [...parsed(xml).getElementsByTagName('*')].filter(({ localName }) => named.includes(localName));
  return [...new Set(all.map((element) => element.getAttribute('name') ?? ''))].filter((name) => name !== '');
};

/** As it is written, spaces at its end too: whoever types has not come to the end yet. */
const textOf = (element: Element | undefined) => childOf(element, 'text')?.textContent ?? '';

const clausesOf = (table: Element | undefined) => [...childrenOf(table, 'input'), ...childrenOf(table, 'output')];

const entriesOf = (rule: Element | undefined) => [
  ...childrenOf(rule, 'inputEntry'),
  ...childrenOf(rule, 'outputEntry'),
];

export function readTable(xml: string, decision: string): TableView | undefined {
  const table = tableOf(parsed(xml), decision);
  if (table === undefined) return undefined;
  return {
    policy: table.getAttribute('hitPolicy') ?? 'UNIQUE',
    inputs: childrenOf(table, 'input').map((input) => {
      const expression = childOf(input, 'inputExpression');
      return { name: textOf(expression), type: expression?.getAttribute('typeRef') ?? '' };
    }),
    outputs: childrenOf(table, 'output').map((output) => ({
      name: output.getAttribute('name') ?? '',
      type: output.getAttribute('typeRef') ?? '',
    })),
    rules: childrenOf(table, 'rule').map((rule) => ({ cells: entriesOf(rule).map(textOf) })),
  };
}

/** The file with one change of one table; everything else in it stays. */
export function edited(xml: string, decision: string, edit: Edit): string {
  const document = parsed(xml);
  const table = tableOf(document, decision);
  if (table === undefined) return xml;
  change(table, edit);
  return around(xml, new XMLSerializer().serializeToString(document.documentElement));
}

/** Comments and instructions beside the root, and its own tag with what is declared in it: a document forgets their lines and their order. */
const BESIDE = String.raw`(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*`;
const OPENING = String.raw`<([^\s/>!?]+)(?:\s+[^\s=<>]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*>`;
const HEAD = new RegExp(`^(\uFEFF?${BESIDE})(${OPENING})`, 'u');
const TAIL = new RegExp(`^${BESIDE}$`, 'u');

/** The root as it is now, between what stood around it. */
function around(xml: string, root: string): string {
  const [, before = '', opening, name = ''] = HEAD.exec(xml) ?? [];
  const own = HEAD.exec(root)?.[2];
  if (opening === undefined || own === undefined) return root;
  const after = xml.slice(xml.indexOf('>', xml.lastIndexOf(`</${name}`)) + 1);
  return before + opening + root.slice(own.length) + (TAIL.test(after) ? after : '');
}

function change(table: Element, edit: Edit): void {
  const rules = childrenOf(table, 'rule');
  switch (edit.do) {
    case 'write':
      return write(entriesOf(rules[edit.rule])[edit.column], edit.text);
    case 'addRule':
      return addRule(table, edit.tests);
    case 'removeRule':
      return rules[edit.rule]?.remove();
    case 'raiseRule':
      return rules[edit.rule - 1]?.before(rules[edit.rule] ?? '');
    case 'choosePolicy':
      table.removeAttribute('aggregation');
      return table.setAttribute('hitPolicy', edit.policy);
    default:
      return changeColumn(table, edit);
  }
}

type ColumnEdit = Extract<Edit, { do: 'addInput' | 'addOutput' | 'removeColumn' | 'nameColumn' | 'typeColumn' }>;

function changeColumn(table: Element, edit: ColumnEdit): void {
  if (edit.do === 'addInput') return addInput(table, edit.name);
  if (edit.do === 'addOutput') return addOutput(table, edit.name);
  const clause = clausesOf(table)[edit.column];
  if (clause === undefined) return;
  if (edit.do === 'removeColumn') return removeColumn(table, edit.column, clause);
  if (clause.localName === 'output')
    return clause.setAttribute(edit.do === 'nameColumn' ? 'name' : 'typeRef', valueIn(edit));
  const expression = childOf(clause, 'inputExpression') ?? append(clause, 'inputExpression');
  const data = dataNamed(table, textOf(expression));
  if (edit.do === 'nameColumn') {
    write(expression, edit.name);
    for (const named of [data, childOf(data, 'variable')]) named?.setAttribute('name', edit.name);
  } else for (const typed of [expression, childOf(data, 'variable')]) setType(typed, edit.type);
}

const valueIn = (edit: Extract<ColumnEdit, { do: 'nameColumn' | 'typeColumn' }>) =>
  edit.do === 'nameColumn' ? edit.name : edit.type;

const setType = (element: Element | undefined, type: string) =>
  type === '' ? element?.removeAttribute('typeRef') : element?.setAttribute('typeRef', type);

const dataNamed = (table: Element, name: string): Element | undefined =>
  childrenOf(table.ownerDocument.documentElement, 'inputData').find(
    (data) => data.getAttribute('name')?.trim() === name.trim(),
  );

/** A new element of DMN as the last child; names and ids are given by whoever needs them. */
function append(parent: Element, name: string): Element {
  const made = elementLike(parent, name);
  parent.append(made);
  return made;
}

function elementLike(near: Element, name: string): Element {
  const { namespaceURI, prefix } = near;
  return near.ownerDocument.createElementNS(namespaceURI, prefix === null ? name : `${prefix}:${name}`);
}

function write(element: Element | undefined, text: string): void {
  if (element === undefined) return;
  const place = childOf(element, 'text') ?? append(element, 'text');
  place.textContent = text;
}

const freshId = (kind: string) => `${kind}-${crypto.randomUUID().slice(0, 8)}`;

function entry(rule: Element, name: 'inputEntry' | 'outputEntry', text: string): Element {
  const made = elementLike(rule, name);
  made.setAttribute('id', freshId('cell'));
  write(made, text);
  return made;
}

function addRule(table: Element, tests: readonly string[]): void {
  const rule = append(table, 'rule');
  rule.setAttribute('id', freshId('rule'));
  for (const at of childrenOf(table, 'input').keys()) rule.append(entry(rule, 'inputEntry', tests[at] ?? '-'));
  rule.append(...childrenOf(table, 'output').map(() => entry(rule, 'outputEntry', '')));
}

/** A column, the input of the file that it asks for, and what says that the decision requires it. */
function addInput(table: Element, name: string): void {
  const [input, decision] = [elementLike(table, 'input'), table.parentElement ?? table];
  const id = freshId('input');
  input.setAttribute('id', id);
  childrenOf(table, 'output')[0]?.before(input);
  const expression = append(input, 'inputExpression');
  expression.setAttribute('typeRef', 'string');
  write(expression, name);
  const data = append(table.ownerDocument.documentElement, 'inputData');
  const requirement = elementLike(table, 'informationRequirement');
  table.before(requirement);
  for (const [element, given] of [
    [data, `data-${id}`],
    [expression, `expression-${id}`],
    [requirement, `requires-${id}`],
  ] as const)
    element.setAttribute('id', given);
  data.setAttribute('name', name);
  const variable = append(data, 'variable');
  variable.setAttribute('name', name);
  variable.setAttribute('typeRef', 'string');
  append(requirement, 'requiredInput').setAttribute('href', `#data-${id}`);
  for (const rule of childrenOf(table, 'rule'))
    childrenOf(rule, 'outputEntry')[0]?.before(entry(rule, 'inputEntry', '-'));
  decision.ownerDocument.documentElement.prepend(data);
}

function addOutput(table: Element, name: string): void {
  const output = elementLike(table, 'output');
  output.setAttribute('id', freshId('output'));
  output.setAttribute('name', name);
  output.setAttribute('typeRef', 'string');
  childrenOf(table, 'output').at(-1)?.after(output);
  for (const rule of childrenOf(table, 'rule'))
    childrenOf(rule, 'outputEntry')
      .at(-1)
      ?.after(entry(rule, 'outputEntry', ''));
}

/** The last output stays: a table without one is none. What the file still asks for is left to the drawing. */
function removeColumn(table: Element, column: number, clause: Element): void {
  if (clause.localName === 'output' && childrenOf(table, 'output').length === 1) return;
  for (const rule of childrenOf(table, 'rule')) entriesOf(rule)[column]?.remove();
  clause.remove();
}

export const isDecisionFile = (xml: string): boolean => parsed(xml).documentElement.localName === 'definitions';
