import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { caseWording } from '../../../modules/intake/cases/wording.ts';
import { caseAddresses } from '../../api/addresses.ts';
import { momentText, Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { caseFileWording } from './wording.ts';

/** The numbered papers of the case, as issued, and the licences that came of it. */
export function Papers({ file: { row, papers, licences, assigned } }: { file: CaseFile }) {
  const language = useLanguage();
  const say = caseFileWording[language].papers;
  const names: Readonly<Record<string, string>> = caseWording[language].papers;
  return (
    <section aria-labelledby="papers-title">
      <h3 id="papers-title">{say.title}</h3>
      {papers.length === 0 && <p className="fine">{say.none}</p>}
      {assigned.length > 0 && <Assigned assigned={assigned} />}
      <ul className="papers">
        {licences.map(({ id, type, number, status, file }) => (
          <li key={id}>
            <a
              href={caseAddresses.material(row.id, file)}
              target="_blank"
              rel="noopener"
              aria-label={say.open(`${type} ${number}`)}
            >
              <span lang="zh">{type}</span>
            </a>
            <span lang="zh">{number}</span>
            <span className="fine">{say.licence[status]}</span>
          </li>
        ))}
        {papers.map(({ id, kind, number, issuedAt }) => {
          const name = names[kind] ?? kind;
          return (
            <li key={id}>
              <a
                href={caseAddresses.paper(row.id, id)}
                target="_blank"
                rel="noopener"
                aria-label={say.open(number === null ? name : `${name} ${number}`)}
              >
                {name}
              </a>
              {number !== null && <span lang="zh">{number}</span>}
              <span className="fine">{momentText(new Date(issuedAt), language)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Numbers that the grant gave, to be read out or copied. */
function Assigned({ assigned }: Pick<CaseFile, 'assigned'>) {
  const language = useLanguage();
  return (
    <dl className="facts" aria-label={caseWording[language].assigned}>
      {assigned.map(({ element, name, value }) => (
        <div key={element}>
          <dt>
            <Say words={name} language={language} />
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
