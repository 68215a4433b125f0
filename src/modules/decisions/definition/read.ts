import { no, ok, type Result } from '../../../kernel/result.ts';
import { readXmlTree, type XmlElement } from '../../../platform/xml/index.ts';
import type { Definitions, Element, ItemDefinition } from './model.ts';
import type { DmnRefusal } from './refusal.ts';
import { attribute, childOf, childrenOf, namedIn, Refused, textIn, typeIn } from './parts.ts';
import { expressionIn, readFunction } from './read-expression.ts';

/** Name spaces of DMN 1.3, 1.4 and 1.5. */
const DMN = ['20191111', '20211108', '20230324'].map((release) => `https://www.omg.org/spec/DMN/${release}/MODEL/`);

/** Reads a DMN file that may come from anybody. What is refused is refused whole, by name. */
export function readDefinitions(bytes: Uint8Array): Result<Definitions, DmnRefusal> {
  const tree = readXmlTree(bytes);
  if (!tree.ok) return tree;
  const { name, uri } = tree.value;
  if (name !== 'definitions' || !DMN.includes(uri)) return no({ code: 'notDmn', detail: uri === '' ? name : uri });
  try {
    return ok(definitionsOf(tree.value));
  } catch (problem) {
    if (problem instanceof Refused) return no(problem.refusal);
    throw problem;
  }
}

/** Languages that a file may name for its expressions and types: FEEL of any release, as tools write it. */
const FEEL = /^(?:feel|https?:\/\/www\.omg\.org\/spec\/(?:DMN\/\d{8}\/FEEL\/?|FEEL\/\d{8}))$/i;

/** An expression of another language would be read as FEEL and mean something else. */
function refuseLanguages(root: XmlElement): void {
  const open = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    for (const name of ['expressionLanguage', 'typeLanguage']) {
      const detail = attribute(element, name)?.trim() ?? '';
      if (element.uri === root.uri && detail !== '' && !FEEL.test(detail))
        throw new Refused({ code: 'languageUnknown', element: attribute(element, 'id') ?? element.name, detail });
    }
    open.push(...element.children);
  }
}

function definitionsOf(root: XmlElement): Definitions {
  refuseLanguages(root);
  const namespace = attribute(root, 'namespace') ?? '';
  const elements = root.children
    .filter(({ uri }) => uri === root.uri)
    .flatMap((element) => elementOf(element, namespace) ?? []);
  refuseDoubles(elements);
  return {
    namespace,
    name: attribute(root, 'name') ?? '',
    imports: childrenOf(root, 'import').map((one) => ({
      name: attribute(one, 'name') ?? '',
      namespace: attribute(one, 'namespace') ?? '',
    })),
    types: childrenOf(root, 'itemDefinition').map(itemDefinitionOf),
    elements,
  };
}

function refuseDoubles(elements: readonly Element[]): void {
  const [keys, names] = [new Set<string>(), new Set<string>()];
  for (const { key, name } of elements) {
    if (keys.has(key)) throw new Refused({ code: 'duplicateId', element: key, detail: key });
    if (names.has(name)) throw new Refused({ code: 'duplicateName', element: key, detail: name });
    keys.add(key);
    names.add(name);
  }
}

function itemDefinitionOf(element: XmlElement): ItemDefinition {
  return {
    name: attribute(element, 'name') ?? '',
    type: typeIn(element),
    collection: attribute(element, 'isCollection') === 'true',
    components: childrenOf(element, 'itemComponent').map(itemDefinitionOf),
    allowed: textIn(element, 'allowedValues'),
    constraint: textIn(element, 'typeConstraint'),
    isFunction: childOf(element, 'functionItem') !== undefined,
  };
}

function elementOf(element: XmlElement, namespace: string): Element | undefined {
  const variable = childOf(element, 'variable');
  const name = attribute(element, 'name') ?? (variable && namedIn(variable).name) ?? '';
  const head = { key: `${namespace}#${attribute(element, 'id') ?? name}`, name, type: variable && typeIn(variable) };
  const named = (kind: string) => hrefsOf(childrenOf(element, kind), namespace);
  const requires = ['informationRequirement', 'knowledgeRequirement'].flatMap((kind) =>
    childrenOf(element, kind).flatMap(({ children }) => hrefsOf(children, namespace)),
  );
  switch (element.name) {
    case 'inputData':
      return { ...head, is: 'input' };
    case 'decision':
      return { ...head, is: 'decision', requires, logic: expressionIn(element) };
    case 'businessKnowledgeModel': {
      const logic = childOf(element, 'encapsulatedLogic');
      return { ...head, is: 'knowledge', requires, logic: logic && readFunction(logic) };
    }
    case 'decisionService':
      return {
        ...head,
        is: 'service',
        outputs: named('outputDecision'),
        inputDecisions: named('inputDecision'),
        inputs: named('inputData'),
      };
    default:
      return undefined;
  }
}

const hrefsOf = (elements: readonly XmlElement[], namespace: string): string[] =>
  elements.flatMap((element) => {
    const href = attribute(element, 'href');
    if (href === undefined) return [];
    return href.startsWith('#') ? namespace + href : href;
  });
