-- outside a transaction
-- The desk lists the licences of its departments, newest first.
create index concurrently version_department on certificates.version (area, department, issued_on desc, certificate desc) where state <> 'superseded'
