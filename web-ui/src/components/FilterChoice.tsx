interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string | undefined) => void;
}

/** A filter chip that opens a list. Its value from the URL is kept even when nothing carries it now. */
export function FilterChoice({ label, value, options, onChange }: Props) {
  const known = value === undefined || options.some(([option]) => option === value);
  return (
    <select
      className={value ? "chip chip-select chip-on" : "chip chip-select"}
      aria-label={label}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value || undefined)}
    >
      <option value="">{label}</option>
      {known ? null : <option value={value}>{value}</option>}
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  );
}
