import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { Accounts, FirstAdministrator } from '../../accounts/index.ts';
import type { Sign } from '../../centre/audit.ts';
import type { DatabaseQueue } from '../../jobs/index.ts';
import type { Compute } from '../../compute/open-compute.ts';
import type { Db } from '../../storage/database.ts';
import type { Storage } from '../../storage/storage.ts';
import type { ChangeFeed } from '../change-feed.ts';
import type { ProgressFeed } from '../progress-feed.ts';
import type { Metrics } from '../metrics.ts';

/** A server whose routes take their types from their schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** What routes work with. */
export interface Centre {
  readonly storage: Storage;
  /** For what joins accounts and stores in one transaction. */
  readonly db: Db;
  readonly first: FirstAdministrator;
  readonly hasAdministrator: () => Promise<boolean>;
  readonly queue: DatabaseQueue;
  readonly progress: ProgressFeed;
  readonly sign: Sign;
  /** @throws SpillwayError `storage/unreachable`. */
  readonly ready: () => Promise<void>;
  readonly metrics: Metrics;
  readonly accounts: Accounts;
  readonly compute: Compute;
  readonly changes: ChangeFeed;
  /** Where people reach it, without a slash at the end. */
  readonly origin: string;
  /** Whether it holds an invented register. */
  readonly demo: boolean;
}
