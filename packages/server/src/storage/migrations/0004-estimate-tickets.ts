/** For whom a job's answer is made, and as what it is to be kept. */
export const estimateTickets = `
create table spillway.estimate_ticket (
  job uuid not null references spillway.job on delete cascade,
  -- Place of the scenario in a work of many.
  item integer not null,
  estimate uuid not null unique,
  owner uuid not null references spillway.organisation,
  -- Who asked; nobody once the person is erased.
  person text,
  prepared text not null,
  primary key (job, item)
);
create index estimate_ticket_owner on spillway.estimate_ticket (owner);
`;
