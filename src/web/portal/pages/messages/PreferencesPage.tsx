import type { ChannelStanding, PreferencePage as Standing } from '../../../../modules/messages/preferences/contract.ts';
import {
  ActForm,
  Acts,
  Button,
  Checkboxes,
  errorOf,
  NotificationBanner,
  RadioGroup,
  Select,
  SummaryList,
  type FieldError,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

export type PreferencesPageProps = {
  frame: Frame;
  standing: Standing;
  done: 'saved' | 'confirmed' | 'removed' | undefined;
  errors?: readonly FieldError[];
  once: string;
};

const CHANNELS = ['sms', 'email'] as const;
type Channel = (typeof CHANNELS)[number];

/** How somebody is told things beside the portal: where, whether, in which language, and when not. */
export function PreferencesPage({ frame, standing, done, errors = [], once }: PreferencesPageProps) {
  const { language } = frame;
  const { messages } = portalWording[language];
  const say = messages.preferences;
  const happened = { saved: say.saved, confirmed: messages.address.done, removed: messages.address.removed };
  return (
    <PortalPage
      frame={frame}
      title={say.title}
      at="messages"
      errors={errors}
      crumbs={[{ href: to.messages(), label: messages.title }]}
    >
      {done !== undefined && <NotificationBanner id="done" tone="done" title={happened[done]} />}
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {standing.demonstration && <p>{messages.demonstration}</p>}
      <section aria-labelledby="addresses">
        <h2 id="addresses">{say.addresses}</h2>
        <SummaryList
          language={language}
          rows={CHANNELS.map((channel) => ({
            id: channel,
            label: messages.channels[channel],
            value: addressText(standing.channels[channel], { channel, language }),
            ...(standing.channels[channel].offered && { changeHref: to.messageAddress(channel) }),
          }))}
        />
      </section>
      <ActForm language={language} action={to.messagePreferences} once={once}>
        <Wishes standing={standing} language={language} errors={errors} />
        <Acts>
          <Button variant="go">{say.save}</Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

function addressText(
  { offered, address, confirmed }: ChannelStanding,
  { channel, language }: Spoken & { channel: Channel },
) {
  const say = portalWording[language].messages.preferences;
  if (!offered) return say.notOffered;
  if (address === null) return channel === 'sms' ? say.noPhone : say.noEmail;
  return confirmed ? say.confirmed(address) : say.notConfirmed(address);
}

type WishesProps = Spoken & Pick<PreferencesPageProps, 'standing'> & { errors: readonly FieldError[] };

function Wishes({ standing: { channels, language: chosen, quiet, countyQuiet }, language, errors }: WishesProps) {
  const { messages } = portalWording[language];
  const say = messages.preferences;
  const own = typeof quiet === 'object' ? quiet : undefined;
  const county = countyQuiet === null ? say.countyNone : say.county(countyQuiet.from, countyQuiet.until);
  return (
    <>
      <Checkboxes
        language={language}
        name="channels"
        label={say.wanted}
        choices={CHANNELS.map((value) => ({ value, label: messages.channels[value] }))}
        selected={CHANNELS.filter((channel) => channels[channel].wanted)}
      />
      <RadioGroup
        language={language}
        name="language"
        label={say.language}
        choices={(['zh', 'en'] as const).map((value) => ({
          value,
          label: <span lang={value === 'zh' ? 'zh-CN' : 'en'}>{say.languages[value]}</span>,
        }))}
        selected={chosen}
        inARow
      />
      <RadioGroup
        language={language}
        name="quiet"
        label={say.quiet}
        error={errorOf(errors, 'quiet')}
        choices={[
          { value: 'county', label: county },
          { value: 'none', label: say.noQuiet },
          { value: 'own', label: say.own },
        ]}
        selected={typeof quiet === 'object' ? 'own' : quiet}
      />
      <Hour name="from" label={say.from} hint={say.ownHint} selected={own?.from} language={language} />
      <Hour name="until" label={say.until} hint={say.ownHint} selected={own?.until} language={language} />
    </>
  );
}

const HALF_HOURS = Array.from(
  { length: 48 },
  (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`,
);

type HourProps = Spoken & { name: string; label: string; hint: string; selected: string | undefined };

/** Half hours are fine enough; hours that were set otherwise, through the API, stand in the list too. */
function Hour({ selected, ...field }: HourProps) {
  const values = selected === undefined || HALF_HOURS.includes(selected) ? HALF_HOURS : [selected, ...HALF_HOURS];
  return (
    <Select
      {...field}
      options={values.map((value) => ({ value, label: { zh: value, en: value } }))}
      selected={selected}
    />
  );
}
