package io.bongsu.app.http.api;

import io.bongsu.app.accounting.Statements;
import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.model.access.Role;
import io.bongsu.model.accounting.Bill;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What bills came to, month by month: to read, to print, for a spreadsheet. */
final class StatementResource implements Resource {
  private static final String PATH = "/api/v1/bills/{id}/statements";
  private static final Pattern MONTH =
      Pattern.compile("([0-9]{4}-(?:0[1-9]|1[0-2]))(?:[.](json|csv|html))?");
  private static final int MOST = 36;
  private static final int USUAL = 12;

  private final Statements statements;

  StatementResource(Statements statements) {
    this.statements = statements;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(PATH, Role.VIEWER, this::list, "limit", "cursor");
    routes.read(PATH + "/{month}", Role.VIEWER, this::one);
  }

  private void list(Exchange exchange) {
    Bill bill = BillResource.find(statements, exchange);
    Query query = exchange.query();
    Page<YearMonth> page =
        Page.of(
            statements.months(bill),
            month -> new Cursor(month.toString(), 0),
            Comparator.reverseOrder(),
            new Page.Slice(
                query.whole("limit", 1, MOST, USUAL),
                Cursor.parse(query.text("cursor")).orElse(null)));
    List<StatementJson> told =
        page.items().stream()
            .map(month -> statements.statement(bill, month))
            .flatMap(Optional::stream)
            .map(StatementJson::summary)
            .toList();
    exchange.json(new Page<>(told, page.nextCursor(), page.total()));
  }

  private void one(Exchange exchange) {
    Bill bill = BillResource.find(statements, exchange);
    Matcher asked = MONTH.matcher(exchange.path("month"));
    if (!asked.matches()) {
      throw Problem.absent("A statement is named after its month, such as 2026-11 or 2026-11.csv");
    }
    YearMonth month = YearMonth.parse(asked.group(1));
    StatementJson statement =
        statements
            .statement(bill, month)
            .map(StatementJson::whole)
            .orElseThrow(() -> Problem.absent("This bill has no period that begins in " + month));
    exchange.answerHeader("Vary", "Accept");
    send(exchange, form(asked, exchange), new StatementTable(statement));
  }

  private static void send(Exchange exchange, String form, StatementTable table) {
    switch (form) {
      case "csv" ->
          Csv.send(exchange, "statement-" + table.statement().month() + ".csv", table.rows());
      case "html" -> {
        exchange.answerHeader("Content-Security-Policy", StatementPage.POLICY);
        exchange.content("text/html", new StatementPage(table).html());
      }
      default -> exchange.json(table.statement());
    }
  }

  /** The ending of the address, else the first form that the Accept header names, else JSON. */
  private static String form(Matcher asked, Exchange exchange) {
    if (asked.group(2) != null) {
      return asked.group(2);
    }
    for (String range : exchange.header("Accept").toLowerCase(Locale.ROOT).split(",", -1)) {
      switch (range.split(";", -1)[0].strip()) {
        case "text/csv" -> {
          return "csv";
        }
        case "text/html" -> {
          return "html";
        }
        case "application/json" -> {
          return "json";
        }
        default -> {}
      }
    }
    return "json";
  }
}
