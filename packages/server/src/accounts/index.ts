export { type Accounts, openAccounts } from './accounts.ts';
export { type FirstAdministrator, firstAdministrator, hasAdministrator } from './first-administrator.ts';
export { type OidcProvider, parseOidcProviders } from './oidc-provider.ts';
