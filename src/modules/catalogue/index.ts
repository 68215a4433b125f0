/**
 * The catalogue: what can be applied for, who handles it, what is asked. Versions are published and then never change.
 * Everything here works inside the caller's transaction and sees the catalogue of its county.
 */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = { name: 'catalogue', dependsOn: [], listensTo: [], provides: [] } as const satisfies Manifest;

export type { ItemCounts, ItemPage, ItemRow, ItemVersion, ListQuery } from './contract/answers.ts';
export type { Assigned, Element, FormField, Item, Material, Step } from './contract/item.ts';
export { sequenceOf, type CertificateType } from './contract/certificate-type.ts';
export { kilometresBetween } from './rules/distance.ts';
export type { Department, Division, Place } from './contract/place.ts';
export type { Bilingual, Doubt } from './contract/words.ts';
export { readCatalogueFiles } from './files.ts';
export { loadCatalogue, type LoadReport, type LoadStamp } from './load.ts';
export { findTampered } from './queries/proof.ts';
export {
  countItems,
  findItemRows,
  findItemsOnTheSpot,
  findPublishedItem,
  findRolesOfItems,
  getItemVersion,
  listItems,
} from './queries/items.ts';
export {
  findApplyingDepartments,
  findCertificateTypeOf,
  findCertificateTypes,
  findDepartmentNames,
  findDivision,
  findHalls,
  findTowns,
  getDepartment,
  listIssuedTypes,
} from './queries/reference.ts';
export { DAYS_COUNTED } from './rules/often.ts';
export { easeKeys } from './contract/ease.ts';
export { fieldKeys, keyGroupKeys } from './contract/livelihood.ts';
export { easeOf } from './rules/ease.ts';
export { findOftenApplied } from './queries/uses.ts';
export { countUses } from './store/uses.ts';
export { catalogueRoutes, type CatalogueDeps } from './routes.ts';
export { catalogueWording } from './wording.ts';
export type { CatalogueWording } from './wording/shape.ts';
export { searchItems, type Answer } from './search/ask.ts';
export { indexShelf, type Findable } from './search/commands.ts';
export { openItemSearch, type ItemSearch } from './search/open.ts';
export type { CatalogueFiles } from './starter.ts';
