import type { XmlElement } from '../../../platform/xml/index.ts';
import type { Aggregation, DecisionTable, HitPolicy } from './model.ts';
import { attribute, childOf, childrenOf, Refused, textIn, textOfCell, typeIn } from './parts.ts';

const POLICIES: readonly HitPolicy[] = ['UNIQUE', 'ANY', 'PRIORITY', 'FIRST', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'];
const AGGREGATIONS: readonly Aggregation[] = ['SUM', 'MIN', 'MAX', 'COUNT'];

export function readTable(element: XmlElement): DecisionTable {
  const inputs = childrenOf(element, 'input').map(readInput);
  const clauses = childrenOf(element, 'output');
  const table: DecisionTable = {
    policy: oneOf(POLICIES, attribute(element, 'hitPolicy') ?? 'UNIQUE'),
    aggregation: aggregationOf(attribute(element, 'aggregation')),
    inputs,
    outputs: clauses.map(readOutput),
    rules: childrenOf(element, 'rule').map((rule) => ({
      tests: childrenOf(rule, 'inputEntry').map(textOfCell),
      outputs: childrenOf(rule, 'outputEntry').map(textOfCell),
      notes: childrenOf(rule, 'annotationEntry').map(textOfCell),
    })),
  };
  const uneven = table.rules.findIndex(
    ({ tests, outputs }) => tests.length !== table.inputs.length || outputs.length !== table.outputs.length,
  );
  const id = attribute(element, 'id') ?? '';
  if (uneven >= 0) throw new Refused({ code: 'tableUneven', element: id, detail: String(uneven + 1) });
  if (table.outputs.length === 0) throw new Refused({ code: 'tableUneven', element: id, detail: '0' });
  return table;
}

function oneOf<Word extends string>(words: readonly Word[], given: string): Word {
  const word = words.find((one) => one === given);
  if (word === undefined) throw new Refused({ code: 'hitPolicyUnknown', detail: given });
  return word;
}

const aggregationOf = (given: string | undefined) => (given === undefined ? undefined : oneOf(AGGREGATIONS, given));

function readInput(input: XmlElement): DecisionTable['inputs'][number] {
  const expression = childOf(input, 'inputExpression') ?? input;
  const text = textOfCell(expression);
  return {
    label: attribute(input, 'label') ?? text,
    text,
    type: typeIn(expression),
    allowed: textIn(input, 'inputValues'),
  };
}

function readOutput(output: XmlElement, at: number): DecisionTable['outputs'][number] {
  return {
    name: attribute(output, 'name') ?? `output ${at + 1}`,
    type: typeIn(output),
    values: textIn(output, 'outputValues'),
    otherwise: textIn(output, 'defaultOutputEntry'),
  };
}
