/** Letters over SMTP, handed to the county's own mail server. */
export type { Mailed } from './outcome.ts';
export { openMailServer, type Mail, type MailServer, type MailSettings } from './server.ts';
