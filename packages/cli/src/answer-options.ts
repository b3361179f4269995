import { Option } from 'commander';
import { readerLanguage } from './reader-language.ts';

/** `--format`, text unless asked otherwise. */
export const formatOption = (...others: readonly string[]): Option =>
  new Option('-f, --format <format>', 'form of the answer').choices(['text', ...others]).default('text');

/** `--lang`, the language of the person's system unless asked otherwise. */
export const languageOption = (): Option =>
  new Option('-l, --lang <language>', 'language of the answer')
    .choices(['en', 'ko'])
    .default(readerLanguage(process.env), 'the system’s');
