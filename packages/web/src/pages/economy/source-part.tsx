import type { TablePortrait } from '@spillway/core/economy';
import { formatNumber, operationName, pricesWords } from '@spillway/report/parts';
import type { Amounts } from '../../app/amounts.ts';
import { useLanguage, useWords } from '../../app/language.tsx';
import { KeyFigure, KeyFigures } from '../../components/key-figure.tsx';
import { ECONOMY_PAGE_WORDS } from './economy-words.ts';
import styles from './economy.module.css';

/** Where a table comes from, on what terms, and what was done to it. */
export function SourcePart({ table, amounts }: { readonly table: TablePortrait; readonly amounts: Amounts }) {
  const all = useWords(ECONOMY_PAGE_WORDS);
  const words = all.source;
  const language = useLanguage();
  const { source } = table;
  const rates = Object.entries(table.exchangeRates).map(
    ([currency, rate]) => `1 ${table.unit.currency} = ${formatNumber(rate, language, 6)} ${currency}`,
  );
  const facts: readonly (readonly [string, string | null])[] = [
    [words.publisher, source.publisher],
    [words.title, source.title],
    [words.edition, source.edition],
    [words.year, String(table.year)],
    [words.prices, pricesWords(table.priceYear, table.priceBasis, language)],
    [words.currency, `${formatNumber(table.unit.scale, language)} ${table.unit.currency}`],
    [
      words.classification,
      `${all.import.industries(table.regions.length, table.industries.length / table.regions.length)}, ${table.classification}`,
    ],
    [words.shape, `${words.symmetry[table.symmetry]}, ${words.flows[table.flows]}`],
    [words.rate, rates.join('; ') || null],
    [words.licence, source.licence],
    ['DOI', source.doi],
    [words.hash, table.hash],
  ];
  return (
    <>
      {table.acceptedWithErrors && <p className={styles['warning']}>{words.accepted}</p>}
      <KeyFigures>
        <KeyFigure name={all.measures.output} figure={amounts.money(table.totals.output)} />
        <KeyFigure name={all.measures.valueAdded} figure={amounts.money(table.totals.valueAdded)} />
        <KeyFigure
          name={all.measures.jobs}
          figure={amounts.persons(table.totals.jobs)}
          beside={table.totals.jobs === null ? all.noJobs : null}
        />
      </KeyFigures>
      <dl className={styles['facts']}>
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {source.url !== null && (
          <div>
            <dt>{words.link}</dt>
            <dd>
              <a href={source.url} rel="noreferrer" target="_blank">
                {source.url}
              </a>
            </dd>
          </div>
        )}
      </dl>
      <h2 className={styles['steps']}>{words.steps}</h2>
      <ol>
        {table.provenance.map(({ operation, note }, k) => (
          <li key={k}>
            {operationName(operation, language)}
            {/* Tables keep the notes of those who made them as they were written. */}
            {note && <span lang="en">: {note}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
