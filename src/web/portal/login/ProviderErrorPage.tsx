import { pageLanguage, type Language } from '../../ui/index.ts';
import { SIGN_IN } from './places.ts';
import { signInWording } from './wording.ts';

/** What a browser sees when another application's sign-in request was faulty; too early to know county or display. */
export function ProviderErrorPage({ code, language: wish }: { code: string; language: string }) {
  const language: Language = wish.toLowerCase().startsWith('en') ? 'en' : 'zh';
  const say = signInWording[language];
  return (
    <html lang={pageLanguage[language]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{say.failure.title}</title>
      </head>
      <body>
        <main>
          <h1>{say.failure.title}</h1>
          <p>{say.refusals.failed}</p>
          <p>
            <a href={SIGN_IN.start}>{say.failure.again}</a>
          </p>
          <p>
            <code>{code}</code>
          </p>
        </main>
      </body>
    </html>
  );
}
