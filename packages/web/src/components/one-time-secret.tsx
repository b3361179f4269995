import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../app/language.tsx';
import { SECRET_WORDS } from '../words/secret-words.ts';
import styles from './one-time-secret.module.css';

interface OneTimeSecretProps {
  readonly name: string;
  readonly secret: string;
  readonly note: string;
}

/** Something that is told once and kept nowhere. */
export function OneTimeSecret({ name, secret, note }: OneTimeSecretProps) {
  const words = useWords(SECRET_WORDS);
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles['secret']} role="status">
      <b>{name}</b>
      <code>{secret}</code>
      <p>{note}</p>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}
      >
        {copied ? words.copied : words.copy}
      </Button>
    </div>
  );
}
