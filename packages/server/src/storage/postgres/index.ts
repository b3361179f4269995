export { type DatabaseAddress, databaseFromEnvironment } from './database-address.ts';
export { databaseRights } from './roles.ts';
export { type RunningPostgres, type StartOptions, type StartStep, startEmbedded } from './start-embedded.ts';
