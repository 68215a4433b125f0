-- outside a transaction
create index concurrently file_hash on files.file (area, hash)
