import type { PersonId } from '../../../kernel/id.ts';

/**
 * Who is told. For an organisation whoever acts for it reads the message; `person` is the agent who is reached outside the portal, if
 * there is one and he still acts for it.
 */
export type Recipient = { person: PersonId; organisation: null } | { person: PersonId | null; organisation: string };

export type InboxRefusal = { code: 'messageNotFound' };
