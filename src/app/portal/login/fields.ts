import { Type } from 'typebox';

const text = Type.String({ maxLength: 300 });

/** What the forms around signing in send. Everything may be missing: a person is told so on the page, not by a machine. */
export const SignInForm = Type.Object({
  identifier: Type.Optional(text),
  password: Type.Optional(text),
  newPassword: Type.Optional(text),
  _once: Type.Optional(text),
});

export const RegisterForm = Type.Object({
  name: Type.Optional(text),
  citizenId: Type.Optional(text),
  phone: Type.Optional(text),
  password: Type.Optional(text),
  _once: Type.Optional(text),
});

export const CodeForm = Type.Object({
  code: Type.Optional(text),
  factor: Type.Optional(text),
  _once: Type.Optional(text),
});

export const CapacityForm = Type.Object({ capacity: Type.Optional(text), _once: Type.Optional(text) });

/** `here`: with our own sign-in, also inside an app that could say who one is. */
export const StartQuery = Type.Object({
  returnTo: Type.Optional(Type.String({ maxLength: 2000 })),
  lang: Type.Optional(Type.String()),
  here: Type.Optional(Type.Literal('1')),
});

export const ReturnQuery = Type.Object({
  returnTo: Type.Optional(Type.String({ maxLength: 2000 })),
  lang: Type.Optional(Type.String()),
});
