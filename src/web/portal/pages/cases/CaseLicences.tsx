import type { CaseLicence } from '../../../../modules/intake/cases/contract.ts';
import { Tag } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

type CaseLicencesProps = { frame: Frame; caseId: string; licences: readonly CaseLicence[] };

/** What came of the case: the licence itself, before the papers that led to it. */
export function CaseLicences({ frame: { language }, caseId, licences }: CaseLicencesProps) {
  const say = portalWording[language].licences;
  if (licences.length === 0) return null;
  return (
    <section aria-labelledby="licences">
      <h2 id="licences">{say.ofCase}</h2>
      <ul className="items">
        {licences.map(({ id, type, number, status, file }) => (
          <li key={id} className="item">
            <a className="item-link" href={to.file(caseId, file)} data-document="">
              <span lang={language === 'en' ? 'zh' : undefined}>{type}</span>
              {say.pdf}
            </a>
            <Tag tone={status === 'valid' ? 'done' : 'time'}>{say.status[status]}</Tag>
            <p className="item-facts">
              <span lang="zh">{number}</span>
              <a className="item-act" href={to.licence(id)}>
                {say.show}
                <span className="unseen" lang="zh">
                  {' '}
                  {type}
                </span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
