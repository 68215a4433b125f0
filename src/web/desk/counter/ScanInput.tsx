type ScanInputProps = { label: string; take: (file: File) => void };

/** A scan from the disk, sent as soon as it is chosen; the same one can be chosen again. */
export const ScanInput = ({ label, take }: ScanInputProps) => (
  <input
    type="file"
    aria-label={label}
    accept=".pdf,.jpg,.jpeg,.png,.ofd"
    onChange={(event) => {
      const [file] = event.target.files ?? [];
      if (file) take(file);
      event.target.value = '';
    }}
  />
);
