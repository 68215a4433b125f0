import type { ReactNode } from 'react';

/** One question and one line to answer it, sent by GET so that the answer has an address. */
export function SearchBox({
  action,
  name,
  label,
  act,
  value,
  heading = false,
}: {
  action: string;
  name: string;
  label: ReactNode;
  /** Named by the act: 查找, 查进度. */
  act: ReactNode;
  value?: string | undefined;
  heading?: boolean;
}) {
  const id = `search-${name}`;
  const question = (
    <label className="label" htmlFor={id}>
      {label}
    </label>
  );
  return (
    <search>
      <form className="search" method="get" action={action}>
        {heading ? <h1 className="question">{question}</h1> : question}
        <div className="search-row">
          <input className="input" id={id} name={name} type="search" autoComplete="off" defaultValue={value} />
          <button className="button button-act" type="submit">
            {act}
          </button>
        </div>
      </form>
    </search>
  );
}
