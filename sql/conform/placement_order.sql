/*
title:   Placement orders, from the report and from the legal statuses
why:     with a placement order a child may be placed for adoption; either table may know of it first
source:  Inbox contract 2.2 (placement_orders beside LS E1); rulings.md 5 (PO_WAITING, PO_AO_DAYS)
*/
select
    identifier.child_key,
    'REPORT' as basis_code,
    orders.order_date,
    row_number() over (
        partition by identifier.child_key, orders.order_date order by orders.file_no, orders.line_no
    )::integer as line_no,
    orders.authority_code,
    orders.revoked_date as ended_date,
    null::date as period_start_date
from placement_orders_current as orders
join child_identifier as identifier
    on identifier.authority_code = orders.authority_code and identifier.child_id = orders.child
union all
select
    child_key,
    'LEGAL_STATUS',
    start_date,
    1,
    authority_code,
    end_date,
    period_start_date
from legal_status_run
where legal_status_code = 'E1'
