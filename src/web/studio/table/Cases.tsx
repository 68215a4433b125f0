import type { TestCase } from '../../../modules/decisions/library/contract.ts';
import type { CaseVerdict } from '../../../modules/decisions/publication/contract.ts';
import { numberText, Say, Tag } from '../../ui/index.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { expectedOfText, jsonOfText, textOfJson } from './json-text.ts';
import { inputsIn, tablesIn } from './table-document.ts';
import type { TableDesk } from './use-drafting.ts';
import { tableWording } from './wording.ts';

type CasesProps = { desk: TableDesk; verdicts: readonly CaseVerdict[] };

/** Test cases of the model, each with what came of it and why. */
export function Cases({ desk, verdicts }: CasesProps) {
  const language = useLanguage();
  const say = tableWording[language].cases;
  const { tests, write } = desk;
  const change = (at: number, next: TestCase) =>
    write({ tests: tests.map((one, place) => (place === at ? next : one)) });
  const add = () => {
    const name = say.item(numberText(tests.length + 1, language));
    const decision = tablesIn(desk.xml)[0] ?? '';
    write({ tests: [...tests, { name, decision, inputs: {}, expected: null }] });
  };
  return (
    <section aria-labelledby="table-cases">
      <h2 id="table-cases">{say.title}</h2>
      <p>{say.lead}</p>
      {tests.length === 0 && <p>{say.none}</p>}
      <ol className="table-cases">
        {tests.map((test, at) => (
          <li key={at}>
            <CaseForm
              {...{ test, at, inputs: inputsIn(desk.xml) }}
              change={(next) => change(at, next)}
              remove={() => write({ tests: tests.filter((_one, place) => place !== at) })}
            />
            {verdicts[at] !== undefined && <Verdict verdict={verdicts[at]} />}
          </li>
        ))}
      </ol>
      <button type="button" className="button button-plain" onClick={add}>
        {say.add}
      </button>
    </section>
  );
}

type CaseFormProps = {
  test: TestCase;
  at: number;
  inputs: readonly { name: string; type: string }[];
  change: (next: TestCase) => void;
  remove: () => void;
};

function CaseForm({ test, at, inputs, change, remove }: CaseFormProps) {
  const language = useLanguage();
  const say = tableWording[language].cases;
  const item = say.item(numberText(at + 1, language));
  return (
    <fieldset className="table-case">
      <legend>{item}</legend>
      <CaseField label={say.name} value={test.name} write={(name) => change({ ...test, name })} />
      <CaseField label={say.decision} value={test.decision} write={(decision) => change({ ...test, decision })} />
      {inputs.map(({ name, type }) => (
        <CaseField
          key={name}
          label={name}
          value={textOfJson(test.inputs[name])}
          write={(text) => change({ ...test, inputs: { ...test.inputs, [name]: jsonOfText(text, type) } })}
        />
      ))}
      <CaseField
        label={say.expected}
        value={textOfJson(test.expected)}
        write={(text) => change({ ...test, expected: expectedOfText(text) })}
      />
      <button type="button" className="button button-plain" aria-label={say.remove(test.name)} onClick={remove}>
        {tableWording[language].table.remove}
      </button>
    </fieldset>
  );
}

/** What is typed becomes a value when the field is left: `1.` is no number yet. */
function CaseField({ label, value, write }: { label: string; value: string; write: (text: string) => void }) {
  return (
    <label>
      <span className="label">{label}</span>
      <input
        className="input"
        key={value}
        defaultValue={value}
        autoComplete="off"
        onBlur={({ target }) => target.value !== value && write(target.value)}
      />
    </label>
  );
}

function Verdict({ verdict: { passed, value, words } }: { verdict: CaseVerdict }) {
  const language = useLanguage();
  const say = tableWording[language].cases;
  return (
    <p>
      <Tag tone={passed ? 'done' : 'harm'}>{passed ? say.passed : say.failed}</Tag>{' '}
      {words === null ? say.got(textOfJson(value)) : <Say words={words} language={language} />}
    </p>
  );
}
