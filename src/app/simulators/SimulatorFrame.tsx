import type { ReactNode } from 'react';

export type Said = { zh: string; en: string };

/** The page of every simulator: what it is stands in its title and on top of it. */
export function SimulatorFrame({ title, children }: { title: Said; children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`SIMULATOR 模拟器 - ${title.zh}`}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <p className="label">SIMULATOR · 模拟器</p>
        {children}
      </body>
    </html>
  );
}

/** In both languages at once. */
export function Both({ zh, en }: Said) {
  return (
    <>
      {zh} <span lang="en">{en}</span>
    </>
  );
}
