export type { AccountEvent, AccountEventKind, EventSink } from './account-events.ts';
export type { AccountLog } from './account-log.ts';
export { type Accounts, type AccountsOptions, openAccounts } from './accounts.ts';
export { type FirstAdministrator, firstAdministrator, hasAdministrator } from './first-administrator.ts';
export type { Identity } from './identify.ts';
export { type OidcProvider, parseOidcProviders } from './oidc-provider.ts';
