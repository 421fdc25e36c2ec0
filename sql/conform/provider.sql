/*
title:   Kinds of placement provider
why:     a code says little to a reader
source:  ssda903.md 1.3, jobs/reference/provider.csv
*/
select
    code as provider_code,
    name as provider_name
from provider_current
