export { type OidcProvider, openAccounts, parseOidcProviders } from './accounts/index.ts';
export { anchorTrail, readAnchors } from './archive/anchors.ts';
export { importExport } from './archive/import-export.ts';
export { restoreBackup } from './archive/restore-backup.ts';
export { writeBackup } from './archive/write-backup.ts';
export { writeExport } from './archive/write-export.ts';
export { fillRegister } from './demo/fill-register.ts';
export { migrateCentre } from './migrate-centre.ts';
export { type CentreOptions, openCentre, type OpenCentre } from './open-centre.ts';
export { verifyTrail } from './centre/audit.ts';
export { type LogLevel, openLog } from './http/open-log.ts';
export { openapiOf } from './http/openapi.ts';
export { forgetPreviousKeys, type KeyName, openKeys, rotateKey } from './keys/index.ts';
export { type Database, openDatabase } from './storage/database.ts';
export { startWorker, type Worker } from './jobs/index.ts';
export { workerHelp } from './centre/worker-help.ts';
export { MIGRATIONS } from './storage/migrations/index.ts';
export { migrationState, runMigrations } from './storage/migrations/run-migrations.ts';
export {
  type DatabaseAddress,
  databaseFromEnvironment,
  type RunningPostgres,
  type StartStep,
  startEmbedded,
} from './storage/postgres/index.ts';
export { openStorage } from './storage/storage.ts';
