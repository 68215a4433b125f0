import { Details, Say, sizeText, SummaryList } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { Answer } from '../parts/Answer.tsx';
import type { CasePageProps } from './case-page-props.ts';

/** What the office holds of the applicant's: nobody has to remember what he wrote. */
export function HandedIn({ frame: { language }, file, sensitive }: CasePageProps) {
  const say = portalWording[language].cases.case;
  return (
    <>
      <Details summary={say.answers}>
        <SummaryList
          language={language}
          rows={file.answers.map(({ element, label, value, table }) => ({
            id: element,
            label: <Say words={label} language={language} />,
            value: <Answer words={value} table={table} isSensitive={sensitive.has(element)} language={language} />,
          }))}
        />
      </Details>
      <Details summary={say.materials}>
        <SummaryList
          language={language}
          rows={file.materials.map(({ id, name, files }) => ({
            id,
            label: <Say words={{ zh: name }} language={language} />,
            value:
              files.length === 0 ? (
                say.noFiles
              ) : (
                <ul className="plain-list">
                  {files.map((one) => (
                    <li key={one.id}>
                      <a className="file-name" href={to.file(file.row.id, one.id)} data-document="">
                        {one.name}
                      </a>{' '}
                      {sizeText(one.size, language)}
                    </li>
                  ))}
                </ul>
              ),
          }))}
        />
      </Details>
    </>
  );
}
