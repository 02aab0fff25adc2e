package io.bongsu.app.http;

import io.bongsu.model.StoreException;
import io.bongsu.model.access.AuditLog;
import io.bongsu.model.text.NetworkText;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one audit row for each request that changes something or was refused to. */
final class Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private final AuditLog audit;
  private final InstantSource clock;

  Ledger(AuditLog audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  void done(Route route, Exchange exchange) {
    write(route.action(), exchange, exchange.detail());
  }

  void refused(Route route, Exchange exchange, Problem problem) {
    String ending = problem.status() == 403 || problem.status() == 401 ? ".refused" : ".failed";
    write(route.action() + ending, exchange, problem.status() + " " + problem.getMessage());
  }

  void failed(Route route, Exchange exchange) {
    write(route.action() + ".failed", exchange, "");
  }

  private void write(String action, Exchange exchange, String detail) {
    if (exchange.actor().isEmpty()) {
      return;
    }
    AuditLog.Entry entry =
        new AuditLog.Entry(
            clock.instant(),
            NetworkText.clean(exchange.actor(), 100),
            exchange.remoteAddress(),
            action,
            NetworkText.clean(exchange.object(), 300),
            NetworkText.clean(detail, 2_000));
    try {
      audit.append(entry);
    } catch (StoreException unreachable) {
      LOG.error("The audit log cannot be reached; lost: {}", entry, unreachable);
    }
  }
}
