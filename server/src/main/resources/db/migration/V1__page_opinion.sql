-- Whether a page helped: a tally without who, only which page, in which language and version, and when.
create table page_opinion (
  id bigint generated always as identity primary key,
  page text not null check (page ~ '^[a-z0-9-]{1,80}$'),
  language text not null check (language in ('en', 'es')),
  helped boolean not null,
  knowledge_version text not null check (length(knowledge_version) <= 20),
  given_on date not null
);
create index page_opinion_of_page on page_opinion (page, language);
