import { troubleOf } from '../../api/trouble.ts';
import { TroubleNote } from './TroubleNote.tsx';
import { Waiting } from './Waiting.tsx';

type UnreadProps = { error: unknown; waiting: string; again: () => unknown };

/** In the place of what was not read yet: that it is waited for, or what went wrong and the way to ask again. */
export function Unread({ error, waiting, again }: UnreadProps) {
  if (error === null) return <Waiting>{waiting}</Waiting>;
  return <TroubleNote trouble={troubleOf(error)} again={() => void again()} />;
}
