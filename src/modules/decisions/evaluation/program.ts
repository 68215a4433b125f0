import { compileBoxed } from './boxed.ts';
import type { Definitions, Element, ItemDefinition } from '../definition/model.ts';
import type { Evaluate } from '../feel/evaluator.ts';
import { builtInNames } from '../feel/functions/built-in.ts';
import { Names } from '../feel/names.ts';
import { namesOf } from '../feel/parse.ts';
import type { ModelProblem } from './setting.ts';
import { Types } from './types.ts';
import { unsupportedIn, unsupportedTypes } from './unsupported.ts';

/** An element with its logic compiled, and how each thing that it requires is called where it stands. */
export type Compiled = {
  element: Element;
  types: Types;
  logic: Evaluate | undefined;
  seen: readonly { key: string; alias: string | undefined; name: string }[];
};

export type Program = {
  main: Definitions;
  elements: ReadonlyMap<string, Compiled>;
  problems: readonly ModelProblem[];
};

/** Compiles files that were read and checked; the first is meant, the others are what it imports. */
export function compileProgram(files: readonly [Definitions, ...Definitions[]]): Program {
  const problems: ModelProblem[] = [];
  const names = namesOf([...builtInNames, ...files.flatMap(namesIn)]);
  const types = typesOf(files, names);
  const owners = new Map(files.flatMap((file) => file.elements.map(({ key, name }) => [key, { file, name }] as const)));
  const elements = new Map<string, Compiled>();
  for (const file of files) {
    const own = types.get(file) ?? new Types([], new Map(), names);
    problems.push(...unsupportedTypes(file.types, own, names));
    for (const element of file.elements) {
      problems.push(...unsupportedIn(element, own));
      const setting = { names: new Names([], names), types: own, owner: element.name, problems };
      const logic = 'logic' in element ? element.logic : undefined;
      elements.set(element.key, {
        element,
        types: own,
        logic: logic && compileBoxed(logic, setting),
        seen: requiredOf(element).map((key) => seenAs(key, owners.get(key), file)),
      });
    }
  }
  return { main: files[0], elements, problems };
}

const requiredOf = (element: Element) => ('requires' in element ? element.requires : []);

function seenAs(key: string, owner: { file: Definitions; name: string } | undefined, from: Definitions) {
  const name = owner?.name ?? key;
  if (owner === undefined || owner.file === from) return { key, alias: undefined, name };
  const alias = from.imports.find(({ namespace }) => namespace === owner.file.namespace)?.name;
  return { key, alias: alias === '' ? undefined : alias, name };
}

function namesIn({ imports, types, elements }: Definitions): string[] {
  return [
    ...imports.map(({ name }) => name),
    ...elements.map(({ name }) => name),
    ...types.flatMap(componentNames),
  ].filter((name) => name !== '');
}

const componentNames = ({ components }: ItemDefinition): string[] =>
  components.flatMap((component) => [component.name, ...componentNames(component)]);

/** The types of each file; files may import each other, so that they are filled after they are all there. */
function typesOf(files: readonly Definitions[], names: Names): ReadonlyMap<Definitions, Types> {
  const aliases = new Map(files.map((file) => [file, new Map<string, Types>()]));
  const made = new Map(
    [...aliases].map(([file, imported]): [Definitions, Types] => [file, new Types(file.types, imported, names)]),
  );
  for (const [file, imported] of aliases)
    for (const { name, namespace } of file.imports) {
      const other = files.find((one) => one.namespace === namespace);
      const types = other && made.get(other);
      if (types !== undefined && types !== made.get(file)) imported.set(name, types);
    }
  return made;
}
