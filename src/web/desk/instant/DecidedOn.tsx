import { civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import type { InstantFile } from '../../../modules/intake/instant/contract.ts';
import { instantWording } from '../../../modules/intake/instant/wording.ts';
import { dayText, plain, SummaryList, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { factsOf } from './facts-of.ts';
import { deskInstantWording } from './wording.ts';

/** What the decision stood on: the rule and its version, the facts, and the receipt of each question. */
export function DecidedOn({ file }: { file: InstantFile }) {
  const language = useLanguage();
  const say = deskInstantWording[language].file;
  const facts = factsOf(file.inputs);
  return (
    <>
      <SummaryList language={language} rows={rowsOf(file, language)} />
      <h2>{say.inputs}</h2>
      {facts === undefined ? (
        <p>{say.erased}</p>
      ) : (
        <SummaryList
          language={language}
          rows={facts.map(({ name, value }) => ({ id: name, label: name, value: <span lang="zh">{value}</span> }))}
        />
      )}
      <Table
        caption={say.receipts}
        empty={say.noReceipts}
        rows={file.receipts}
        rowId={({ id }) => id}
        columns={columnsOf(language)}
      />
    </>
  );
}

function rowsOf(file: InstantFile, language: Language) {
  const { decidedOn, why, missing, rule, explanation, again, model } = file;
  const say = deskInstantWording[language].file;
  const row = (id: string, label: string, value: React.ReactNode) => ({ id, label, value });
  return [
    row('day', say.decidedOn, dayText(civilDate(decidedOn), language)),
    ...(why === null ? [] : [row('why', say.why, instantWording[language].why[why])]),
    ...(missing.length === 0
      ? []
      : [row('missing', say.missing, missing.map((one) => plain(one, language)).join(say.comma))]),
    row('rule', say.rule, plain(rule, language)),
    row('explanation', say.explanation, again?.said[language] ?? <span lang="zh">{explanation ?? say.erased}</span>),
    row('version', say.version, model.version === undefined ? say.versionless : say.versionOf(model.version)),
    ...(again === null ? [] : [row('again', say.again, again.same ? say.same : say.differs)]),
  ];
}

function columnsOf(language: Language): Column<InstantFile['receipts'][number]>[] {
  const say = deskInstantWording[language].file;
  return [
    { id: 'register', heading: say.asked, cell: ({ register }) => plain(register, language) },
    {
      id: 'fields',
      heading: say.fields,
      cell: ({ fields }) => fields.map((field) => plain(field, language)).join(say.comma),
    },
    { id: 'at', heading: say.at, cell: ({ at }) => dayText(civilDateOf(new Date(at)), language) },
    {
      id: 'found',
      heading: say.found,
      cell: ({ found, synthetic }) =>
        (found ? say.yes : say.no) + (synthetic === true ? say.comma + say.synthetic : ''),
    },
  ];
}
