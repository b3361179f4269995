/** Signs cookies and seals second factors; signs the trail's anchors; signs what is sent to other servers. */
export const KEY_NAMES = ['session', 'signing', 'webhook'] as const;
export type KeyName = (typeof KEY_NAMES)[number];

/** Environment variable that holds a key in place of its file; with `_PREVIOUS`, earlier ones, newest first, with commas. */
export const variableOf = (name: KeyName): string => `SPILLWAY_${name.toUpperCase()}_KEY`;
