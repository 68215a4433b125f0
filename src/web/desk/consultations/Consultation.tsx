import { civilDate } from '../../../kernel/civil-date.ts';
import type { ConsultationFile } from '../../../modules/intake/consultation/contract.ts';
import { consultationAddresses } from '../../api/addresses.ts';
import { dayOfYearText, numberText, plain, Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Acts } from './Acts.tsx';
import { deskConsultationWording } from './wording.ts';

/** One question with its answers, as far as the caller may read them, and what he may do with it. */
export function Consultation({ file }: { file: ConsultationFile }) {
  return (
    <>
      <Asked file={file} />
      {file.readable && <Materials file={file} />}
      <Opinions file={file} />
      <Acts file={file} />
    </>
  );
}

type Props = { file: ConsultationFile };

function Asked({ file }: Props) {
  const language = useLanguage();
  const say = deskConsultationWording[language];
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  const { asking, asker, askedOn, answerBy, days, readable, question, holds, pending, withdrawnOn } = file;
  return (
    <>
      <p>{say.askedBy(plain(asking.name, language), asker ?? '')}</p>
      <p>{say.askedOn(day(askedOn), day(answerBy), numberText(days, language))}</p>
      {readable ? (
        <>
          <p className="label">{say.question}</p>
          <p lang="zh" className="words">
            {question ?? say.erased}
          </p>
        </>
      ) : (
        <p>{say.unreadable}</p>
      )}
      <p className="fine">
        {say.readers[file.readers]} · {say.silences[file.silence]}
        {holds && pending && ` · ${say.holds}`}
      </p>
      {withdrawnOn !== null && <p>{say.withdrawn(day(withdrawnOn))}</p>}
      {file.withdrawnFor !== null && <p lang="zh">{file.withdrawnFor}</p>}
    </>
  );
}

function Materials({ file }: Props) {
  const say = deskConsultationWording[useLanguage()];
  const language = useLanguage();
  if (file.materials.length === 0) return null;
  return (
    <>
      <p className="label">{say.materials}</p>
      <ul>
        {file.materials.map(({ key, name, files }) => (
          <li key={key}>
            <Say words={name} language={language} />
            {files.length === 0 && ` · ${say.noFiles}`}
            {files.map((one) => (
              <span key={one.id}>
                {' '}
                <a className="file-link" href={consultationAddresses.material(file.id, one.id)}>
                  {one.name}
                </a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Opinions({ file }: Props) {
  const language = useLanguage();
  const say = deskConsultationWording[language];
  const day = (text: string | null) => (text === null ? '' : dayOfYearText(civilDate(text), language));
  return (
    <>
      <p className="label">{say.opinions}</p>
      <ul>
        {file.parts.map(({ department, state, late, answeredOn, opinion, readable }) => (
          <li key={department.key}>
            <p>
              <strong>{plain(department.name, language)}</strong> · {say.states[state]}
              {late && ` · ${say.late}`}
            </p>
            {opinion !== null && (
              <p>
                {say.stands[opinion.stand]} · {say.by(opinion.officer ?? '', day(answeredOn))}
              </p>
            )}
            {opinion !== null && opinion.words !== '' && (
              <p lang="zh" className="words">
                {opinion.words}
              </p>
            )}
            {!readable && answeredOn !== null && <p className="fine">{say.hidden}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
