import { never } from '../../../kernel/result.ts';
import { deeper } from '../feel/evaluator.ts';
import { builtInScope } from '../feel/functions/built-in.ts';
import { Scope } from '../feel/scope.ts';
import { fault, FeelFunction, type Context, type Parameter, type Run, type Value } from '../feel/value.ts';
import type { Element } from '../definition/model.ts';
import { typeNamed } from './boxed.ts';
import type { Compiled, Program } from './program.ts';

type Service = Element & { is: 'service' };

/** One evaluation: what was given, by key, and what came of each element so far, so that each is evaluated once. */
export class Session {
  readonly #program: Program;
  readonly #run: Run;
  readonly #given: ReadonlyMap<string, Value>;
  readonly #done = new Map<string, Value>();

  constructor(program: Program, run: Run, given: ReadonlyMap<string, Value>) {
    this.#program = program;
    this.#run = run;
    this.#given = given;
  }

  valueOf(key: string): Value {
    const known = this.#done.get(key);
    if (known !== undefined) return known;
    const compiled = this.#program.elements.get(key);
    if (compiled === undefined) return fault(this.#run, `nothing is called ${key}`);
    const value = deeper(this.#run, () => this.#fresh(compiled));
    this.#done.set(key, value);
    return value;
  }

  #fresh(compiled: Compiled): Value {
    const { element, types, logic } = compiled;
    const given = this.#given.get(element.key);
    if (given !== undefined) return types.coerced(given, element.type, this.#run);
    switch (element.is) {
      case 'input':
        return null;
      case 'decision': {
        if (logic === undefined) return fault(this.#run, `${element.name} has no logic`);
        return types.coerced(logic(this.#scopeOf(compiled), this.#run), element.type, this.#run);
      }
      case 'knowledge':
        return this.#functionOf(compiled);
      case 'service':
        return this.#serviceFunction(element);
      default:
        return never(element);
    }
  }

  /** A business knowledge model knows what it requires, and itself. */
  #functionOf(compiled: Compiled): Value {
    const { element, logic } = compiled;
    if (logic === undefined) return fault(this.#run, `${element.name} has no logic`);
    const self = new Map<string, Value>();
    const made = logic(new Scope(self, this.#scopeOf(compiled)), this.#run);
    self.set(element.name, made);
    return made;
  }

  #scopeOf({ seen }: Compiled): Scope {
    const values = new Map<string, Value>();
    const imported = new Map<string, Map<string, Value>>();
    for (const { key, alias, name } of seen) {
      if (alias === undefined) values.set(name, this.valueOf(key));
      else imported.set(alias, (imported.get(alias) ?? new Map<string, Value>()).set(name, this.valueOf(key)));
    }
    for (const [alias, within] of imported) values.set(alias, within);
    return new Scope(values, builtInScope);
  }

  /** A decision service as it is called (DMN 1.5 §10.4): what it is given stands for its inputs and input decisions. */
  #serviceFunction(service: Service): FeelFunction {
    const keys = [...service.inputs, ...service.inputDecisions];
    return new FeelFunction({
      parameters: [keys.map((key) => this.#parameterOf(key))],
      body: (values, run) => {
        const given = new Map(keys.map((key, at) => [key, values[at] ?? null]));
        return serve(service, new Session(this.#program, run, given));
      },
    });
  }

  #parameterOf(key: string): Parameter {
    const element = this.#program.elements.get(key)?.element;
    const type = element?.type === undefined ? undefined : typeNamed(element.type);
    const name = element?.name ?? key;
    return type === undefined ? { name } : { name, type };
  }

  /** What a service answers, with the inputs and input decisions that this evaluation was given. */
  answerOf(service: Service): Value {
    return serve(service, this);
  }

  nameOf(key: string): string {
    return this.#program.elements.get(key)?.element.name ?? key;
  }
}

function serve({ outputs }: Service, session: Session): Value {
  const [only, ...others] = outputs;
  if (only !== undefined && others.length === 0) return session.valueOf(only);
  const answer = new Map<string, Value>();
  for (const key of outputs) answer.set(session.nameOf(key), session.valueOf(key));
  return answer satisfies Context;
}
