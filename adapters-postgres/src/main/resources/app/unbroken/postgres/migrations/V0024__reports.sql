-- What a messenger tells later about letters that it had taken. The rows of WhatsApp alone are looked
-- for by their number, which is all that comes back with a status.
alter table outbox
  -- what becomes of a letter in a courier's hands, should the courier not know better
  add column told text,
  add column stage text,
  add column failed text[] not null default '{}',
  add column priced text[] not null default '{}';

create index outbox_told on outbox (bot, letter_id) where messenger = 'whatsapp';

-- Free answers turned out to be closed: as long as nobody wrote since, only a template goes through.
alter table identities add column closed_since timestamptz;
grant update (closed_since) on identities to unbroken_rounds;
