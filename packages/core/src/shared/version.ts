/** Version of the library, as in its package file. It is part of every result. */
export const VERSION = '0.1.0';
