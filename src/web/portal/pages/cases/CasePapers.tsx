import { civilDateOf } from '../../../../kernel/civil-date.ts';
import { caseWording } from '../../../../modules/intake/cases/wording.ts';
import { dayOfYearText } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import type { CasePageProps } from './case-page-props.ts';
import { ElectronicService } from './ElectronicService.tsx';
import { PaperService } from './PaperService.tsx';
import { to } from '../addresses.ts';

/** Receipt, notices and decisions, to be read, saved and printed. */
export function CasePapers({ frame, file, service, once }: CasePageProps) {
  const { language, kiosk } = frame;
  const { papers } = file;
  const caseId = file.row.id;
  const say = portalWording[language].cases.case;
  const names = new Map(Object.entries(caseWording[language].papers));
  const served = new Map(service?.papers.map((paper) => [paper.id, paper]));
  if (papers.length === 0) return null;
  return (
    <>
      <section aria-labelledby="papers">
        <h2 id="papers">{say.papers}</h2>
        {kiosk !== undefined && <p className="hint">{portalWording[language].kiosk.papers}</p>}
        <ul className="items">
          {papers.map(({ id, kind, number, issuedAt }) => (
            <li key={id} className="item">
              <a className="item-link" href={to.paper(caseId, id)} data-document="">
                {names.get(kind) ?? kind}
                {say.pdf}
              </a>
              <p className="item-facts">
                {number !== null && <span lang={language === 'en' ? 'zh' : undefined}>{number}</span>}
                <span>{dayOfYearText(civilDateOf(new Date(issuedAt)), language)}</span>
              </p>
              <PaperService paper={served.get(id)} language={language} />
            </li>
          ))}
        </ul>
      </section>
      {service && <ElectronicService frame={frame} caseId={caseId} agreed={service.agreed} once={once} />}
    </>
  );
}
