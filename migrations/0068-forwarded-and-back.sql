-- What the higher organ decided on a case that was sent up, or that it came back without a decision. Follows from the log (intake.forwarding).
alter table intake.forwarding
  add column result text check (result in ('granted', 'denied', 'withdrawn')),
  add column decided_on date,
  add column decision text,
  add column taken_back_on date,
  add check ((result is null) = (decided_on is null) and (result is null) = (decision is null)),
  add check (result is null or received_on is not null),
  add check (taken_back_on is null or received_on is null);

grant update (decider, opinion, forward_by, forwarded_on, receipt, received_on, result, decided_on, decision, taken_back_on, version)
  on intake.forwarding to onewindow_app;

-- What is to go up, to be received and to be decided above runs against a day too.
alter table oversight.clock drop constraint clock_kind_check;
alter table oversight.clock add constraint clock_kind_check
  check (kind in ('case', 'task', 'order', 'dispute', 'postCheck', 'forwarding'));
