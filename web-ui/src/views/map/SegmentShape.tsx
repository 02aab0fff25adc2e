/** The bar of a shared segment, as the map draws it. */
export function SegmentShape() {
  return (
    <svg
      viewBox="0 0 16 10"
      width="1rem"
      height="0.625rem"
      aria-hidden="true"
      className="map-segment"
    >
      <path d="M4 1v8M8 1v8M12 1v8" />
      <rect x="1" y="3" width="14" height="4" rx="2" />
    </svg>
  );
}
