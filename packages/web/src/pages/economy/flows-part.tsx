import { TextInput } from '@mantine/core';
import type { TablePortrait } from '@spillway/core/economy';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Amounts } from '../../app/amounts.ts';
import { useLanguage, useWords } from '../../app/language.tsx';
import { Heatmap } from '../../charts/heatmap.tsx';
import type { Column } from '../../components/data-table.tsx';
import { Figure } from '../../components/figure.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useFlows } from '../../data/tables.ts';
import type { FlowMatrix } from '../../engine/messages.ts';
import { ECONOMY_PAGE_WORDS } from './economy-words.ts';
import { tableBasisOf } from './table-words.ts';

const route = getRouteApi('/shell/economy');
/** The table twin of a matrix holds its largest flows. */
const ROWS = 500;

interface Flow {
  readonly seller: number;
  readonly buyer: number;
}

interface FlowsProps {
  readonly table: TablePortrait;
  readonly amounts: Amounts;
}

/** Who buys from whom, as a field of colours. */
export function FlowsPart(props: FlowsProps) {
  const words = useWords(ECONOMY_PAGE_WORDS);
  return (
    <Loaded query={useFlows(props.table.id)} height={720} what={words.failed}>
      {(matrix) => <FlowField {...props} matrix={matrix} />}
    </Loaded>
  );
}

function FlowField({ table, amounts, matrix }: FlowsProps & { readonly matrix: FlowMatrix }) {
  const words = useWords(ECONOMY_PAGE_WORDS);
  const language = useLanguage();
  const { find = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const { industries, coefficients, flows } = matrix;
  const n = industries.length;
  const names = industries.map(({ name }) => name[language]);
  const codes = useMemo(() => industries.map(({ code }) => code), [industries]);
  const found = useMemo(() => {
    const wanted = find.trim().toLocaleLowerCase();
    if (wanted === '') return null;
    return new Set(
      industries.flatMap(({ code, name }, i) =>
        `${code} ${name.en} ${name.ko}`.toLocaleLowerCase().includes(wanted) ? [i] : [],
      ),
    );
  }, [industries, find]);
  const rows = useMemo((): Flow[] => {
    const all: Flow[] = [];
    for (let seller = 0; seller < n; seller++)
      for (let buyer = 0; buyer < n; buyer++)
        if (flows[seller * n + buyer] > 0 && (found === null || found.has(seller) || found.has(buyer)))
          all.push({ seller, buyer });
    return all
      .toSorted((a, b) => flows[b.seller * n + b.buyer] - flows[a.seller * n + a.buyer])
      .slice(0, ROWS);
  }, [flows, n, found]);
  const heaviest = useMemo(() => {
    let best: Flow = { seller: 0, buyer: 0 };
    for (let seller = 0; seller < n; seller++)
      for (let buyer = 0; buyer < n; buyer++)
        if (seller !== buyer && coefficients[seller * n + buyer] > coefficients[best.seller * n + best.buyer])
          best = { seller, buyer };
    return best;
  }, [coefficients, n]);
  const shareOf = ({ seller, buyer }: Flow): string => amounts.percent(coefficients[seller * n + buyer]);
  const columns: Column<Flow>[] = [
    { id: 'seller', head: words.seller, value: ({ seller }) => names[seller] },
    { id: 'buyer', head: words.buyer, value: ({ buyer }) => names[buyer] },
    {
      id: 'coefficient',
      head: words.coefficient,
      align: 'right',
      value: ({ seller, buyer }) => coefficients[seller * n + buyer],
      cell: shareOf,
    },
    {
      id: 'flow',
      head: words.flow,
      unit: amounts.currency,
      align: 'right',
      value: ({ seller, buyer }) => flows[seller * n + buyer] * amounts.factor,
      cell: ({ seller, buyer }) => amounts.money(flows[seller * n + buyer]),
    },
  ];
  return (
    <Figure
      level={2}
      title={words.flowsTitle(names[heaviest.buyer], names[heaviest.seller], shareOf(heaviest))}
      description={words.flowsDescription}
      basis={{ unit: words.flowsUnit[matrix.kind], ...tableBasisOf(table, language) }}
      columns={columns}
      rows={rows}
      rowKey={({ seller, buyer }) => `${seller} ${buyer}`}
      fileName={`${table.id}-flows`}
      controls={
        <TextInput
          label={words.find}
          placeholder={words.findHint}
          leftSection={<Icon name="search" size={16} />}
          value={find}
          onChange={(event) => {
            const value = event.currentTarget.value;
            void navigate({ search: (before) => ({ ...before, find: value || undefined }), replace: true });
          }}
        />
      }
      chart={(width) => (
        <Heatmap
          names={names}
          codes={codes}
          values={coefficients}
          width={width}
          found={found}
          tell={(seller, buyer) => ({
            name: words.buys(names[buyer], names[seller]),
            value: `${words.perOutput(shareOf({ seller, buyer }))}, ${amounts.money(flows[seller * n + buyer])}`,
            from: words.fromRow(table.id, `${codes[seller]} × ${codes[buyer]}`),
          })}
        />
      )}
    />
  );
}
