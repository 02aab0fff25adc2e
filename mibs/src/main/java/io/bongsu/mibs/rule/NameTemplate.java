package io.bongsu.mibs.rule;

import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.text.NetworkText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a row is called: literal text mixed with what the row's companions and index say.
 *
 * <p>A part stands in braces and lists alternatives, of which the first that gives text is taken.
 *
 * @param parts in order
 */
public record NameTemplate(List<Part> parts) {
  /** One alternative list or literal. */
  public record Part(List<Source> alternatives) {}

  /** Where text comes from. */
  public sealed interface Source {}

  /** Fixed text. */
  public record Literal(String text) implements Source {}

  /** A companion's text. */
  public record Lookup(Cell cell) implements Source {}

  /** The name of the interface or entity that a companion names by number. */
  public record Via(Cell pointer, List<Oid> columns) implements Source {}

  /** The index, dotted, or read as the text it encodes. */
  public record IndexText(int parts, boolean decoded) implements Source {}

  /** The name of a row. */
  public String render(SnmpView view, Oid index) {
    StringBuilder name = new StringBuilder();
    for (Part part : parts) {
      part.alternatives().stream()
          .map(source -> text(source, view, index))
          .filter(text -> !text.isEmpty())
          .findFirst()
          .ifPresent(name::append);
    }
    return NetworkText.clean(name.toString(), 200);
  }

  /** Every column a live poll has to read for the names. */
  public Stream<Oid> columns() {
    return parts.stream()
        .flatMap(part -> part.alternatives().stream())
        .flatMap(NameTemplate::columns);
  }

  private static Stream<Oid> columns(Source source) {
    return switch (source) {
      case Lookup(var cell) -> Stream.of(cell.column());
      case Via(var pointer, var columns) ->
          Stream.concat(Stream.of(pointer.column()), columns.stream());
      case Literal _, IndexText _ -> Stream.empty();
    };
  }

  private static String text(Source source, SnmpView view, Oid index) {
    return switch (source) {
      case Literal(var text) -> text;
      case Lookup(var cell) -> Coercion.toText(cell.in(view, index)).orElse("");
      case Via(var pointer, var columns) -> via(pointer.in(view, index), columns, view);
      case IndexText(var parts, var decoded) -> indexText(Cell.cut(index, parts), decoded);
    };
  }

  private static String via(@Nullable SnmpValue row, List<Oid> columns, SnmpView view) {
    var number = Coercion.toLong(row);
    if (number.isEmpty()) {
      return "";
    }
    return columns.stream()
        .map(column -> view.text(column.append(number.getAsLong())))
        .flatMap(Optional::stream)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String indexText(Oid index, boolean decoded) {
    if (!decoded) {
      return index.toString();
    }
    boolean counted = index.length() > 1 && index.get(0) == index.length() - 1;
    int[] letters = (counted ? index.from(1) : index).toIntArray();
    byte[] octets = new byte[letters.length];
    for (int i = 0; i < letters.length; i++) {
      octets[i] = (byte) letters[i];
    }
    return new String(octets, StandardCharsets.UTF_8);
  }
}
