import { useId } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "password" | "number" | "url" | "date";
  readonly options?: readonly (readonly [value: string, text: string])[];
  readonly required?: boolean;
  readonly hint?: string;
  readonly error?: string;
}

/** A labelled input or choice with its hint and what is wrong with it. */
export function Field({
  label,
  value,
  onChange,
  type = "text",
  options,
  required,
  hint,
  error,
}: Props) {
  const id = useId();
  const note = error ?? hint;
  const shared = {
    id,
    className: "input",
    required,
    value,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": note ? `${id}-note` : undefined,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {options ? (
        <select {...shared} onChange={(event) => onChange(event.target.value)}>
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type={type}
          step={type === "number" ? "any" : undefined}
          autoComplete={type === "password" ? "new-password" : "off"}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {note ? (
        <span id={`${id}-note`} className={error ? "field-error" : "field-hint"}>
          {note}
        </span>
      ) : null}
    </div>
  );
}
