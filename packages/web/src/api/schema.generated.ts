// Written by tools/update-api-types.mjs from docs/openapi.json.
export interface paths {
    readonly "/healthz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the program runs */
        readonly get: operations["readHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether it can serve: its database answers */
        readonly get: operations["readReadiness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Figures of the program, for Prometheus */
        readonly get: operations["readMetrics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This interface, described */
        readonly get: operations["readOpenapi"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who asks, and what this centre is */
        readonly get: operations["readMe"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/first-administrator": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take the link that the first start prints */
        readonly post: operations["becomeFirstAdministrator"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/persons/{person}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Erase a person: one’s own account, or anyone’s for an administrator of the centre */
        readonly delete: operations["erasePerson"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/organisations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Organisations at this centre, by name */
        readonly get: operations["listOrganisations"];
        readonly put?: never;
        /** Take in an organisation; whoever does is its administrator until it has another */
        readonly post: operations["createOrganisation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/organisations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An organisation */
        readonly get: operations["readOrganisation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change what an organisation is */
        readonly patch: operations["changeOrganisation"];
        readonly trace?: never;
    };
    readonly "/api/v1/organisations/{id}/members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who belongs to it */
        readonly get: operations["listMembers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/organisations/{id}/members/{person}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Give a member other roles */
        readonly put: operations["setMemberRoles"];
        readonly post?: never;
        /** Take a member out */
        readonly delete: operations["removeMember"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/organisations/{id}/members/{person}/reset-link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A one-time link by which a member sets a new password */
        readonly post: operations["makeResetLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/organisations/{id}/members/{person}/second-factor": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Take second factor and passkeys off the account of a member who lost them */
        readonly delete: operations["removeSecondFactor"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/organisations/{id}/invitations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who was asked to join */
        readonly get: operations["listInvitations"];
        readonly put?: never;
        /** Ask someone to join; the link is told this once */
        readonly post: operations["createInvitation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/organisations/{id}/invitations/{other}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Take an open invitation back */
        readonly delete: operations["revokeInvitation"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/invitations/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What an invitation’s link asks to */
        readonly get: operations["readInvitation"];
        readonly put?: never;
        /** Join: with a new account, or with the one signed in */
        readonly post: operations["acceptInvitation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/organisations/{id}/holds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What must not be deleted just now */
        readonly get: operations["listHolds"];
        readonly put?: never;
        /** Keep an object, or every object of a kind, from being deleted */
        readonly post: operations["placeHold"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/organisations/{id}/holds/{other}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Lift a hold */
        readonly delete: operations["liftHold"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/groups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Sharing groups that one’s organisations own or belong to */
        readonly get: operations["listGroups"];
        readonly put?: never;
        /** Make a sharing group */
        readonly post: operations["createGroup"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/groups/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A sharing group */
        readonly get: operations["readGroup"];
        readonly put?: never;
        readonly post?: never;
        /** Dissolve a sharing group */
        readonly delete: operations["deleteGroup"];
        readonly options?: never;
        readonly head?: never;
        /** Change a sharing group */
        readonly patch: operations["changeGroup"];
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What there is of scenarios, newest change first */
        readonly get: operations["listScenarios"];
        readonly put?: never;
        /** Keep a scenario */
        readonly post: operations["createScenario"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A scenario with its document */
        readonly get: operations["readScenario"];
        /** Make a new version of a scenario */
        readonly put: operations["changeScenario"];
        readonly post?: never;
        /** Take its content away; the trail keeps that it was there */
        readonly delete: operations["deleteScenario"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios/{id}/document": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The document alone, as it was written */
        readonly get: operations["readScenarioDocument"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios/{id}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Versions of the document, newest first */
        readonly get: operations["listScenarioVersions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios/{id}/versions/{version}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The document as it was at a version */
        readonly get: operations["readScenarioVersion"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios/{id}/duplicate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make a scenario of one’s own from one that may be read */
        readonly post: operations["duplicateScenario"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios/{id}/label": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Say to whom it may be told */
        readonly put: operations["labelScenario"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/economies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What there is of economies, newest change first */
        readonly get: operations["listEconomies"];
        readonly put?: never;
        /**
         * Read tables in their publisher’s layout, and keep them
         * @description With `check=true` nothing is kept: the answer tells everything that was found, cell by cell. Otherwise tables without errors are kept (those with errors too with `accept-errors=true`; every result then says so).
         */
        readonly post: operations["importEconomies"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/economies/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An economy, by its id or that of its table */
        readonly get: operations["readEconomy"];
        readonly put?: never;
        readonly post?: never;
        /** Take its content away; the trail keeps that it was there */
        readonly delete: operations["deleteEconomy"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/economies/{id}/table": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The table itself (docs/table-file.md) */
        readonly get: operations["readEconomyTable"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/economies/{id}/label": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Say to whom it may be told */
        readonly put: operations["labelEconomy"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/estimates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What there is of estimates, newest change first */
        readonly get: operations["listEstimates"];
        readonly put?: never;
        /**
         * Estimate what a scenario costs, and keep the answer
         * @description A large one (10⁶ draws or more, 200 runs over time or more) becomes a job: the answer is then 202 with the job, and the estimate is there when the job is done.
         */
        readonly post: operations["createEstimate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/estimates/batch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Estimate many scenarios in one economy, as a job */
        readonly post: operations["createEstimates"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/estimates/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An estimate’s figures in short, and the scenario document it answers */
        readonly get: operations["readEstimate"];
        readonly put?: never;
        readonly post?: never;
        /** Take its content away; the trail keeps that it was there */
        readonly delete: operations["deleteEstimate"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/estimates/{id}/assessment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The whole answer (docs/schema/assessment-1.json) */
        readonly get: operations["readAssessment"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/estimates/{id}/report.html": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The report, one file to mail */
        readonly get: operations["readEstimateReport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/estimates/{id}/data.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The figures as one tidy table */
        readonly get: operations["readEstimateData"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/estimates/{id}/label": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Say to whom it may be told */
        readonly put: operations["labelEstimate"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Large estimates that are computed, newest first */
        readonly get: operations["listJobs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/dead": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Parts that failed as often as they may */
        readonly get: operations["listDeadLetters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far a job is */
        readonly get: operations["readJob"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Stop a job */
        readonly post: operations["cancelJob"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Begin a job again that failed or was stopped */
        readonly post: operations["retryJob"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What changed after a position, as far as one may know of it; oldest first */
        readonly get: operations["listChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Changes and progress as they happen (server-sent events) */
        readonly get: operations["streamEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The trail of an organisation, or the centre’s own */
        readonly get: operations["readAudit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit/state": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Ends of the chains one may read: what to keep elsewhere as an anchor */
        readonly get: operations["readAuditState"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What pages open with, and how long things are kept */
        readonly get: operations["readSettings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change settings of the centre */
        readonly patch: operations["changeSettings"];
        readonly trace?: never;
    };
    readonly "/api/v1/settings/retention/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Days that objects of a kind are kept after their last change; null keeps them */
        readonly put: operations["setRetention"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Record: {
            /**
             * Format: uuid
             * @description UUID
             */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "scenario" | "estimate" | "economy";
            readonly owner: {
                readonly id: string;
                readonly name: string;
            } | null;
            readonly author: {
                readonly id: string;
                readonly name: string;
            } | null;
            readonly label: {
                /**
                 * @description label of the Traffic Light Protocol 2.0
                 * @enum {string}
                 */
                readonly tlp: "RED" | "AMBER+STRICT" | "AMBER" | "GREEN" | "CLEAR";
                readonly persons: readonly string[];
                readonly organisations: readonly string[];
                readonly groups: readonly string[];
                /**
                 * @description to whom a recipient may pass it on
                 * @enum {string}
                 */
                readonly passOn: "nobody" | "own-organisation" | "organisation-and-clients" | "community" | "everyone";
            };
            readonly title: {
                readonly en: string;
                readonly ko: string;
            };
            readonly version: number;
            /**
             * Format: date-time
             * @description UTC
             */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description UTC
             */
            readonly updatedAt: string;
            /** @description came with Spillway and stays as it is */
            readonly shipped: boolean;
            readonly facts: {
                readonly [key: string]: unknown;
            };
            readonly may: {
                readonly write: boolean;
                readonly share: boolean;
                readonly delete: boolean;
            };
        };
        /** @description what is wrong with a document that was handed in */
        readonly Finding: {
            readonly code: string;
            /** @enum {string} */
            readonly severity: "error" | "warning" | "info";
            /** @description JSON Pointer, or file:sheet:row:column */
            readonly path: string;
            readonly message: string;
            /** @description what was found */
            readonly value?: unknown;
            readonly expected?: unknown;
        };
        /** @description RFC 9457 */
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly detail: string;
            /** @enum {string} */
            readonly code: "access/foreign-request" | "access/not-found" | "access/not-signed-in" | "access/refused" | "accounts/invalid-provider" | "accounts/refused" | "archive/damaged" | "damage/invalid-loss-model" | "damage/stacked-resilience" | "damage/unknown-service" | "economy/broken-identity" | "economy/missing-data" | "economy/no-domestic-flows" | "economy/not-converged" | "economy/not-productive" | "economy/shape-mismatch" | "economy/singular" | "economy/unknown-industry" | "economy/unknown-region" | "economy/unknown-table" | "forecast/invalid-input" | "forecast/no-path" | "forecast/unknown-area" | "keys/unusable" | "prevention/invalid-input" | "random/invalid-distribution" | "records/changed-meanwhile" | "records/held" | "records/key-reused" | "records/taken" | "records/unknown-cursor" | "records/version-not-said" | "request/bad-address" | "request/invalid" | "request/refused" | "request/too-large" | "request/too-many" | "request/too-slow" | "request/unknown-content-type" | "request/unreadable" | "scenarios/invalid" | "scenarios/unknown-scenario" | "scenarios/unsupported" | "server/too-long" | "server/unforeseen" | "shared/cancelled" | "shared/invalid-argument" | "sheets/too-large" | "sheets/unreadable" | "storage/foreign-data-folder" | "storage/newer-database" | "storage/no-database-program" | "storage/not-empty" | "storage/older-database" | "storage/other-database" | "storage/start-failed" | "storage/unreachable" | "storage/wrong-database-version";
            readonly findings?: readonly components["schemas"]["Finding"][];
            readonly requestId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly readHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "ok";
                        readonly version: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readReadiness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "ready";
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readMetrics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readOpenapi: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readMe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly person: {
                            readonly id: string;
                            readonly name: string;
                            readonly email: string;
                            readonly twoFactor: boolean;
                        } | null;
                        readonly organisations: readonly {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly id: string;
                            readonly name: string;
                            readonly roles: readonly ("viewer" | "analyst" | "handler" | "operator" | "coordinator" | "administrator")[];
                            readonly host: boolean;
                        }[];
                        readonly scopes: readonly string[] | null;
                        /** @description there is no administrator yet */
                        readonly firstRun: boolean;
                        /** @description what is here is invented */
                        readonly demo: boolean;
                        readonly version: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly becomeFirstAdministrator: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly token: string;
                    readonly name: string;
                    /** Format: email */
                    readonly email: string;
                    /** @description 12 characters or more */
                    readonly password: string;
                    readonly organisation?: string;
                };
            };
        };
        readonly responses: {
            /** @description made */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly person: string;
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        readonly organisation: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly erasePerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done; there is nothing to tell */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listOrganisations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly id: string;
                            readonly name: string;
                            readonly industry: string | null;
                            readonly sector: string | null;
                            readonly country: string | null;
                            /** @description runs this centre */
                            readonly host: boolean;
                            readonly version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            readonly createdAt: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createOrganisation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description for asking again safely, within a day: a UUID, say */
                readonly "idempotency-key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    readonly industry?: string | null;
                    readonly sector?: string | null;
                    readonly country?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description made */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        readonly id: string;
                        readonly name: string;
                        readonly industry: string | null;
                        readonly sector: string | null;
                        readonly country: string | null;
                        /** @description runs this centre */
                        readonly host: boolean;
                        readonly version: number;
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        readonly createdAt: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readOrganisation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        readonly id: string;
                        readonly name: string;
                        readonly industry: string | null;
                        readonly sector: string | null;
                        readonly country: string | null;
                        /** @description runs this centre */
                        readonly host: boolean;
                        readonly version: number;
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        readonly createdAt: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changeOrganisation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag that was read, or * for whatever is there; needed */
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name?: string;
                    readonly industry?: string | null;
                    readonly sector?: string | null;
                    readonly country?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        readonly id: string;
                        readonly name: string;
                        readonly industry: string | null;
                        readonly sector: string | null;
                        readonly country: string | null;
                        /** @description runs this centre */
                        readonly host: boolean;
                        readonly version: number;
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        readonly createdAt: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listMembers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly person: string;
                            readonly name: string;
                            readonly email: string;
                            readonly roles: readonly ("viewer" | "analyst" | "handler" | "operator" | "coordinator" | "administrator")[];
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            readonly since: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly setMemberRoles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly roles: readonly ("viewer" | "analyst" | "handler" | "operator" | "coordinator" | "administrator")[];
                };
            };
        };
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly roles: readonly ("viewer" | "analyst" | "handler" | "operator" | "coordinator" | "administrator")[];
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly removeMember: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done; there is nothing to tell */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly makeResetLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description made */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly link: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly removeSecondFactor: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done; there is nothing to tell */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listInvitations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly id: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly organisation: string;
                            readonly email: string;
                            readonly roles: readonly ("viewer" | "analyst" | "handler" | "operator" | "coordinator" | "administrator")[];
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            readonly createdAt: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            readonly expiresAt: string;
                            /** @enum {string} */
                            readonly state: "open" | "accepted" | "revoked" | "expired";
                        }[];
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createInvitation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: email */
                    readonly email: string;
                    readonly roles: readonly ("viewer" | "analyst" | "handler" | "operator" | "coordinator" | "administrator")[];
                };
            };
        };
        readonly responses: {
            /** @description made */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        readonly id: string;
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        readonly organisation: string;
                        readonly email: string;
                        readonly roles: readonly ("viewer" | "analyst" | "handler" | "operator" | "coordinator" | "administrator")[];
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        readonly createdAt: string;
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        readonly expiresAt: string;
                        /** @enum {string} */
                        readonly state: "open" | "accepted" | "revoked" | "expired";
                    } & {
                        readonly link: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly revokeInvitation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly other: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done; there is nothing to tell */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readInvitation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly organisation: {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly id: string;
                            readonly name: string;
                        };
                        readonly email: string;
                        readonly roles: readonly ("viewer" | "analyst" | "handler" | "operator" | "coordinator" | "administrator")[];
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        readonly expiresAt: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly acceptInvitation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name?: string;
                    /** @description 12 characters or more */
                    readonly password?: string;
                };
            };
        };
        readonly responses: {
            /** @description made */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly person: string;
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        readonly organisation: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listHolds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly id: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly organisation: string;
                            readonly record: string | null;
                            readonly kind: ("scenario" | "estimate" | "economy") | null;
                            readonly reason: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            readonly placedAt: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly placeHold: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description for asking again safely, within a day: a UUID, say */
                readonly "idempotency-key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    readonly record?: string;
                    /** @enum {string} */
                    readonly kind?: "scenario" | "estimate" | "economy";
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description made */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        readonly id: string;
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        readonly organisation: string;
                        readonly record: string | null;
                        readonly kind: ("scenario" | "estimate" | "economy") | null;
                        readonly reason: string;
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        readonly placedAt: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly liftHold: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly other: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done; there is nothing to tell */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listGroups: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly id: string;
                            readonly name: string;
                            readonly owner: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                readonly id: string;
                                readonly name: string;
                            };
                            /** @description members do not see each other; the owner sees all */
                            readonly hidesMembers: boolean;
                            readonly organisations: readonly {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                readonly id: string;
                                readonly name: string;
                            }[];
                            readonly version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            readonly updatedAt: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description for asking again safely, within a day: a UUID, say */
                readonly "idempotency-key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    readonly owner: string;
                    readonly name: string;
                    readonly hidesMembers: boolean;
                    readonly organisations: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description made */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        readonly id: string;
                        readonly name: string;
                        readonly owner: {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly id: string;
                            readonly name: string;
                        };
                        /** @description members do not see each other; the owner sees all */
                        readonly hidesMembers: boolean;
                        readonly organisations: readonly {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly id: string;
                            readonly name: string;
                        }[];
                        readonly version: number;
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        readonly updatedAt: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        readonly id: string;
                        readonly name: string;
                        readonly owner: {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly id: string;
                            readonly name: string;
                        };
                        /** @description members do not see each other; the owner sees all */
                        readonly hidesMembers: boolean;
                        readonly organisations: readonly {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly id: string;
                            readonly name: string;
                        }[];
                        readonly version: number;
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        readonly updatedAt: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag that was read, or * for whatever is there; needed */
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done; there is nothing to tell */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changeGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag that was read, or * for whatever is there; needed */
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name?: string;
                    readonly hidesMembers?: boolean;
                    readonly organisations?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        readonly id: string;
                        readonly name: string;
                        readonly owner: {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly id: string;
                            readonly name: string;
                        };
                        /** @description members do not see each other; the owner sees all */
                        readonly hidesMembers: boolean;
                        readonly organisations: readonly {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly id: string;
                            readonly name: string;
                        }[];
                        readonly version: number;
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        readonly updatedAt: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listScenarios: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
                /** @description words of the title */
                readonly q?: string;
                /** @description UUID */
                readonly owner?: string;
                /** @description label of the Traffic Light Protocol 2.0 */
                readonly tlp?: "RED" | "AMBER+STRICT" | "AMBER" | "GREEN" | "CLEAR";
                readonly shipped?: boolean;
                /** @description position of the trail */
                readonly "changed-since"?: number;
                /** @description id of the table it names */
                readonly economy?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Record"][];
                        readonly next: string | null;
                        /** @description position of the trail that this page has seen: ask for changes after it */
                        readonly change: number;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description for asking again safely, within a day: a UUID, say */
                readonly "idempotency-key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description scenario document, YAML or JSON */
                    readonly document: string;
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    readonly owner: string;
                    readonly label: {
                        /**
                         * @description label of the Traffic Light Protocol 2.0
                         * @enum {string}
                         */
                        readonly tlp: "RED" | "AMBER+STRICT" | "AMBER" | "GREEN" | "CLEAR";
                        /** @description ids of persons */
                        readonly persons?: readonly string[];
                        /** @description ids of organisations */
                        readonly organisations?: readonly string[];
                        /** @description ids of sharing groups */
                        readonly groups?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description made */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Record"];
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Record"] & {
                        readonly document: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changeScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag that was read, or * for whatever is there; needed */
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description scenario document, YAML or JSON */
                    readonly document: string;
                };
            };
        };
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Record"];
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag that was read, or * for whatever is there; needed */
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description gone */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readScenarioDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/yaml": string;
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listScenarioVersions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly version: number;
                            readonly author: {
                                readonly id: string;
                                readonly name: string;
                            } | null;
                            readonly title: {
                                readonly en: string;
                                readonly ko: string;
                            };
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readScenarioVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly version: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly version: number;
                        readonly document: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly duplicateScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description for asking again safely, within a day: a UUID, say */
                readonly "idempotency-key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    readonly owner: string;
                };
            };
        };
        readonly responses: {
            /** @description made */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Record"];
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly labelScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag that was read, or * for whatever is there; needed */
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description label of the Traffic Light Protocol 2.0
                     * @enum {string}
                     */
                    readonly tlp: "RED" | "AMBER+STRICT" | "AMBER" | "GREEN" | "CLEAR";
                    /** @description ids of persons */
                    readonly persons?: readonly string[];
                    /** @description ids of organisations */
                    readonly organisations?: readonly string[];
                    /** @description ids of sharing groups */
                    readonly groups?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Record"];
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listEconomies: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
                /** @description words of the title */
                readonly q?: string;
                /** @description UUID */
                readonly owner?: string;
                /** @description label of the Traffic Light Protocol 2.0 */
                readonly tlp?: "RED" | "AMBER+STRICT" | "AMBER" | "GREEN" | "CLEAR";
                readonly shipped?: boolean;
                /** @description position of the trail */
                readonly "changed-since"?: number;
                /** @description id of the table */
                readonly table?: string;
                readonly country?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Record"][];
                        readonly next: string | null;
                        /** @description position of the trail that this page has seen: ask for changes after it */
                        readonly change: number;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly importEconomies: {
        readonly parameters: {
            readonly query?: {
                readonly check?: boolean;
                /** @description UUID */
                readonly owner?: string;
                /** @description label of the Traffic Light Protocol 2.0 */
                readonly tlp?: "RED" | "AMBER+STRICT" | "AMBER" | "GREEN" | "CLEAR";
                readonly "accept-errors"?: boolean;
                readonly year?: readonly number[];
                /** @description key=value, of plain csv */
                readonly set?: readonly string[];
            };
            readonly header?: {
                /** @description for asking again safely, within a day: a UUID, say */
                readonly "idempotency-key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    readonly file?: readonly string[];
                };
                readonly "application/octet-stream": string;
                readonly "text/csv": string;
                readonly "application/zip": string;
            };
        };
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly layout: string | null;
                        readonly findings: readonly components["schemas"]["Finding"][];
                        /** @description what was read, as facts of an economy */
                        readonly tables: readonly {
                            readonly [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description made */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly layout: string | null;
                        readonly findings: readonly components["schemas"]["Finding"][];
                        /** @description what was read, as facts of an economy */
                        readonly tables: readonly {
                            readonly [key: string]: unknown;
                        }[];
                    } & {
                        readonly items: readonly components["schemas"]["Record"][];
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readEconomy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Record"];
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteEconomy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag that was read, or * for whatever is there; needed */
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description gone */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readEconomyTable: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.spillway.table": string;
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly labelEconomy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag that was read, or * for whatever is there; needed */
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description label of the Traffic Light Protocol 2.0
                     * @enum {string}
                     */
                    readonly tlp: "RED" | "AMBER+STRICT" | "AMBER" | "GREEN" | "CLEAR";
                    /** @description ids of persons */
                    readonly persons?: readonly string[];
                    /** @description ids of organisations */
                    readonly organisations?: readonly string[];
                    /** @description ids of sharing groups */
                    readonly groups?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Record"];
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listEstimates: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
                /** @description words of the title */
                readonly q?: string;
                /** @description UUID */
                readonly owner?: string;
                /** @description label of the Traffic Light Protocol 2.0 */
                readonly tlp?: "RED" | "AMBER+STRICT" | "AMBER" | "GREEN" | "CLEAR";
                readonly shipped?: boolean;
                /** @description position of the trail */
                readonly "changed-since"?: number;
                /** @description UUID */
                readonly scenario?: string;
                /** @description id of the table */
                readonly table?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Record"][];
                        readonly next: string | null;
                        /** @description position of the trail that this page has seen: ask for changes after it */
                        readonly change: number;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createEstimate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description for asking again safely, within a day: a UUID, say */
                readonly "idempotency-key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly scenario: {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        readonly id: string;
                    } | {
                        readonly document: string;
                    };
                    /** @description id of an economy, or of its table */
                    readonly economy?: string;
                    readonly models?: readonly ("leontief" | "leontief-households" | "iim-demand" | "iim-supply" | "pinned" | "ghosh" | "extraction" | "dynamic-inoperability" | "pinned-dynamic" | "ario")[];
                    readonly currency?: string;
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    readonly owner: string;
                    readonly label: {
                        /**
                         * @description label of the Traffic Light Protocol 2.0
                         * @enum {string}
                         */
                        readonly tlp: "RED" | "AMBER+STRICT" | "AMBER" | "GREEN" | "CLEAR";
                        /** @description ids of persons */
                        readonly persons?: readonly string[];
                        /** @description ids of organisations */
                        readonly organisations?: readonly string[];
                        /** @description ids of sharing groups */
                        readonly groups?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description made */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Record"];
                };
            };
            /** @description taken as a job */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly job: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createEstimates: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description for asking again safely, within a day: a UUID, say */
                readonly "idempotency-key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly scenarios: readonly string[];
                    /** @description id of an economy, or of its table */
                    readonly economy: string;
                    readonly models?: readonly ("leontief" | "leontief-households" | "iim-demand" | "iim-supply" | "pinned" | "ghosh" | "extraction" | "dynamic-inoperability" | "pinned-dynamic" | "ario")[];
                    readonly currency?: string;
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    readonly owner: string;
                    readonly label: {
                        /**
                         * @description label of the Traffic Light Protocol 2.0
                         * @enum {string}
                         */
                        readonly tlp: "RED" | "AMBER+STRICT" | "AMBER" | "GREEN" | "CLEAR";
                        /** @description ids of persons */
                        readonly persons?: readonly string[];
                        /** @description ids of organisations */
                        readonly organisations?: readonly string[];
                        /** @description ids of sharing groups */
                        readonly groups?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description taken as a job */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly job: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readEstimate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Record"] & {
                        readonly document: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteEstimate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag that was read, or * for whatever is there; needed */
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description gone */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readAssessment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readEstimateReport: {
        readonly parameters: {
            readonly query?: {
                readonly language?: "en" | "ko";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readEstimateData: {
        readonly parameters: {
            readonly query?: {
                readonly language?: "en" | "ko";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly labelEstimate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag that was read, or * for whatever is there; needed */
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description label of the Traffic Light Protocol 2.0
                     * @enum {string}
                     */
                    readonly tlp: "RED" | "AMBER+STRICT" | "AMBER" | "GREEN" | "CLEAR";
                    /** @description ids of persons */
                    readonly persons?: readonly string[];
                    /** @description ids of organisations */
                    readonly organisations?: readonly string[];
                    /** @description ids of sharing groups */
                    readonly groups?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Record"];
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listJobs: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly id: string;
                            readonly kind: string;
                            /** @enum {string} */
                            readonly state: "waiting" | "running" | "done" | "failed" | "dead" | "cancelled";
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly owner: string;
                            /** @description ids of the estimates that are there once it is done */
                            readonly estimates: readonly string[];
                            /** @description parts that are there */
                            readonly done: number;
                            readonly total: number;
                            /** @description most times that any part was begun */
                            readonly attempts: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            readonly submittedAt: string;
                            readonly startedAt: string | null;
                            readonly endedAt: string | null;
                            readonly error: {
                                readonly code: string | null;
                                readonly message: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listDeadLetters: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            readonly job: string;
                            readonly chunk: string;
                            readonly attempts: number;
                            readonly message: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        readonly id: string;
                        readonly kind: string;
                        /** @enum {string} */
                        readonly state: "waiting" | "running" | "done" | "failed" | "dead" | "cancelled";
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        readonly owner: string;
                        /** @description ids of the estimates that are there once it is done */
                        readonly estimates: readonly string[];
                        /** @description parts that are there */
                        readonly done: number;
                        readonly total: number;
                        /** @description most times that any part was begun */
                        readonly attempts: number;
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        readonly submittedAt: string;
                        readonly startedAt: string | null;
                        readonly endedAt: string | null;
                        readonly error: {
                            readonly code: string | null;
                            readonly message: string;
                        } | null;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly cancelJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description whether there was anything to do */
                        readonly done: boolean;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly retryJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description whether there was anything to do */
                        readonly done: boolean;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listChanges: {
        readonly parameters: {
            readonly query?: {
                readonly after?: number;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly position: number;
                            readonly at: string;
                            readonly action: string;
                            readonly kind: string;
                            readonly id: string;
                            readonly organisation: string | null;
                            readonly version: number | null;
                        }[];
                        /** @description position to ask after next */
                        readonly next: number;
                        readonly more: boolean;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly streamEvents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readAudit: {
        readonly parameters: {
            readonly query?: {
                /** @description UUID */
                readonly organisation?: string;
                readonly after?: number;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly position: number;
                            readonly hash: string;
                            readonly organisationPosition: number;
                            readonly organisationHash: string;
                            readonly person: {
                                readonly id: string;
                                readonly name: string;
                            } | null;
                            readonly entry: {
                                readonly entry: number;
                                readonly recordedAt: string;
                                readonly statedAt: string | null;
                                readonly actor: string | null;
                                readonly via: string;
                                readonly action: string;
                                readonly objectKind: string;
                                readonly objectId: string;
                                readonly organisation: string | null;
                                readonly before: string | null;
                                readonly after: string | null;
                                readonly detail: {
                                    readonly [key: string]: unknown;
                                };
                                readonly request: string | null;
                            };
                        }[];
                        readonly next: number | null;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readAuditState: {
        readonly parameters: {
            readonly query?: {
                /** @description UUID */
                readonly organisation?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly organisation: string | null;
                        readonly position: number;
                        readonly hash: string;
                        readonly at: string;
                        /** @description Ed25519 over the canonical JSON of the four other fields */
                        readonly signature: string;
                        /** @description SPKI, PEM */
                        readonly publicKey: string;
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description of the centre */
                        readonly name: string;
                        /** @enum {string} */
                        readonly language: "en" | "ko";
                        readonly currency: string;
                        /** @description table that pages open with */
                        readonly economy: string;
                        readonly version: number;
                        readonly retention: {
                            readonly scenario?: number;
                            readonly estimate?: number;
                            readonly economy?: number;
                        };
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changeSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag that was read, or * for whatever is there; needed */
                readonly "if-match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description of the centre */
                    readonly name?: string;
                    /** @enum {string} */
                    readonly language?: "en" | "ko";
                    readonly currency?: string;
                    /** @description table that pages open with */
                    readonly economy?: string;
                };
            };
        };
        readonly responses: {
            /** @description as asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description of the centre */
                        readonly name: string;
                        /** @enum {string} */
                        readonly language: "en" | "ko";
                        readonly currency: string;
                        /** @description table that pages open with */
                        readonly economy: string;
                        readonly version: number;
                        readonly retention: {
                            readonly scenario?: number;
                            readonly estimate?: number;
                            readonly economy?: number;
                        };
                    };
                };
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly setRetention: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly kind: "scenario" | "estimate" | "economy";
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly days: number | null;
                };
            };
        };
        readonly responses: {
            /** @description done; there is nothing to tell */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description failed here */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
