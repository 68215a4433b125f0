import type { FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '../../kernel/language.ts';

/** In which language this request is answered: `?lang`, else the cookie `lang`, else what the browser prefers, else Chinese. */
export function languageOf(request: FastifyRequest): Language {
  const { lang } =
    typeof request.query === 'object' && request.query !== null ? (request.query as { lang?: unknown }) : {};
  return known(lang) ?? known(request.cookies?.['lang']) ?? preferred(request.headers['accept-language'] ?? '') ?? 'zh';
}

const known = (text: unknown) => LANGUAGES.find((language) => language === text);

function preferred(header: string): Language | undefined {
  const wishes = header.split(',').map((part) => {
    const [tag = '', weight = ''] = part.trim().split(/\s*;\s*q=/);
    return { language: known(tag.toLowerCase().split('-')[0]), weight: weight === '' ? 1 : Number(weight) };
  });
  return wishes
    .filter(({ language, weight }) => language && weight > 0)
    .toSorted((one, other) => other.weight - one.weight)[0]?.language;
}
