-- The desk lists the licences of its departments, newest first, and those whose last day comes next.
create index version_department on certificates.version (area, department, issued_on desc, certificate desc) where state <> 'superseded';
create index version_department_ending on certificates.version (area, department, valid_until, certificate)
  where state in ('valid', 'suspended') and valid_until is not null;
