/**
 * Words within titles, in whatever case, by an index over their trigrams. A server without that extension finds them too, by
 * reading the titles.
 */
export const search = `
alter table spillway.record add column words text
  generated always as (lower(coalesce(title_en, '') || ' ' || coalesce(title_ko, ''))) stored;
do $$ begin
  create extension if not exists pg_trgm with schema spillway;
  -- It may have been there before, in another schema.
  execute format('create index record_words on spillway.record using gin (words %s.gin_trgm_ops) where removed_at is null',
    (select extnamespace::regnamespace::text from pg_extension where extname = 'pg_trgm'));
exception when feature_not_supported or undefined_file or insufficient_privilege or undefined_object then
  raise notice 'titles are searched without an index: %', sqlerrm;
end $$;
`;
