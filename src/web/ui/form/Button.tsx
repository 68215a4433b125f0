import type { ReactNode } from 'react';

/** `go` is the one act that moves on; `harm` cannot be undone; `quiet` looks like a link and leads aside. */
export type ButtonVariant = 'go' | 'plain' | 'quiet' | 'harm';

/** A button is named by its act: 提交申请, never 确定. */
type Act = { variant?: ButtonVariant; children: ReactNode };

export function Button({ variant = 'plain', children, name, value }: Act & { name?: string; value?: string }) {
  return (
    <button type="submit" className={`button button-${variant}`} name={name} value={value}>
      {children}
    </button>
  );
}

/** The same for an act that is only a way to another page, or to a document that is read or saved. */
export function LinkButton({
  variant = 'plain',
  children,
  href,
  document,
}: Act & { href: string; document?: boolean }) {
  return (
    <a className={`button button-${variant}`} href={href} data-document={document ? '' : undefined}>
      {children}
    </a>
  );
}

/** Acts side by side, on a phone one under the other; the one that moves on comes first. */
export function Acts({ children }: { children: ReactNode }) {
  return <div className="acts">{children}</div>;
}
