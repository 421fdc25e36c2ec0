/*
title:  The leadership team reads the numbers the board reads
why:    two figures of one thing that differ discredit both
source: leadership-and-finance 4 (L2 is CP1, L3 the numerator of CP16, L5 that of CP13); CP5.mean is CASELOAD.mean
*/
with

pair (leadership_code, board_code) as (
    values
        ('L2', 'CP1'),
        ('L2.rate', 'CP2.rate'),
        ('L3', 'CP16'),
        ('L5', 'CP13'),
        ('CASELOAD.mean', 'CP5.mean')
)

select
    leadership.authority_code,
    leadership.month_key,
    pair.leadership_code || ' counts ' || trim_scale(leadership.numerator) || ' and ' || pair.board_code || ' ' || trim_scale(board.numerator) as found,
    'the same numerator' as expected
from pair
join indicator_value as leadership on leadership.indicator_code = pair.leadership_code
join indicator_value as board
    on board.indicator_code = pair.board_code
    and board.authority_code = leadership.authority_code
    and board.month_key = leadership.month_key
where leadership.numerator <> board.numerator
