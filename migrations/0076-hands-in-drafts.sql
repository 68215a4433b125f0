-- Who drew a working copy: each officer, and whether he did it for his own department. What a department drew is published by somebody
-- else. What was being drawn before was drawn by cataloguers, who publish what they draw.
alter table process.draft add column hands jsonb not null default '[]';
