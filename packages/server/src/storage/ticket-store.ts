import { sql } from 'kysely';
import type { Db } from './database.ts';

/** For whom one answer of a job is made, and as what it is kept. */
export interface EstimateTicket {
  readonly job: string;
  readonly item: number;
  /** Id that the estimate will have. */
  readonly estimate: string;
  readonly owner: string;
  /** Who asked; null once the person is erased. */
  readonly person: string | null;
  /** What was asked, as JSON. */
  readonly prepared: unknown;
}

export interface TicketStore {
  keep(ticket: EstimateTicket): Promise<void>;
  ofJob(job: string): Promise<readonly EstimateTicket[]>;
  /** Jobs of these organisations, or of this person, newest first. */
  jobsOf(organisations: readonly string[], person: string, limit: number): Promise<readonly string[]>;
}

export function ticketStore(db: Db): TicketStore {
  return {
    async keep({ job, item, estimate, owner, person, prepared }) {
      await sql`insert into spillway.estimate_ticket (job, item, estimate, owner, person, prepared)
        values (${job}::uuid, ${item}, ${estimate}::uuid, ${owner}::uuid, ${person}, ${JSON.stringify(prepared)})`.execute(
        db,
      );
    },
    async ofJob(job) {
      const { rows } = await sql<Omit<EstimateTicket, 'prepared'> & { prepared: string }>`
        select job, item, estimate, owner, person, prepared from spillway.estimate_ticket
        where job = ${job}::uuid order by item`.execute(db);
      return rows.map((row) => ({ ...row, prepared: JSON.parse(row.prepared) as unknown }));
    },
    async jobsOf(organisations, person, limit) {
      const { rows } = await sql<{ id: string }>`select id from spillway.job where id in (
          select job from spillway.estimate_ticket
          where owner = any(${[...organisations]}::uuid[]) or person = ${person})
        order by submitted_at desc, id limit ${limit}`.execute(db);
      return rows.map(({ id }) => id);
    },
  };
}
