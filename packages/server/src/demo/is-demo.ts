import type { Stores } from '../storage/storage.ts';

/** Set where the centre has been filled with an invented register; it then says so everywhere, for ever. */
export const DEMO_SETTING = 'demo';

export const isDemo = async ({ settings }: Pick<Stores, 'settings'>): Promise<boolean> =>
  (await settings.get(DEMO_SETTING)) !== null;
