import { openLocalStore } from './local/local-store.ts';
import type { Store } from './store.ts';

export type StoreSettings = { driver: 'local'; /** Absolute path. */ folder: string };

const DRIVERS = {
  local: (settings: StoreSettings) => openLocalStore(settings.folder),
} satisfies Record<StoreSettings['driver'], (settings: StoreSettings) => Promise<Store>>;

/** Opens the configured store; a new driver is one folder and one line above. */
export function openStore(settings: StoreSettings): Promise<Store> {
  return DRIVERS[settings.driver](settings);
}
