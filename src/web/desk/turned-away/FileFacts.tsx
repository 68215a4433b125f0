import { civilDate } from '../../../kernel/civil-date.ts';
import type { TurnedAwayFile } from '../../../modules/intake/turned-away/contract.ts';
import { turnedAwayWording } from '../../../modules/intake/turned-away/wording.ts';
import { dayText, Say, SummaryList, type Language, type SummaryRow } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { deskTurnedAwayWording } from './wording.ts';

export function FileFacts({ file }: { file: TurnedAwayFile }) {
  const language = useLanguage();
  const say = deskTurnedAwayWording[language].file;
  const { path } = file;
  return (
    <>
      <SummaryList rows={rowsOf(file, language)} language={language} />
      <section aria-labelledby="path">
        <h2 id="path">{say.path}</h2>
        {path.length === 0 && <p>{say.noPath}</p>}
        <dl>
          {path.map(({ kind, text }) => (
            <div key={kind}>
              <dt>{turnedAwayWording[language].paths[kind]}</dt>
              <dd lang="zh">{text ?? say.erased}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

function rowsOf(file: TurnedAwayFile, language: Language): SummaryRow[] {
  const { facts, unnamed, known } = deskTurnedAwayWording[language].file;
  const words = turnedAwayWording[language];
  const { row, reviewer, takenIn } = file;
  const chinese = (id: keyof typeof facts, text: string | null) =>
    text === null || text === '' ? [] : [{ id, label: facts[id], value: <span lang="zh">{text}</span> }];
  return [
    ...chinese('number', row.number),
    { id: 'origin', label: facts.origin, value: words.origins[row.origin] },
    {
      ...{ id: 'who', label: facts.who },
      value: file.who === null ? unnamed : <Who name={file.who} note={file.known ? '' : known} />,
    },
    { id: 'reason', label: facts.reason, value: words.reasons[row.reason] },
    ...chinese('demanded', file.demanded),
    ...chinese('words', file.words),
    { id: 'department', label: facts.department, value: <Say words={row.department.name} language={language} /> },
    ...chinese('place', [row.hall?.name.zh, file.counter].filter(Boolean).join(' ')),
    ...chinese('clerk', row.officer.name),
    { id: 'day', label: facts.day, value: dayText(civilDate(row.registeredOn), language) },
    ...chinese('objection', file.objection),
    ...chinese('reviewer', reviewer?.name ?? null),
    ...chinese('answer', file.answer),
    ...chinese('takenIn', takenIn && `${takenIn.caseNumber} · ${takenIn.by ?? ''}`),
  ];
}

const Who = ({ name, note }: { name: string; note: string }) => (
  <>
    <span lang="zh">{name}</span> {note}
  </>
);
