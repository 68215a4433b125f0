/** A type as an expression or a model names it. */
export type TypeName =
  | { is: 'named'; name: string }
  | { is: 'list' | 'range'; of: TypeName }
  | { is: 'context'; entries: readonly { name: string; type: TypeName }[] }
  | { is: 'function'; parameters: readonly TypeName[]; result: TypeName };
