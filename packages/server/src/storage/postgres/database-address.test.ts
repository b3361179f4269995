import { describe, expect, it } from 'vitest';
import { databaseFromEnvironment } from './database-address.ts';

const APP = 'postgres://app:s3cret@db.example:5432/centre';
const OWNER = 'postgresql://owner:0ther@db.example/centre?sslmode=require';

describe('the database that the environment names', () => {
  it('is none where nothing is set', () => {
    expect(databaseFromEnvironment({})).toBeNull();
    expect(databaseFromEnvironment({ DATABASE_URL: '' })).toBeNull();
  });

  it('has one role or two', () => {
    expect(databaseFromEnvironment({ DATABASE_URL: APP })).toEqual({
      ownerUrl: APP,
      appUrl: APP,
      appRole: null,
    });
    expect(databaseFromEnvironment({ DATABASE_URL: APP, DATABASE_OWNER_URL: OWNER })).toEqual({
      ownerUrl: OWNER,
      appUrl: APP,
      appRole: 'app',
    });
  });

  it.each([
    [{ DATABASE_URL: 'mysql://app:s3cret@h/d' }, 'begins with mysql://'],
    [{ DATABASE_URL: 'app:s3cret@h/d' }, 'begins with app://'],
    [{ DATABASE_URL: 's3cret' }, 'is no URL'],
    [{ DATABASE_URL: 'postgres://app:s3cret@h' }, 'names no database'],
    [{ DATABASE_OWNER_URL: OWNER }, 'DATABASE_URL is not'],
    [{ DATABASE_URL: APP, DATABASE_OWNER_URL: 'postgres://owner:s3cret@h/other' }, 'centre and other'],
  ])('is refused when wrong, without telling a password: %j', (environment, what) => {
    const refused = () => databaseFromEnvironment(environment);
    expect(refused).toThrow(what);
    expect(refused).not.toThrow('s3cret');
  });
});
