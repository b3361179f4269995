import { stat } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import type { OsUser } from './os-user.ts';
import { APP_ROLE, OWNER_ROLE } from './roles.ts';
import { writePrivate } from './write-private.ts';

const MIB = 1024 * 1024;

/** What the container or the machine gives us. */
const memoryBytes = (): number => {
  const allowed = process.constrainedMemory();
  return allowed > 0 && allowed < totalmem() ? allowed : totalmem();
};

/** The file of the data folder for a user's own settings; it is never written over, and wins over ours. */
const OWN_SETTINGS = 'own.conf';

/**
 * `postgresql.conf`, written anew at each start so that a newer Spillway brings its settings along.
 *
 * Sized for a small machine that does other work too. Nothing here trades safety of the data for speed.
 *
 * @param clusterName shown in the titles of its processes, by which they are known.
 */
function serverSettings(clusterName: string, memory = memoryBytes()): string {
  const mib = (share: number, least: number, most: number) =>
    `${Math.round(Math.min(Math.max((memory * share) / MIB, least), most))}MB`;
  return `# Written by Spillway at each start. Your own settings go into ${OWN_SETTINGS} beside this file.
cluster_name = '${clusterName}'

# This machine only, by password only; no socket in the file system
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
password_encryption = 'scram-sha-256'
max_connections = 100

# What is acknowledged is on the disk
fsync = on
full_page_writes = on
synchronous_commit = on
wal_level = minimal
max_wal_senders = 0
max_logical_replication_workers = 0
max_wal_size = 1GB
min_wal_size = 80MB
checkpoint_completion_target = 0.9

shared_buffers = ${mib(1 / 16, 64, 512)}
effective_cache_size = ${mib(1 / 2, 256, 16_384)}
maintenance_work_mem = ${mib(1 / 64, 32, 256)}
work_mem = ${mib(1 / 512, 4, 16)}

idle_in_transaction_session_timeout = 5min
# Someone whose machine vanished keeps no locks
tcp_keepalives_idle = 60

timezone = 'UTC'
log_timezone = 'UTC'
datestyle = 'iso, ymd'
default_text_search_config = 'pg_catalog.simple'

# Without the values of the rows concerned, which may be somebody's
log_error_verbosity = terse
log_line_prefix = '%m [%p] %q%u@%d '
log_checkpoints = off

include = '${OWN_SETTINGS}'
`;
}

/** `pg_hba.conf`: our two roles from this machine, by password. Whoever is not named is refused, the superuser too. */
const ACCESS_RULES = `# Written by Spillway at each start.
host all ${OWNER_ROLE} 127.0.0.1/32 scram-sha-256
host all ${APP_ROLE} 127.0.0.1/32 scram-sha-256
`;

/** Writes both files into a data folder, and an empty one for the user's own settings if it has none. */
export async function writeSettings(
  dataFolder: string,
  clusterName: string,
  user: OsUser | null,
): Promise<void> {
  await writePrivate(join(dataFolder, 'postgresql.conf'), serverSettings(clusterName), user);
  await writePrivate(join(dataFolder, 'pg_hba.conf'), ACCESS_RULES, user);
  const own = join(dataFolder, OWN_SETTINGS);
  if ((await stat(own).catch(() => null)) === null) await writePrivate(own, '# Your own settings\n', user);
}
