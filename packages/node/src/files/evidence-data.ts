import { readFile } from 'node:fs/promises';
import type { IoTable } from '@spillway/core/economy';
import { type ReferenceFigures, referenceFigures } from '@spillway/core/evidence';
import { SpillwayError } from '@spillway/core/shared';
import { readTableFile, tablesIn } from './economies.ts';
import { shippedData } from './shipped-data.ts';

/** What incidents are run on: tables, and the figures that bring them to another year and currency. */
export interface EvidenceData {
  readonly tables: readonly IoTable[];
  readonly reference: ReferenceFigures;
}

/**
 * The tables that come with Spillway, or those of a folder in their place, with the shipped GDP, exchange rates and
 * sizes of industries. A user's own imported tables take no part: the same version gives the same evidence everywhere.
 *
 * @throws SpillwayError `economy/unknown-table` if a folder is named that holds no table.
 */
export async function loadEvidenceData(folder?: string): Promise<EvidenceData> {
  const tablesFolder = folder ?? shippedData('economies');
  const stored = await tablesIn(tablesFolder, 'shipped');
  if (stored.length === 0)
    throw new SpillwayError(
      'economy/unknown-table',
      `${tablesFolder} must hold table files (*.spillway-table), but holds none`,
      { folder: tablesFolder },
    );
  const tables: IoTable[] = [];
  for (const { path } of stored) tables.push(await readTableFile(path));
  const text = (path: string): Promise<string> => readFile(shippedData(path), 'utf8');
  return {
    tables,
    reference: referenceFigures({
      gdp: await text('gdp/gdp.csv'),
      rates: await text('exchange-rates/h10-yearly.csv'),
      sizes: await text('industry-sizes/wiod56-2010-2014.csv'),
    }),
  };
}
