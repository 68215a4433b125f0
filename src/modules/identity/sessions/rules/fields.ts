export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Secrets are typed again, never stored. */
const SECRET_FIELDS = /password|passwd|secret|^code$|recoveryCode/i;

export const withoutSecrets = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !SECRET_FIELDS.test(name)));
