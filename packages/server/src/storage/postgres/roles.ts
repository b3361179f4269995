/** Owns the database and runs migrations; may make databases and see what others do. */
export const OWNER_ROLE = 'spillway_owner';
/** Serves: owns nothing, and may do what migrations grant it. */
export const APP_ROLE = 'spillway_app';
/** The database of the centre. */
export const DATABASE = 'spillway';
/** The database for what concerns all of them; holds no tables. */
export const MAINTENANCE_DATABASE = 'postgres';

/**
 * Statements that close a database to all but our roles; its owner gives them.
 *
 * PostgreSQL opens each new database to everybody, and a copy of a database does not inherit its rights.
 */
export const databaseRights = (database: string): string[] => [
  `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`,
  `GRANT CONNECT, TEMPORARY ON DATABASE ${database} TO ${APP_ROLE}`,
];

/** Statements that set both passwords; they have letters, digits, dashes and underscores only. */
export const passwordStatements = (passwords: { readonly owner: string; readonly app: string }): string[] => [
  `ALTER ROLE ${OWNER_ROLE} PASSWORD '${passwords.owner}'`,
  `ALTER ROLE ${APP_ROLE} PASSWORD '${passwords.app}'`,
];

/** Statements that make roles and database in a new cluster; its superuser has no password and so cannot log in. */
export const firstStatements = (passwords: { readonly owner: string; readonly app: string }): string[] => [
  `CREATE ROLE ${OWNER_ROLE} LOGIN CREATEDB`,
  `CREATE ROLE ${APP_ROLE} LOGIN`,
  ...passwordStatements(passwords),
  `GRANT pg_monitor, pg_signal_backend TO ${OWNER_ROLE}`,
  `CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`,
  ...databaseRights(DATABASE),
  `REVOKE ALL ON DATABASE ${MAINTENANCE_DATABASE} FROM PUBLIC`,
  `GRANT CONNECT ON DATABASE ${MAINTENANCE_DATABASE} TO ${OWNER_ROLE}`,
  'REVOKE ALL ON DATABASE template1 FROM PUBLIC',
];
