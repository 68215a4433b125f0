import { LinkButton, numberText } from '../../ui/index.ts';
import type { Frame } from './frame.ts';
import { KIOSK, stillThereHref } from './places.ts';
import { layoutWording } from './wording.ts';

/** Said before anything is typed: how long the machine waits (WCAG 2.2, 2.2.6), and the way to leave it clean at once. */
export function KioskRule({ frame: { language, kiosk } }: { frame: Frame }) {
  if (kiosk === undefined) return null;
  const say = layoutWording[language].kiosk;
  return (
    <section className="kiosk-rule" aria-label={say.ruleTitle}>
      <div className="width">
        <p>{say.rule(numberText(kiosk.idle + kiosk.notice, language))}</p>
        <LinkButton href={KIOSK.reset}>{say.finish}</LinkButton>
      </div>
    </section>
  );
}

/**
 * Without a script the page itself moves on to the question whether anybody is there. Nobody can be asked on the page he is typing on: what
 * was sent is kept, what stands typed and unsent is not.
 */
export function KioskRefresh({ frame: { kiosk, here } }: { frame: Frame }) {
  if (kiosk === undefined || kiosk.fresh) return null;
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`${kiosk.refresh};url=${stillThereHref(here)}`} />
    </noscript>
  );
}

/** The question that the script asks: unseen until then. Time enough to answer, as often as one likes (WCAG 2.2, 2.2.1). */
export function IdleNotice({ frame: { language, kiosk } }: { frame: Frame }) {
  if (kiosk === undefined) return null;
  const say = layoutWording[language].kiosk;
  const { idle, notice, fresh } = kiosk;
  return (
    <div className="idle" data-idle={idle} data-notice={notice} data-fresh={fresh ? '' : undefined} hidden>
      <div
        className="idle-box"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="idle-title"
        aria-describedby="idle-text"
      >
        <h2 id="idle-title">{say.ask}</h2>
        <p id="idle-text">
          {say.leaving.before} <span data-idle-left="">{notice}</span> {say.leaving.after}
        </p>
        <output className="unseen" data-idle-soon={say.soon} />
        <button type="button" className="button button-go" data-idle-stay="">
          {say.stay}
        </button>
        <LinkButton href={KIOSK.reset}>{say.leave}</LinkButton>
      </div>
    </div>
  );
}
