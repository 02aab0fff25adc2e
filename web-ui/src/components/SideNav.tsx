import type { ReactNode } from "react";

import "./sidenav.css";

interface Props {
  readonly label: string;
  readonly groups: readonly {
    readonly title?: string;
    readonly items: readonly ReactNode[];
  }[];
  readonly children: ReactNode;
}

/** A page with its parts listed at the left; the links carry `aria-current` themselves. */
export function SideNav({ label, groups, children }: Props) {
  return (
    <div className="side">
      <nav className="side-nav" aria-label={label}>
        {groups.map(({ title, items }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the groups have a fixed order
          <div key={index} className="side-group">
            {title ? <span className="section-label side-title">{title}</span> : null}
            {items}
          </div>
        ))}
      </nav>
      {children}
    </div>
  );
}
