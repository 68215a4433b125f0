import { useQuery } from '@tanstack/react-query';
import type { Met } from '../../../modules/identity/contract/meetings.ts';
import { readMeeting } from '../../api/counter.ts';
import { troubleOf } from '../../api/trouble.ts';
import { momentText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { KeyButton } from './KeyButton.tsx';
import { counterWording } from './wording.ts';

const meetingKey = (meeting: string) => ['counter-meeting', meeting] as const;

export const useMeeting = (meeting: string) =>
  useQuery({ queryKey: meetingKey(meeting), queryFn: ({ signal }) => readMeeting(meeting, signal), gcTime: 0 });

type MeetingBarProps = { meeting: string; met: Met | undefined; nextPerson: () => void };

/** Whom the clerk has before him; `met` only right after the card was seen, with what is shown once. */
export function MeetingBar({ meeting, met, nextPerson }: MeetingBarProps) {
  const language = useLanguage();
  const say = counterWording[language].met;
  const { data, error } = useMeeting(meeting);
  return (
    <section className="counter-meeting" aria-label={say.label}>
      {error !== null && <TroubleNote trouble={troubleOf(error)} />}
      {data !== undefined && (
        <p>
          {say.label} <strong lang="zh">{data.name}</strong>{' '}
          <span className="fine">
            {met && `${met.known ? say.known : say.isNew} · `}
            {say.until(momentText(new Date(data.until), language))}
          </span>
        </p>
      )}
      {met?.firstPassword !== undefined && (
        <p className="banner tone-act">
          {say.password} <code>{met.firstPassword}</code>
        </p>
      )}
      <KeyButton command="nextPerson" act={nextPerson}>
        {error === null ? say.next : say.again}
      </KeyButton>
    </section>
  );
}
