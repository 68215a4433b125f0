import type { ReactNode } from 'react';
import type { Tone } from './Tag.tsx';

/** Something to know before reading on. `id` names the region; what has just happened is announced. */
export function NotificationBanner({
  id,
  tone = 'act',
  title,
  children,
}: {
  id: string;
  tone?: Exclude<Tone, 'still'>;
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <section className={`banner tone-${tone}`} role={tone === 'act' ? undefined : 'alert'} aria-labelledby={id}>
      <h2 className="banner-title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
