/*
title:   Keys of what figures are about besides children
why:     the evidence of a figure on workers, households or challenges needs a key that says nothing, as children have one
*/
create table identity.subject (
    authority_code  varchar(9) not null,
    subject_type    varchar(12) not null,
    subject_id      varchar(100) not null,
    subject_key     integer not null unique check (subject_key > 0),
    primary key (authority_code, subject_type, subject_id)
);
comment on table identity.subject is 'One row per worker, household, challenge, service or cost centre seen in any table, with its random key.';
comment on column identity.subject.authority_code is 'Authority that uses the identifier.';
comment on column identity.subject.subject_type is 'WORKER, HOUSEHOLD, CHALLENGE, SERVICE or COST_CENTRE.';
comment on column identity.subject.subject_id is 'Identifier as the source system has it.';
comment on column identity.subject.subject_key is 'Random key; nothing about the subject can be computed from it.';
