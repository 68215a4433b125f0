import { builtInNames } from '../feel/functions/built-in.ts';
import { namesOf } from '../feel/parse.ts';
import type { DecisionTable, Element } from '../definition/model.ts';
import type { Program } from '../evaluation/program.ts';
import { analyseTable } from './analyse.ts';
import type { TableAnalysis } from './model.ts';

/** Every table that is the logic of a decision or of a function of the file. */
export function analyseProgram({ main, elements }: Program): TableAnalysis[] {
  const all = [...elements.values()].map(({ element }) => element);
  const names = namesOf([...builtInNames, ...all.map(({ name }) => name).filter((name) => name !== '')]);
  return main.elements.flatMap((element) => {
    const [table, types] = [tableOf(element), elements.get(element.key)?.types];
    if (table === undefined || types === undefined) return [];
    const typeOf = (text: string) => typeIn(element, all, text);
    return [analyseTable(element.name, table, { names, types, typeOf })];
  });
}

function tableOf(element: Element): DecisionTable | undefined {
  const logic = 'logic' in element ? element.logic : undefined;
  const body = logic?.is === 'function' ? logic.body : logic;
  return body?.is === 'table' ? body.table : undefined;
}

/** What a name is declared as: a parameter of the function, else an input or decision of the file. */
function typeIn(element: Element, all: readonly Element[], text: string): string | undefined {
  const parameters = 'logic' in element && element.logic?.is === 'function' ? element.logic.parameters : [];
  return [...parameters, ...all].find(({ name }) => name === text)?.type;
}
