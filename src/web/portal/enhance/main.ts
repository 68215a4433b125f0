/**
 * The only script that a citizen's browser gets. Every page does all of its work without it. No destructuring in this folder:
 * Safari before 14.1 gets it wrong, and the build refuses it.
 */
import { autosaveForms } from './autosave.ts';
import { offerCopying } from './copy.ts';
import { focusErrorSummary } from './error-summary.ts';
import { sendOnce } from './once.ts';
import { offerPasskeys } from './passkey.ts';
import { offerPrinting } from './print.ts';
import { helpUploads } from './uploads.ts';

autosaveForms(document);
sendOnce(document);
helpUploads(document);
offerCopying(document);
offerPasskeys(document);
offerPrinting(document);
focusErrorSummary(document);
