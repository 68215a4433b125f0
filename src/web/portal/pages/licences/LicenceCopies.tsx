import type { HeldCertificate, HeldCopy } from '../../../../modules/certificates/contract.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { dayOfYearText, LinkButton, Tag, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

type CopiesProps = Spoken & { licence: HeldCertificate; copies: readonly HeldCopy[] };

/** Copies that the holder made for others, and the way to one more. */
export function LicenceCopies({ licence, copies, language }: CopiesProps) {
  const say = portalWording[language].licences.copies;
  return (
    <section aria-labelledby="copies">
      <h2 id="copies">{say.title}</h2>
      <p>{say.lead}</p>
      {copies.length > 0 && (
        <ul className="items">
          {copies.map((copy) => (
            <Copy key={copy.id} copy={copy} licence={licence.id} language={language} />
          ))}
        </ul>
      )}
      {licence.status === 'valid' ? (
        <LinkButton href={to.licenceCopies(licence.id)}>{say.make}</LinkButton>
      ) : (
        <p className="hint">{say.notNow}</p>
      )}
    </section>
  );
}

function Copy({ copy, licence, language }: Spoken & { copy: HeldCopy; licence: string }) {
  const say = portalWording[language].licences.copies;
  const { id, forWhom, purpose, until, state, link, caseId, file } = copy;
  return (
    <li className="item">
      <a className="item-link" href={to.file(caseId, file)} data-document="">
        <span lang="zh">{forWhom}</span>
      </a>
      <Tag tone={state === 'running' ? 'done' : 'still'}>{say.state[state]}</Tag>
      <p className="item-facts">
        <span lang="zh">{purpose}</span>
        <span>{say.until(dayOfYearText(civilDate(until), language))}</span>
        {state === 'running' && (
          <a className="item-act" href={to.licenceCopyEnd(licence, id)}>
            {say.end}
            <span className="unseen" lang="zh">
              {' '}
              {forWhom}
            </span>
          </a>
        )}
      </p>
      {state === 'running' && (
        <p className="copy-link">
          {say.link}: <a href={link}>{link}</a>
        </p>
      )}
    </li>
  );
}
