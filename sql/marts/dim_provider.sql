/*
title:   Kinds of placement provider
grain:   One row per kind of placement provider
*/
select
    provider_code,
    provider_name
from provider
