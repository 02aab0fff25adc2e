/** The hexagon of a subnet, as the map of layer 3 draws it. */
export function SubnetShape() {
  return (
    <svg
      viewBox="0 0 16 14"
      width="1rem"
      height="0.875rem"
      aria-hidden="true"
      className="map-segment"
    >
      <path d="M4.5 1h7L15 7l-3.5 6h-7L1 7z" />
      <path d="M5 7h6" />
    </svg>
  );
}
