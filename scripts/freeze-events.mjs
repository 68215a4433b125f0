// Freezes a sample of every event type that is not frozen yet, before a release. What is frozen is never written again.
import { register } from 'tsx/esm/api';

register();
const { freeze } = await import('../test/support/log/frozen.ts');
const written = await freeze();
for (const file of written) console.log(`test/events/${file}`);
console.log(`${written.length} new`);
