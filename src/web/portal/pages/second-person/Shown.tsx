import type { OwnSecondPerson } from '../../../../modules/intake/second-person/contract.ts';
import { numberText, Say, SummaryList, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { Answer } from '../parts/Answer.tsx';

/** `isOwn`: it is read by who is to sign. */
type Props = Spoken & Pick<OwnSecondPerson, 'shown' | 'materials' | 'text'> & { isOwn?: boolean };

/** What is confirmed and what is signed: the same for who asks and for who is asked. */
export function Shown({ shown, materials, text, isOwn = false, language }: Props) {
  const say = { ...portalWording[language].secondPerson, ...(isOwn && portalWording[language].secondPerson.page.own) };
  return (
    <>
      <SummaryList
        language={language}
        rows={shown.map(({ label, value }) => ({
          id: label.zh,
          label: <Say words={label} language={language} />,
          value: <Answer words={value} isSensitive={false} language={language} />,
        }))}
      />
      {materials.length > 0 && (
        <>
          <h3>{say.materials}</h3>
          <ul>
            {materials.map(({ name, files }) => (
              <li key={name}>
                <span lang="zh">{name}</span>
                {files > 0 && ` · ${say.files(numberText(files, language))}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{say.text(numberText(text.version, language))}</h3>
      <p lang="zh">{text.zh}</p>
      {language === 'en' && <p>{text.en}</p>}
    </>
  );
}
