import { officerId } from '../../../kernel/id.ts';

/** Stands where an event names an officer and a program acted in nobody's name. */
export const NOBODY = officerId('00000000-0000-7000-8000-000000000000');
