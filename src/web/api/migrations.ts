import type {
  MigrationList,
  MigrationPlan,
  MigrationPreview,
  MigrationStarted,
  MigrationWish,
  StartMigration,
} from '../../modules/process/migration/contract.ts';
import { migrationAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export type Versions = { from: number; to: number };

export const readPlan = (item: string, versions: Versions, signal?: AbortSignal) =>
  read<MigrationPlan>(migrationAddresses.plan(item, versions), signal);

export const readMigrations = (item: string, signal?: AbortSignal) =>
  read<MigrationList>(migrationAddresses.list(item), signal);

/** Asks only: nothing is moved. */
export const previewMigration = (item: string, wish: MigrationWish) =>
  send<MigrationPreview>(migrationAddresses.preview(item), { method: 'POST', body: wish, key: crypto.randomUUID() });

export const startMigration = (item: string, wish: StartMigration, key: string) =>
  send<MigrationStarted>(migrationAddresses.list(item), { method: 'POST', body: wish, key });

export const stopMigration = (item: string, id: string, key: string) =>
  send<MigrationStarted>(migrationAddresses.stop(item, id), { method: 'POST', key });
