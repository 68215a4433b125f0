import { civilDate } from '../../../../kernel/civil-date.ts';
import type { OwnEarlyService } from '../../../../modules/intake/early-service/contract.ts';
import {
  ActForm,
  Acts,
  Button,
  Checkboxes,
  DateInput,
  dayOfYearText,
  LinkButton,
  NotificationBanner,
  Say,
  TextArea,
  type Bilingual,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { Rounds } from './Rounds.tsx';

export type TypedQuestion = { missing: readonly string[]; words: string; mayComeOn: string; showFiles: boolean };

export type EarlyServicePageProps = {
  frame: Frame;
  draft: { id: string; item: Bilingual; materials: readonly { id: string; name: string; files: readonly unknown[] }[] };
  /** Undefined until something was asked. */
  early: OwnEarlyService | undefined;
  typed: TypedQuestion;
  /** Why what was typed was not sent. */
  trouble: string | undefined;
  once: string;
  done: boolean;
};

/** 提前服务: what was asked about a draft, the answers beside the way back to it, and the next question. */
export function EarlyServicePage({ frame, draft, early, done, ...asking }: EarlyServicePageProps) {
  const { language } = frame;
  const say = portalWording[language].earlyService;
  const acts = early?.acts ?? ['ask'];
  return (
    <PortalPage frame={frame} title={say.title} at="mine" back={to.draft(draft.id)}>
      {done && <NotificationBanner id="done" tone="done" title={say.done} />}
      {asking.trouble !== undefined && <NotificationBanner id="trouble" tone="harm" title={asking.trouble} />}
      <p className="caption">{say.title}</p>
      <h1>
        <Say words={draft.item} language={language} />
      </h1>
      <p className="lead">{early ? stateText(early, language) : say.lead}</p>
      <p>{say.notBinding}</p>
      {early && <Rounds rounds={early.rounds} language={language} />}
      {acts.includes('ask') && <AskForm {...asking} draft={draft} language={language} again={early !== undefined} />}
      {acts.includes('withdraw') && (
        <ActForm language={language} action={to.earlyServiceWithdrawal(draft.id)} once={asking.once}>
          <Acts>
            <Button variant="plain">{say.withdraw}</Button>
          </Acts>
        </ActForm>
      )}
      <Acts>
        <LinkButton variant="plain" href={to.draft(draft.id)}>
          {say.goOn}
        </LinkButton>
      </Acts>
    </PortalPage>
  );
}

function stateText({ row }: OwnEarlyService, language: Spoken['language']): string {
  const on = row.state === 'waiting' ? row.answerBy : (row.answeredOn ?? row.askedOn);
  return portalWording[language].earlyService.state[row.state](dayOfYearText(civilDate(on), language));
}

type AskProps = Spoken & Pick<EarlyServicePageProps, 'draft' | 'typed' | 'once'> & { again: boolean };

function AskForm({ draft, typed, once, again, language }: AskProps) {
  const say = portalWording[language].earlyService.ask;
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{again ? say.again : say.title}</h2>
      <p>{say.sent}</p>
      <ActForm language={language} action={to.earlyService(draft.id)} once={once}>
        {draft.materials.length > 0 && (
          <Checkboxes
            language={language}
            name="missing"
            label={say.missing}
            selected={typed.missing}
            choices={draft.materials.map(({ id, name }) => ({ value: id, label: <span lang="zh">{name}</span> }))}
          />
        )}
        <TextArea
          language={language}
          name="words"
          label={say.words}
          hint={say.wordsHint}
          value={typed.words}
          rows={4}
        />
        <DateInput
          language={language}
          name="mayComeOn"
          label={say.mayComeOn}
          hint={say.mayComeOnHint}
          value={typed.mayComeOn}
        />
        {draft.materials.some(({ files }) => files.length > 0) && (
          <Checkboxes
            {...{ language, name: 'showFiles', label: say.files }}
            choices={[{ value: 'yes', label: say.showFiles, hint: say.showFilesHint }]}
            selected={typed.showFiles ? ['yes'] : []}
          />
        )}
        <Button variant="go">{say.act}</Button>
      </ActForm>
    </section>
  );
}
