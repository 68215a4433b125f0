import { Type, type Static, type TSchema } from 'typebox';
import { GivenWord } from '../cases/contract/second-persons.ts';
import { RoleName, StandingName } from './contract/kinds.ts';

const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Moment = Type.String({ format: 'date-time' });
const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

const Shown = Type.Array(Type.Object({ label: Bilingual, value: Bilingual }));
const Materials = Type.Array(Type.Object({ name: Type.String(), files: Type.Integer({ minimum: 0 }) }));
const SignedText = GivenWord.properties.text;

export const SecondPersonParams = Type.Object({
  draftId: Type.String({ format: 'uuid' }),
  rule: Type.String({ pattern: '^[a-z0-9-]{1,80}\\.[a-zA-Z]{1,40}$' }),
});

/** `name`: only where the form does not say who it is. */
export const AskSecondPerson = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 50 })),
  mobile: Type.String({ maxLength: 30 }),
});
export type AskSecondPerson = Static<typeof AskSecondPerson>;

export const SecondPersonAsked = Type.Object({ rule: Type.String() });

/** A word that a draft needs, as the applicant sees it: whose, how it stands, and exactly what that person is shown. */
export const OwnSecondPerson = Type.Object({
  rule: Type.String(),
  role: RoleName,
  standing: StandingName,
  /** Who it is; null where nobody was named yet. */
  name: OrNull(Type.String()),
  /** Whether the form says who it is. */
  named: Type.Boolean(),
  mobile: OrNull(Type.String()),
  until: OrNull(Moment),
  answeredAt: OrNull(Moment),
  /** Why the answer was no. */
  reason: OrNull(Type.String()),
  /** Too many wrong tries: another link has to be sent. */
  closed: Type.Boolean(),
  shown: Shown,
  materials: Materials,
  text: SignedText,
});
export type OwnSecondPerson = Static<typeof OwnSecondPerson>;

export const OwnSecondPersons = Type.Object({ people: Type.Array(OwnSecondPerson) });
export type OwnSecondPersons = Static<typeof OwnSecondPersons>;

/** What whoever has the link is shown before he proved who he is: names are masked. */
export const LinkPage = Type.Object({
  role: RoleName,
  item: Bilingual,
  asker: Type.String(),
  name: Type.String(),
  mobile: Type.String(),
  asksTail: Type.Boolean(),
  codeSent: Type.Boolean(),
  until: Moment,
});
export type LinkPage = Static<typeof LinkPage>;

/** The same afterwards. `proof` travels with the answer. */
export const ProvenPage = Type.Object({
  role: RoleName,
  proof: Type.String(),
  item: Bilingual,
  asker: Type.String(),
  name: Type.String(),
  shown: Shown,
  materials: Materials,
  text: SignedText,
});
export type ProvenPage = Static<typeof ProvenPage>;

/** At the counter: the sheet of paper is here. `name`: only where the form does not say who signed it. */
export const NotePaper = Type.Object({ name: Type.Optional(Type.String({ maxLength: 50 })) });
