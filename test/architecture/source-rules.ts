/** Rules of the house that no import breaks, so they are read off the source text. */
type Finding = { rule: string; file: string; line: number; text: string };
export type Source = { file: string; text: string };

const PURE = /^src\/(kernel\/|modules\/(.+\/(model|events|upcasts|decide|evolve|rules|contract)[./]|process\/core\/))/;
const MAY_QUERY = /^src\/(platform\/|modules\/.+\/(store|projections|queries)[./])/;

const IMPURE =
  /\bDate\.now\(|new Date\(\)|Math\.random\(|(?<!['`])\bprocess\.|\bglobalThis\b|\bfetch\(|\bcrypto\.|performance\.now/;
const SQL = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql`/;

const RULES: { rule: string; applies: (file: string) => boolean; broken: RegExp }[] = [
  { rule: '7-sql-in-stores-only', applies: (file) => file.startsWith('src/') && !MAY_QUERY.test(file), broken: SQL },
  { rule: '11-pure-knows-no-clock', applies: (file) => PURE.test(file), broken: IMPURE },
];

const isComment = (line: string) => /^\s*(\/\/|\*|\/\*)/.test(line);

export function findBroken({ file, text }: Source): Finding[] {
  if (/\.test\.tsx?$/.test(file)) return [];
  return text.split('\n').flatMap((line, index) =>
    RULES.filter(({ applies, broken }) => applies(file) && !isComment(line) && broken.test(line)).map(({ rule }) => ({
      rule,
      file,
      line: index + 1,
      text: line.trim(),
    })),
  );
}
