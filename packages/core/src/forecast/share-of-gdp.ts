import { requireNumber } from './check-input.ts';

/** Connected devices, whose number may carry the share of GDP lost. */
export interface DeviceGrowth {
  readonly year: number;
  /** Growth of their number a year. */
  readonly growth: number;
  /** η: by how many percent the share grows for one percent more devices. */
  readonly elasticity: number;
  readonly source: string;
}

/** One percent of GDP: an assumption of the study and not an estimate (KIET 2014, i-KIET 586). */
export const KIET_SHARE = 0.01;

/** From 18.8 to 40 billion devices in six years. */
const DEVICE_GROWTH = (40 / 18.8) ** (1 / 6) - 1;

/** @param elasticity η, 0 to 0.5 in the literature the methods name; judgement. */
export const connectedDevices = (elasticity: number): DeviceGrowth => ({
  year: 2024,
  growth: DEVICE_GROWTH,
  elasticity,
  source:
    'connected devices 18.8 billion in 2024 to 40 billion in 2030: from memory of press figures, unverified',
});

/**
 * Share of GDP lost in a year: s_t = s_0 (I_t / I_0)^η, constant without devices and before their first year.
 *
 * @param share s_0, from 0 to 1.
 * @throws SpillwayError `forecast/invalid-input`.
 */
export function damageShare(share: number, year: number, devices: DeviceGrowth | null = null): number {
  requireNumber('the share of GDP', share, 0, 1);
  if (devices === null) return share;
  requireNumber('growth of devices', devices.growth, -0.9, 10);
  requireNumber('the elasticity to devices', devices.elasticity, 0, 2);
  return share * (1 + devices.growth) ** (devices.elasticity * Math.max(0, year - devices.year));
}
