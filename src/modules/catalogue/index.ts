/**
 * The catalogue: what can be applied for, who handles it, what is asked. Versions are published and then never change.
 * Everything here works inside the caller's transaction and sees the catalogue of its county.
 */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = { name: 'catalogue', dependsOn: [], listensTo: [], provides: [] } as const satisfies Manifest;

export type { ItemPage, ItemRow, ItemVersion, ListQuery } from './contract/answers.ts';
export type { Element, FormField, Item, Material, Step } from './contract/item.ts';
export { kilometresBetween } from './rules/distance.ts';
export type { Department, Division, Place } from './contract/place.ts';
export type { Bilingual, Doubt } from './contract/words.ts';
export { readCatalogueFiles } from './files.ts';
export { loadCatalogue, type LoadReport, type LoadStamp } from './load.ts';
export { findTampered } from './queries/proof.ts';
export { findItemRows, findPublishedItem, getItemVersion, listItems } from './queries/items.ts';
export {
  findApplyingDepartments,
  findDepartmentNames,
  findDivision,
  findHalls,
  findTowns,
  getDepartment,
} from './queries/reference.ts';
export { findMisses } from './queries/search.ts';
export { catalogueRoutes, type CatalogueDeps } from './routes.ts';
export { catalogueWording } from './wording.ts';
export type { CatalogueWording } from './wording/shape.ts';
export { searchItems } from './search.ts';
export type { CatalogueFiles } from './starter.ts';
