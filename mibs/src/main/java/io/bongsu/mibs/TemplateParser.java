package io.bongsu.mibs;

import io.bongsu.mibs.rule.Cell;
import io.bongsu.mibs.rule.HealthRule;
import io.bongsu.mibs.rule.NameTemplate;
import io.bongsu.mibs.rule.NameTemplate.IndexText;
import io.bongsu.mibs.rule.NameTemplate.Literal;
import io.bongsu.mibs.rule.NameTemplate.Lookup;
import io.bongsu.mibs.rule.NameTemplate.Part;
import io.bongsu.mibs.rule.NameTemplate.Source;
import io.bongsu.mibs.rule.NameTemplate.Via;
import io.bongsu.model.snmp.Oid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads name templates such as {@code "Fan {.2.1.3|index} of {entity@.2.1.7}"}.
 *
 * <p>In braces: a column ({@code 1.3…} or {@code .…} below the base), {@code index}, {@code string}
 * (the index read as text), {@code entity} or {@code port} (the name behind the index, or behind
 * the number in the column after {@code @}), {@code 'text'}; {@code :n} takes n parts of the index
 * from the left, {@code :-n} from the right.
 */
final class TemplateParser {
  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");
  private static final List<Oid> ENTITY =
      List.of(HealthRule.ENT_PHYSICAL_NAMES, HealthRule.ENT_PHYSICAL_DESCRIPTIONS);
  private static final List<Oid> PORT = List.of(Oids.IF_NAME, Oids.IF_DESCR);

  private final Fields fields;

  TemplateParser(Fields fields) {
    this.fields = fields;
  }

  NameTemplate parse(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher braces = BRACES.matcher(text);
    int from = 0;
    while (braces.find()) {
      literal(text.substring(from, braces.start()), parts);
      parts.add(alternatives(braces.group(1)));
      from = braces.end();
    }
    literal(text.substring(from), parts);
    return new NameTemplate(List.copyOf(parts));
  }

  private static void literal(String text, List<Part> parts) {
    if (!text.isEmpty()) {
      parts.add(new Part(List.of(new Literal(text))));
    }
  }

  private Part alternatives(String text) {
    return new Part(Arrays.stream(text.split("\\|", -1)).flatMap(this::sources).toList());
  }

  private Stream<Source> sources(String text) {
    if (text.startsWith("'")) {
      return Stream.of(new Literal(text.replace("'", "")));
    }
    String word = text.split("[:@]", 2)[0];
    int parts = parts(text.split("@", 2)[0]);
    return switch (word) {
      case "index" -> Stream.of(new IndexText(parts, false));
      case "string" -> Stream.of(new IndexText(parts, true));
      case "entity" -> behind(text, parts, ENTITY);
      case "port" -> behind(text, parts, PORT);
      default -> Stream.of(new Lookup(cell(text)));
    };
  }

  private Stream<Source> behind(String text, int parts, List<Oid> columns) {
    String[] halves = text.split("@", 2);
    if (halves.length == 2) {
      return Stream.of(new Via(cell(halves[1]), columns));
    }
    return columns.stream().map(column -> new Lookup(new Cell(column, parts)));
  }

  /** A companion such as {@code .2.1.3:-1}. */
  Cell cell(String text) {
    return new Cell(fields.oid(text.split(":", 2)[0]), parts(text));
  }

  private int parts(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return Cell.ALL;
    }
    try {
      return Integer.parseInt(text.substring(colon + 1));
    } catch (NumberFormatException notANumber) {
      fields.complain("not a number of index parts: " + text);
      return Cell.ALL;
    }
  }
}
