import { builtInScope } from '../feel/functions/built-in.ts';
import { compileTests, type Tested } from '../feel/compile-tests.ts';
import { compile } from '../feel/compile.ts';
import type { Names } from '../feel/names.ts';
import { parseTests, parseType } from '../feel/parse.ts';
import { DateTime, Day, TimeOfDay, UTC } from '../feel/temporal.ts';
import type { TypeName } from '../feel/type-name.ts';
import { isInstance, type NamedTypes } from '../feel/types.ts';
import { fault, FeelFunction, isContext, isList, spend, type Run, type Value } from '../feel/value.ts';
import type { ItemDefinition } from '../definition/model.ts';

/** A look at a value, and whether the values that a type allows count too: for `instance of` its shape alone does. */
type Look = { run: Run; whole: boolean };

type Limits = { allowed: Tested | undefined; constraint: Tested | undefined };

/** The types that one model can name: its own item definitions, and those of what it imports, behind the name of the import. */
export class Types {
  readonly #own: ReadonlyMap<string, ItemDefinition>;
  readonly #imported: ReadonlyMap<string, Types>;
  readonly #names: Names;
  readonly #limits = new Map<ItemDefinition, Limits>();
  readonly #feel = new Map<string, TypeName>();

  constructor(own: readonly ItemDefinition[], imported: ReadonlyMap<string, Types>, names: Names) {
    this.#own = new Map(own.map((one) => [one.name, one]));
    this.#imported = imported;
    this.#names = names;
  }

  /** The item definition that a name stands for here, and the types that it was written among. */
  find(name: string): { definition: ItemDefinition; among: Types } | undefined {
    const definition = this.#own.get(name);
    if (definition !== undefined) return { definition, among: this };
    for (const [alias, types] of this.#imported)
      if (name.startsWith(`${alias}.`)) return types.find(name.slice(alias.length + 1));
    return undefined;
  }

  /** For `instance of` and parameters: whether a value is of a type that this model names. */
  readonly named =
    (run: Run): NamedTypes =>
    (name, value) => {
      const found = this.find(name);
      return found && value !== null && found.among.#fits(value, found.definition, { run, whole: false });
    };

  /**
   * The value as a type asks for it (DMN 1.5 §10.3.2.9.4): one for a list of one, a list of one for the one, a day for its midnight.
   * Null, with a warning, where it cannot be had.
   */
  coerced(value: Value, type: string | undefined, run: Run): Value {
    const look = { run, whole: true };
    if (type === undefined || value === null || this.#conforms(value, type, look)) return value;
    const [first] = isList(value) && value.length === 1 ? value : [];
    const tried = isList(value) ? first : [value];
    if (tried !== undefined && this.#conforms(tried, type, look)) return tried;
    if (value instanceof Day) {
      const moment = new DateTime(value, new TimeOfDay(0, UTC));
      if (this.#conforms(moment, type, look)) return moment;
    }
    return fault(run, `a value that is not of type ${type}`);
  }

  #conforms(value: Value, type: string, look: Look): boolean {
    const { run } = look;
    if (value === null) return true;
    spend(run, 1);
    const found = this.find(type);
    if (found !== undefined) return found.among.#fits(value, found.definition, look);
    return isInstance(value, this.#feelType(type), this.named(run)) ?? true;
  }

  #feelType(type: string): TypeName {
    const known = this.#feel.get(type);
    if (known !== undefined) return known;
    const read = parseType(type);
    const made: TypeName = read.ok ? read.value : { is: 'named', name: type };
    this.#feel.set(type, made);
    return made;
  }

  #fits(value: Value, definition: ItemDefinition, look: Look): boolean {
    const { run, whole } = look;
    if (value === null) return true;
    const items = definition.collection ? value : [value];
    if (!isList(items)) return false;
    spend(run, items.length);
    if (!items.every((item) => this.#fitsOne(item, definition, look))) return false;
    if (!whole) return true;
    const { allowed, constraint } = this.#limitsOf(definition);
    return items.every((item) => holds(allowed, item, run)) && holds(constraint, value, run);
  }

  #fitsOne(value: Value, { type, components, isFunction }: ItemDefinition, look: Look): boolean {
    if (value === null) return true;
    if (isFunction) return value instanceof FeelFunction;
    if (components.length === 0) return type === undefined || this.#conforms(value, type, look);
    return (
      isContext(value) &&
      components.every(({ name }) => value.has(name)) &&
      components.every((component) => this.#fits(value.get(component.name) ?? null, component, look))
    );
  }

  #limitsOf(definition: ItemDefinition): Limits {
    const known = this.#limits.get(definition);
    if (known !== undefined) return known;
    const made = { allowed: this.tests(definition.allowed), constraint: this.tests(definition.constraint) };
    this.#limits.set(definition, made);
    return made;
  }

  /** Values that are allowed, as a test; undefined where all are, or where the text is not readable. */
  tests(text: string | undefined): Tested | undefined {
    if (text === undefined || text === '') return undefined;
    const read = parseTests(text, this.#names);
    return read.ok ? compileTests(read.value, (syntax) => compile(syntax, this.named)) : undefined;
  }
}

const holds = (tested: Tested | undefined, value: Value, run: Run): boolean =>
  tested === undefined || value === null || tested(builtInScope.with('?', value), run) === true;
