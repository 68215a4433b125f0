import type { VerificationKeys } from '../../../../modules/certificates/contract.ts';
import { Acts, Button, TextArea } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

const VERDICTS = ['genuine', 'expired', 'notYet', 'false', 'keyUnknown'] as const;

/** Checks the code of a licence by the published keys alone; a worker keeps this page for when there is no network. */
export function OfflinePage({ frame, keys }: { frame: Frame } & VerificationKeys) {
  const { language } = frame;
  const say = portalWording[language].licences.offline;
  return (
    <PortalPage frame={frame} title={say.title} back={to.verify} script={frame.assets.offlineScript}>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <noscript>
        <p className="hint">{say.noScript}</p>
      </noscript>
      <form data-keys={JSON.stringify(keys)} method="get" action={to.verify} noValidate>
        <TextArea language={language} name="code" label={say.label} hint={say.hint} />
        <Acts>
          <Button variant="go">{say.act}</Button>
        </Acts>
      </form>
      <section aria-live="polite" aria-label={say.answer} tabIndex={-1} data-answer="">
        {VERDICTS.map((verdict) => (
          <p key={verdict} className={`offline-verdict offline-${verdict}`} data-verdict={verdict} hidden>
            {say.verdicts[verdict]}
          </p>
        ))}
        <Facts frame={frame} />
      </section>
    </PortalPage>
  );
}

/** Filled by the script with what the code says. */
function Facts({ frame: { language } }: { frame: Frame }) {
  const say = portalWording[language].licences;
  const facts = [
    ['type', say.type],
    ['holder', say.holder],
    ['number', say.number],
    ['organ', say.organ],
    ['term', say.term],
    ['identifier', say.identifier],
  ] as const;
  return (
    <dl className="offline-facts" data-facts="" data-for-good={say.offline.forGood} hidden>
      {facts.map(([fact, label]) => (
        <div key={fact}>
          <dt>{label}</dt>
          <dd className="identifier" lang="zh" data-fact={fact} />
        </div>
      ))}
    </dl>
  );
}
