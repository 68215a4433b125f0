import { useEffect, useRef, type ReactNode } from 'react';

/** A page that is one sentence and what to do about it. Takes the focus, since it stands where something else was expected. */
export function Notice({ title, sentence, children }: { title: string; sentence: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="notice">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{sentence}</p>
      <div className="notice-acts">{children}</div>
    </div>
  );
}
