import { Details, Say, SourceText, SummaryList } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { Answer } from '../parts/Answer.tsx';
import { FileLinks } from './FileLinks.tsx';
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
          rows={file.materials.map(({ id, name, files, source }) => ({
            id,
            label: <Say words={{ zh: name }} language={language} />,
            value:
              files.length === 0 ? (
                source ? (
                  <SourceText source={source} language={language} />
                ) : (
                  say.noFiles
                )
              ) : (
                <FileLinks caseId={file.row.id} files={files} language={language} />
              ),
          }))}
        />
      </Details>
    </>
  );
}
