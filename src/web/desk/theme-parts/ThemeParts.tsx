import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { CaseNumber, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { themePartsWording } from './wording.ts';

type Part = NonNullable<CaseFile['theme']>['parts'][number];

/** 一件事: the other parts of the theme that a case belongs to, and how each stands. One opens where the officer reads the cases of that department; nothing else of them is told. */
export function ThemeParts({ file: { row, theme } }: { file: CaseFile }) {
  const language = useLanguage();
  const say = themePartsWording[language];
  if (!theme) return null;
  return (
    <section aria-labelledby="theme-title">
      <h3 id="theme-title">{say.title}</h3>
      <p>
        {say.lead(theme.name)}
        <CaseNumber number={theme.number} />
      </p>
      <Table
        caption={say.caption}
        columns={columnsOf(language, row.id)}
        rows={theme.parts}
        empty={null}
        rowId={({ item }) => item}
      />
      {theme.correction && <Together correction={theme.correction} language={language} />}
    </section>
  );
}

type Gathered = NonNullable<NonNullable<CaseFile['theme']>['correction']>;

/** 合并补正: the one notice in which this correction stands, and which items ask beside it. */
function Together({ correction, language }: { correction: Gathered; language: Language }) {
  const say = themePartsWording[language].correction;
  const { number, edition, others } = correction;
  return (
    <>
      <h4>{say.title}</h4>
      <p>{say.lead(number, String(edition))}</p>
      {others.length === 0 ? (
        <p>{say.alone}</p>
      ) : (
        <>
          <p>{say.others}</p>
          <ul>
            {others.map(({ name, department, state }) => (
              <li key={name.zh}>
                <Say words={name} language={language} /> · <Say words={department} language={language} /> ·{' '}
                {say.states[state]}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function columnsOf(language: Language, current: string): Column<Part>[] {
  const say = themePartsWording[language];
  return [
    { id: 'item', heading: say.item, cell: (part) => <Named part={part} language={language} current={current} /> },
    {
      id: 'department',
      heading: say.department,
      cell: ({ department }) => <Say words={department} language={language} />,
    },
    { id: 'state', heading: say.state, cell: ({ state }) => say.states[state] },
  ];
}

const Named = ({ part, current, language }: { part: Part; current: string; language: Language }) => (
  <>
    {part.case === null || part.case === current ? (
      <Say words={part.name} language={language} />
    ) : (
      <Link to="/cases/$caseId" params={{ caseId: part.case }} search={{}}>
        <Say words={part.name} language={language} />
      </Link>
    )}
    {part.case === current && themePartsWording[language].thisCase}
  </>
);
