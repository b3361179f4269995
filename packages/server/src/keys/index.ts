export { KEY_NAMES, type KeyName } from './key-names.ts';
export type { SigningKey } from './key-text.ts';
export { forgetPreviousKeys, type Keys, openKeys, rotateKey } from './open-keys.ts';
