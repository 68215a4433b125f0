import type { Theme, Told } from '../../../../modules/themes/contract.ts';
import {
  ActForm,
  Acts,
  Button,
  LinkButton,
  NotificationBanner,
  QrCode,
  uiWording,
  type QrPicture,
  type Spoken,
} from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { queryOf } from './told.ts';

/** A checklist as its page shows it. `renewed`: what is said where another version came into service since. */
export type KeptChecklist = {
  code: string;
  shown: string;
  until: string;
  savedOn: string;
  renewed: boolean;
  dropped: number;
  address: string;
  picture: QrPicture;
  isNew: boolean;
};

/** The way to keep it: sent twice, it is kept once. */
export function KeepChecklist({ theme, told, once, language }: Spoken & { theme: Theme; told: Told; once: string }) {
  const say = portalWording[language].themes.checklist;
  return (
    <section>
      <h2>{say.section}</h2>
      <p>{say.lead}</p>
      <ActForm language={language} action={to.keepChecklist(theme.key)} once={once}>
        {Object.entries(queryOf(theme, told)).map(([question, code]) => (
          <input key={question} type="hidden" name={question} value={code} />
        ))}
        <Acts>
          <Button>{say.keep}</Button>
        </Acts>
      </ActForm>
    </section>
  );
}

/** What stands above the content of a checklist: whether it is still what was kept. */
export function ChecklistHead({ kept, language }: Spoken & { kept: KeptChecklist }) {
  const say = portalWording[language].themes.checklist;
  return (
    <>
      {kept.isNew && (
        <NotificationBanner id="kept" tone="done" title={say.keptTitle}>
          <p>{say.codeSaid(kept.shown, kept.until)}</p>
        </NotificationBanner>
      )}
      {!kept.isNew && <p>{say.codeSaid(kept.shown, kept.until)}</p>}
      {kept.renewed && (
        <NotificationBanner id="renewed" title={say.renewedTitle}>
          <p>{say.renewed(kept.savedOn)}</p>
          {kept.dropped > 0 && <p>{say.dropped(String(kept.dropped))}</p>}
        </NotificationBanner>
      )}
    </>
  );
}

/** The ways to take a kept checklist along. All of them are links. */
export function TakeChecklist({ kept, title, language }: Spoken & { kept: KeptChecklist; title: string }) {
  const say = portalWording[language].themes.checklist;
  const { copy } = uiWording[language];
  const mail = `mailto:?${new URLSearchParams({ subject: title, body: kept.address }).toString().replaceAll('+', '%20')}`;
  return (
    <section>
      <h2>{say.section}</h2>
      <p>{say.noted}</p>
      <QrCode picture={kept.picture} name={say.scan} />
      <h3>{say.link}</h3>
      <p className="copy">
        <code id="link">{kept.address}</code>
        <button
          type="button"
          className="button button-plain"
          data-copy="link"
          data-done={copy.done}
          data-failed={copy.failed}
          hidden
        >
          {copy.act}
        </button>
        <output className="copy-status" data-copy-status="" />
      </p>
      <Acts>
        <LinkButton href={to.checklistPaper(kept.code, 'usual')}>{say.print}</LinkButton>
        <LinkButton href={to.checklistPaper(kept.code, 'large')}>{say.printLarge}</LinkButton>
        <LinkButton href={mail}>{say.mail}</LinkButton>
      </Acts>
    </section>
  );
}
