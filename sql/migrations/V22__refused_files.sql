/*
title:   Files that were refused before they were known
why:     what a run refused stays on record although nothing of it was used
*/
comment on column run.file.contract is 'Table it was recognised as; empty for a stranger, and for a file that was refused before it was known.';
