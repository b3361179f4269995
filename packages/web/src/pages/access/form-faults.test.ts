import { expect, it } from 'vitest';
import { faultOf } from './form-faults.ts';

it.each([
  ['', 'required', 'required'],
  ['  ', 'address', 'required'],
  ['ada', 'address', 'notAnAddress'],
  ['ada@centre', 'address', 'notAnAddress'],
  ['ada@centre.example', 'address', null],
  ['eleven char', 'password', 'tooShort'],
  ['twelve chars', 'password', null],
  ['x', 'required', null],
] as const)('%j checked for %s gives %s', (value, check, fault) => expect(faultOf(value, check)).toBe(fault));
