import { civilDate } from '../../../../kernel/civil-date.ts';
import type { MaterialSharing } from '../../../../modules/intake/sources/contract/sources.ts';
import { ActForm, Button, dayText, NotificationBanner, Say, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

type SharingPartProps = Spoken & { sharing: MaterialSharing; action: string; once: string };

/** Letting us ask a register in place of a paper: whom, for which fields, for this matter alone; nothing is agreed to beforehand. */
export function SharingPart({ sharing, action, once, language }: SharingPartProps) {
  const say = portalWording[language].themeDraft.sharing;
  const { comma } = portalWording[language].themeDraft;
  const { name, fields, unansweredOn, mayAsk } = sharing;
  const wordOf = ({ zh, en }: { zh: string; en?: string }) => (language === 'en' ? (en ?? zh) : zh);
  return (
    <section aria-labelledby="sharing">
      <h2 id="sharing">{say.title}</h2>
      <p>{say.lead(fields.map(wordOf).join(comma))}</p>
      <p>
        {say.from}
        <Say words={name} language={language} />
      </p>
      {unansweredOn !== null && (
        <NotificationBanner id="unanswered" title={say.unansweredTitle}>
          <p>{say.unanswered(dayText(civilDate(unansweredOn), language))}</p>
        </NotificationBanner>
      )}
      {mayAsk && (
        <ActForm language={language} action={action} once={`${once}-sharing`}>
          <p>
            <Button>{unansweredOn === null ? say.act : say.again}</Button>
          </p>
        </ActForm>
      )}
    </section>
  );
}
