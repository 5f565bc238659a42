-- What two people say to each other after a reveal is kept like the words of the board: what was heard, the reply to it,
-- and what was added later.
alter table footbridge.shared_words drop constraint shared_words_kind_check;
alter table footbridge.shared_words
  add constraint shared_words_kind_check check (kind in ('clause', 'sentence', 'name', 'heard', 'reply', 'addendum'));
