-- When those who publish were reminded of a proposal that nobody had answered in its working days: once, by whichever process came first.
alter table process.proposal add column reminded_at timestamptz;
grant update (reminded_at) on process.proposal to onewindow_app;
