/** The only script that a citizen's browser gets. Every page does all of its work without it. */
import { autosaveForms } from './autosave.ts';
import { checkForms } from './check.ts';
import { offerCopying } from './copy.ts';
import { focusErrorSummary } from './error-summary.ts';
import { speakWithHost } from './host.ts';
import { watchIdle } from './idle.ts';
import { sendOnce } from './once.ts';
import { offerPasskeys } from './passkey.ts';
import { offerPrinting } from './print.ts';
import { offerReading } from './read-aloud.ts';
import { helpUploads } from './uploads.ts';

autosaveForms(document);
checkForms(document);
sendOnce(document);
helpUploads(document);
offerCopying(document);
offerPasskeys(document);
offerPrinting(document);
focusErrorSummary(document);
watchIdle(document);
offerReading(document);
speakWithHost(document);
