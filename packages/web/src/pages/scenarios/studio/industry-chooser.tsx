import { MultiSelect, Select } from '@mantine/core';
import { useWords } from '../../../app/language.tsx';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import { useParts } from './studio-context.ts';
import type { IndustryOption } from './use-industries.ts';

interface ChooserProps {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: string | readonly string[]) => void;
  readonly error?: string | null;
}

/** Options that have all words asked for, in their code or in their name in either language. */
const finder =
  (industries: readonly IndustryOption[]) =>
  ({ options, search }: { options: readonly unknown[]; search: string }) => {
    const asked = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const words = new Map(industries.map((each) => [each.value, each.words]));
    return (options as IndustryOption[]).filter(({ value }) =>
      asked.every((word) => (words.get(value) ?? value.toLocaleLowerCase()).includes(word)),
    );
  };

/** Options, and what is written in the scenario though the table lacks it. */
const withUnknown = (industries: readonly IndustryOption[], chosen: readonly string[]) => [
  ...industries.map(({ value, label }) => ({ value, label })),
  ...chosen
    .filter((code) => code !== '' && !industries.some(({ value }) => value === code))
    .map((code) => ({ value: code, label: code })),
];

/** One industry or several, found by code or by name in both languages. */
export function IndustryChooser({ label, value, onChange, error }: ChooserProps) {
  const words = useWords(SCENARIO_WORDS).studio;
  const { industries } = useParts();
  const chosen = (Array.isArray(value) ? value : [value]).filter(
    (each): each is string => typeof each === 'string' && each !== '',
  );
  return (
    <MultiSelect
      label={label}
      data={withUnknown(industries, chosen)}
      value={chosen}
      onChange={(codes) => onChange(codes.length === 1 ? codes[0] : codes.length === 0 ? '' : codes)}
      searchable
      hidePickedOptions
      placeholder={chosen.length === 0 ? words.searchIndustry : ''}
      nothingFoundMessage={words.noIndustry}
      filter={finder(industries)}
      error={error}
      maxDropdownHeight={280}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}

/** The one industry whose service fails. */
export function ServiceChooser({ label, value, onChange, error }: ChooserProps) {
  const words = useWords(SCENARIO_WORDS).studio;
  const { industries } = useParts();
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  return (
    <Select
      label={label}
      data={withUnknown(industries, chosen === null ? [] : [chosen])}
      value={chosen}
      onChange={(code) => onChange(code ?? '')}
      searchable
      placeholder={words.searchIndustry}
      nothingFoundMessage={words.noIndustry}
      filter={finder(industries)}
      error={error}
      maxDropdownHeight={280}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}
