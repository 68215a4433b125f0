// Small DMN files, as text: the parts that a test is about, and the frame around them.
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const dmn = (content: string): string =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="m" name="m" namespace="own">${content}</definitions>`;

export const literal = (text: string): string => `<literalExpression><text>${escaped(text)}</text></literalExpression>`;

export const input = (name: string, type: string): string =>
  `<inputData id="${name}" name="${name}"><variable name="${name}" typeRef="${type}"/></inputData>`;

/** A decision with its logic, that requires others by their ids. */
export const decision = (name: string, logic: string, ...requires: readonly (string | undefined)[]): string => {
  const required = requires.flatMap((id) =>
    id === undefined ? [] : `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`,
  );
  return `<decision id="${name}" name="${name}"><variable name="${name}"/>${required.join('')}${logic}</decision>`;
};

type Table = {
  policy?: string;
  aggregation?: string;
  inputs: readonly (string | { text: string; type?: string; allowed?: string })[];
  outputs: readonly { name?: string; type?: string; values?: string; otherwise?: string }[];
  rules: readonly (readonly string[])[];
};

/** A decision table; a rule is its tests, then its outputs. */
export function table({ policy = 'UNIQUE', aggregation, inputs, outputs, rules }: Table): string {
  const text = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<${name}><text>${escaped(value)}</text></${name}>`;
  const typed = (type: string | undefined) => (type === undefined ? '' : ` typeRef="${type}"`);
  return [
    `<decisionTable hitPolicy="${policy}"${aggregation === undefined ? '' : ` aggregation="${aggregation}"`}>`,
    ...inputs.map((one) => {
      const { text: asked, type, allowed }: Exclude<typeof one, string> = typeof one === 'string' ? { text: one } : one;
      return `<input>${text('inputExpression', asked).replace('>', `${typed(type)}>`)}${text('inputValues', allowed)}</input>`;
    }),
    ...outputs.map(
      ({ name, type, values, otherwise }) =>
        `<output${name === undefined ? '' : ` name="${name}"`}${typed(type)}>${text('outputValues', values)}${text('defaultOutputEntry', otherwise)}</output>`,
    ),
    ...rules.map(
      (cells) =>
        `<rule>${cells.map((cell, at) => text(at < inputs.length ? 'inputEntry' : 'outputEntry', cell)).join('')}</rule>`,
    ),
    '</decisionTable>',
  ].join('');
}
