import { selectedOf, type Selected } from '../../../src/modules/themes/index.ts';
import { versionOf } from '../catalogue/versions.ts';
import { formFor } from './forms.ts';

/** An item of the starter catalogue as it is needed in a theme. */
export const selectedFor = (item: string): Selected => selectedOf(versionOf(item), formFor(item));
