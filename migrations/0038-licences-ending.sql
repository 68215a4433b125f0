-- outside a transaction
-- The same, those first whose last day comes next.
create index concurrently version_department_ending on certificates.version (area, department, valid_until, certificate) where state in ('valid', 'suspended') and valid_until is not null
