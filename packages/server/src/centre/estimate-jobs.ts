import { organisationsOf, seesJob } from '@spillway/core/access';
import type {
  Assessment,
  DeadLetter,
  Job,
  JobQueue,
  LibraryAnswer,
  Scenario,
} from '@spillway/core/scenarios';
import { SpillwayError } from '@spillway/core/shared';
import { keptAnswer } from '../compute/kept-answer.ts';
import type { DatabaseQueue, JobAnswer } from '../jobs/index.ts';
import type { Db } from '../storage/database.ts';
import { storesOf, type Storage, type Stores } from '../storage/storage.ts';
import type { EstimateTicket } from '../storage/ticket-store.ts';
import { type Caller, personOf } from './caller.ts';
import { type PreparedEstimate, storeEstimate } from './estimates.ts';
import { absent, requireAtCentre, requireCreate, requirePersonWith } from './guard.ts';
import { newId } from './new-id.ts';
import { requireId } from './record-deeds.ts';
import { tell } from './trail.ts';

/** A job as a caller may see it: what it will have made, beside how far it is. */
export interface ShownJob extends Omit<Job, 'by' | 'hash'> {
  readonly owner: string;
  readonly estimates: readonly string[];
}

type KeptPrepared = Omit<PreparedEstimate, 'table'>;

/** Hands estimates of one table to the queue, within the transaction of whoever asks. */
export async function submitEstimates(
  stores: Stores,
  caller: Caller,
  queue: DatabaseQueue,
  prepared: readonly PreparedEstimate[],
): Promise<string> {
  const [first] = prepared;
  const { owner, models, currency } = first.input;
  requireCreate(caller, 'estimate', owner);
  const choice = { table: first.economy.hash, models, currency };
  const person = personOf(caller);
  const job = await queue.submitIn(
    stores.db,
    prepared.length === 1
      ? { kind: 'estimate', scenario: first.scenario, ...choice }
      : { kind: 'library', scenarios: prepared.map(({ scenario }): Scenario => scenario), ...choice },
    person ?? 'program',
  );
  for (const [item, { table: _table, ...kept }] of prepared.entries())
    await stores.tickets.keep({ job, item, estimate: newId(), owner, person, prepared: kept });
  await tell(stores, caller, {
    action: 'job.submit',
    kind: 'job',
    id: job,
    organisation: owner,
    detail: { estimates: prepared.length },
  });
  return job;
}

/** Whoever asked, as they stand now: someone who has lost the right meanwhile gets no estimate. */
async function askerNow(stores: Stores, { person }: EstimateTicket): Promise<Caller> {
  if (person === null)
    throw new SpillwayError('access/refused', 'whoever asked for it has no account any more');
  const standing = await stores.organisations.standingOf(person);
  return { viewer: { kind: 'person', person, ...standing, scopes: null }, via: 'program', request: null };
}

/** Keeps a job's answers as estimates, in the transaction that ends the job. */
export async function storeAnswers(db: Db, { job, work, json }: JobAnswer): Promise<void> {
  const stores = storesOf(db);
  const tickets = await stores.tickets.ofJob(job.id);
  const answer = JSON.parse(Buffer.from(json).toString('utf8')) as unknown;
  const assessments =
    work.kind === 'library'
      ? (answer as LibraryAnswer).answers.map(({ assessment }) => assessment)
      : [answer as Assessment];
  for (const ticket of tickets) {
    const assessment = assessments[ticket.item];
    // A scenario of a work of many may have no answer, and says why; the others keep theirs.
    if (assessment === undefined || assessment === null) continue;
    await storeEstimate(
      stores,
      await askerNow(stores, ticket),
      { ...(ticket.prepared as KeptPrepared), table: new Uint8Array() },
      keptAnswer(assessment),
      ticket.estimate,
    );
  }
}

const shownJob = ({ by: _by, hash: _hash, ...job }: Job, tickets: readonly EstimateTicket[]): ShownJob => ({
  ...job,
  owner: tickets[0].owner,
  estimates: tickets.map(({ estimate }) => estimate),
});

const maySee = ({ viewer }: Caller, { owner, person, prepared }: EstimateTicket): boolean =>
  seesJob(viewer, { kind: 'estimate', owner, author: person, label: (prepared as KeptPrepared).input.label });

async function readTickets(stores: Stores, caller: Caller, id: string): Promise<readonly EstimateTicket[]> {
  const tickets = await stores.tickets.ofJob(requireId(id));
  if (tickets.length === 0 || !maySee(caller, tickets[0])) throw absent();
  return tickets;
}

export async function readJob(
  { stores }: Storage,
  caller: Caller,
  queue: JobQueue,
  id: string,
): Promise<ShownJob> {
  const tickets = await readTickets(stores, caller, id);
  const job = await queue.job(id);
  if (job === null) throw absent();
  return shownJob(job, tickets);
}

export async function listJobs(
  { stores }: Storage,
  caller: Caller,
  queue: JobQueue,
  limit: number,
): Promise<readonly ShownJob[]> {
  const person = requirePersonWith(caller, 'read');
  const shown: ShownJob[] = [];
  for (const id of await stores.tickets.jobsOf(organisationsOf(caller.viewer), person, limit)) {
    const tickets = await stores.tickets.ofJob(id);
    const job = await queue.job(id);
    if (job !== null && maySee(caller, tickets[0])) shown.push(shownJob(job, tickets));
  }
  return shown;
}

/** Stops a job, or begins a stopped one again. @returns whether there was anything to do. */
export async function steerJob(
  storage: Storage,
  caller: Caller,
  queue: JobQueue,
  id: string,
  what: 'cancel' | 'retry',
): Promise<boolean> {
  const [{ owner }] = await readTickets(storage.stores, caller, id);
  requireCreate(caller, 'estimate', owner);
  const done = await queue[what](id);
  if (done)
    await storage.write((stores) =>
      tell(stores, caller, { action: `job.${what}`, kind: 'job', id, organisation: owner }),
    );
  return done;
}

/** Chunks that failed as often as they may, of every organisation: for those who run the centre. */
export async function listDeadLetters(caller: Caller, queue: JobQueue): Promise<readonly DeadLetter[]> {
  requireAtCentre(caller, 'see-dead-letters');
  return queue.deadLetters();
}

/** Whether progress of a job is told to a caller. */
export async function maySeeJob(stores: Stores, caller: Caller, id: string): Promise<boolean> {
  const [ticket] = await stores.tickets.ofJob(id);
  return ticket !== undefined && maySee(caller, ticket);
}
