import type { FormEvent } from 'react';

/** Shortest password the centre takes. */
const PASSWORD_LENGTH = 12;

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

type Check = 'required' | 'address' | 'password';
export type Fault = 'required' | 'notAnAddress' | 'tooShort';

/** What is wrong with a field, or null. Passwords are not checked for being one when signing in: only for being there. */
export function faultOf(value: string, check: Check): Fault | null {
  if (value.trim() === '') return 'required';
  if (check === 'address' && !ADDRESS.test(value.trim())) return 'notAnAddress';
  return check === 'password' && value.length < PASSWORD_LENGTH ? 'tooShort' : null;
}

/** Fields of a form that was sent, by name. */
export function fieldsOf(event: FormEvent<HTMLFormElement>): Readonly<Record<string, string>> {
  event.preventDefault();
  return Object.fromEntries(
    [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

/** Faults of fields by their names; the first field with one takes the focus. */
export function faultsOf(
  event: FormEvent<HTMLFormElement>,
  fields: Readonly<Record<string, string>>,
  checks: Readonly<Record<string, Check>>,
): Readonly<Record<string, Fault>> {
  const faults = Object.fromEntries(
    Object.entries(checks).flatMap(([name, check]) => {
      const fault = faultOf(fields[name] ?? '', check);
      return fault === null ? [] : [[name, fault]];
    }),
  );
  const first = Object.keys(faults)[0];
  const field = first === undefined ? null : event.currentTarget.elements.namedItem(first);
  if (field instanceof HTMLElement) field.focus();
  return faults;
}
