-- Token buckets that instances share. Unlogged: a full bucket after a crash costs one burst, and a
-- commit that waits for the disk would cost more than the messages that it meters.
create unlogged table buckets (
  name text collate "C" primary key,
  tokens float8 not null,
  at timestamptz not null,
  share float8 not null
) with (fillfactor = 50);

alter table buckets enable row level security;
create policy rounds on buckets to unbroken_rounds using (true);
grant select, insert, update, delete on buckets to unbroken_rounds;

-- Fills a bucket up, takes something back, takes something out, on this server's clock, which is
-- read after the row is locked. In one call, because each is asked for before each message.
create or replace function draw_from_bucket(
  bucket text, per_second float8, most float8, wanted integer, unused integer, complained boolean,
  out granted integer, out wait_seconds float8)
language plpgsql as $$
declare
  kept buckets;
  moment timestamptz;
  passed float8;
begin
  insert into buckets values (bucket, most, clock_timestamp(), 1) on conflict do nothing;
  select * into strict kept from buckets where name = bucket for update;
  moment := clock_timestamp();
  passed := greatest(0, extract(epoch from moment - kept.at));
  kept.share := least(1, kept.share + passed * 0.1 / 30);
  kept.tokens := least(most, kept.tokens + passed * per_second * kept.share + unused);
  if complained then
    kept.share := greatest(kept.share / 2, 0.02);
  end if;
  granted := least(floor(kept.tokens)::integer, wanted);
  kept.tokens := kept.tokens - granted;
  wait_seconds := greatest(0, (1 - kept.tokens) / (per_second * kept.share));
  update buckets set tokens = kept.tokens, at = moment, share = kept.share where name = bucket;
end
$$;
