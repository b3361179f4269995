import styles from './part-links.module.css';

interface PartLinksProps<Part extends string> {
  readonly label: string;
  readonly parts: readonly { readonly part: Part; readonly words: string }[];
  readonly now: Part;
  readonly onGo: (part: Part) => void;
}

/** Ways into the parts of a page, whose address says which one is open. */
export function PartLinks<Part extends string>({ label, parts, now, onGo }: PartLinksProps<Part>) {
  return (
    <nav aria-label={label} className={styles['parts']}>
      <ul>
        {parts.map(({ part, words }) => (
          <li key={part}>
            <a
              href={`?part=${part}`}
              aria-current={part === now ? 'true' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onGo(part);
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
