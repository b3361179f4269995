export { type Accounts, openAccounts } from './accounts.ts';
export { type FirstAdministrator, firstAdministrator, hasAdministrator } from './first-administrator.ts';
export { viewerFrom } from './identify.ts';
export { type OidcProvider, parseOidcProviders } from './oidc-provider.ts';
