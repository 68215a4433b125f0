/** A name that something gets, and the type that its value has to be of, as the model writes it. */
export type Named = { name: string; type: string | undefined };

export type HitPolicy = 'UNIQUE' | 'ANY' | 'PRIORITY' | 'FIRST' | 'RULE ORDER' | 'OUTPUT ORDER' | 'COLLECT';
export type Aggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT';

/** A decision table (DMN 1.5 §8); everything in it as it is written. */
export type DecisionTable = {
  policy: HitPolicy;
  aggregation: Aggregation | undefined;
  inputs: readonly { label: string; text: string; type: string | undefined; allowed: string | undefined }[];
  outputs: readonly {
    name: string;
    type: string | undefined;
    values: string | undefined;
    otherwise: string | undefined;
  }[];
  rules: readonly { tests: readonly string[]; outputs: readonly string[]; notes: readonly string[] }[];
};

/** A boxed expression (DMN 1.5 §10.2), with the type that its value has to be of. */
export type Expression = { type: string | undefined } & (
  | { is: 'literal'; text: string }
  | { is: 'context'; entries: readonly (Named & { value: Expression })[]; result: Expression | undefined }
  | { is: 'list'; items: readonly Expression[] }
  | { is: 'relation'; columns: readonly string[]; rows: readonly (readonly Expression[])[] }
  | FunctionDefinition
  | { is: 'invocation'; of: Expression; bindings: readonly { name: string; value: Expression }[] }
  | { is: 'conditional'; condition: Expression; then: Expression; otherwise: Expression }
  | { is: 'filter'; over: Expression; by: Expression }
  | { is: 'for' | 'some' | 'every'; name: string; over: Expression; body: Expression }
  | { is: 'table'; table: DecisionTable }
);

export type FunctionDefinition = {
  is: 'function';
  parameters: readonly Named[];
  body: Expression;
  external: boolean;
};

export type ItemDefinition = {
  name: string;
  type: string | undefined;
  collection: boolean;
  components: readonly ItemDefinition[];
  allowed: string | undefined;
  constraint: string | undefined;
  isFunction: boolean;
};

/** An element of a requirement graph; `key` is its name space and id, which requirements name. */
export type Element = Named & { key: string } & (
    | { is: 'input' }
    | { is: 'decision'; requires: readonly string[]; logic: Expression | undefined }
    | {
        is: 'knowledge';
        requires: readonly string[];
        logic: (FunctionDefinition & { type: string | undefined }) | undefined;
      }
    | { is: 'service'; outputs: readonly string[]; inputDecisions: readonly string[]; inputs: readonly string[] }
  );

/** A DMN file as it was read. */
export type Definitions = {
  namespace: string;
  name: string;
  imports: readonly { name: string; namespace: string }[];
  types: readonly ItemDefinition[];
  elements: readonly Element[];
};
