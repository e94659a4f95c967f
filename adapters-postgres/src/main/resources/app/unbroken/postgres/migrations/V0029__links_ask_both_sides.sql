-- When the second side confirmed a link: from then on the first side is asked, which joins them.
alter table link_codes add column confirmed_at timestamptz;
