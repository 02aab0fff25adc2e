package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.model.access.AuditLog;
import io.bongsu.model.access.Role;
import java.time.Instant;

/** Who did what. */
final class AuditResource implements Resource {
  private final AuditLog audit;

  AuditResource(AuditLog audit) {
    this.audit = audit;
  }

  @Override
  public void routes(Routes routes) {
    routes.read("/api/v1/audit", Role.ADMIN, this::list, "limit", "cursor");
  }

  private void list(Exchange exchange) {
    Page<AuditLog.Numbered> page =
        Page.newestFirst(
            audit::entries,
            _ -> true,
            entry -> new Cursor("", entry.id()),
            Page.Slice.of(exchange.query()));
    exchange.json(page.map(EntryJson::of));
  }

  private record EntryJson(
      String id,
      Instant at,
      String actor,
      String address,
      String action,
      String object,
      String detail) {
    static EntryJson of(AuditLog.Numbered numbered) {
      AuditLog.Entry entry = numbered.entry();
      return new EntryJson(
          Long.toString(numbered.id()),
          entry.at(),
          entry.actor(),
          entry.address(),
          entry.action(),
          entry.object(),
          entry.detail());
    }
  }
}
