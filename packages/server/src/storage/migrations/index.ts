import { centre } from './0001-centre.ts';
import { accounts } from './0002-accounts.ts';
import { jobs } from './0003-jobs.ts';
import { estimateTickets } from './0004-estimate-tickets.ts';
import { search } from './0005-search.ts';

/** One step of the database's shape. Steps are never changed once released; a new one is a file and a line here. */
export interface Migration {
  readonly name: string;
  /** Run as one transaction. */
  readonly sql: string;
}

/** In order; a step's number is its place, counted from 1. */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'centre', sql: centre },
  { name: 'accounts', sql: accounts },
  { name: 'jobs', sql: jobs },
  { name: 'estimate-tickets', sql: estimateTickets },
  { name: 'search', sql: search },
];

/**
 * What the program's own role may do with each schema's tables. The trail is for reading and adding alone; everything that
 * is not named may be read and written.
 */
export const APPEND_ONLY: readonly string[] = ['spillway.audit_entry', 'spillway.audit_link'];
export const READ_ONLY: readonly string[] = ['spillway.migration'];
export const SCHEMAS: readonly string[] = ['spillway', 'accounts', 'jobs'];
