-- Which part of the extractor changed between two runs; null for runs before this was noted.
alter table audit.run add column model_version varchar;
alter table audit.run add column lexicon_version varchar;
alter table audit.run add column register_version varchar;
alter table audit.run add column rules_version varchar;
