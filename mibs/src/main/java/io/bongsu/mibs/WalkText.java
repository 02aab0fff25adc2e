package io.bongsu.mibs;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes values of a walk's lines; decides by the first line that is either which of the two forms
 * it is.
 */
final class WalkText {
  private static final Pattern SNMPREC =
      Pattern.compile("^\\.?(\\d+(?:\\.\\d+)*)\\|([^|]{0,20})\\|(.*)$", Pattern.DOTALL);
  private static final Pattern SNMPWALK =
      Pattern.compile("^((?:\\.?iso|\\.?[0-2])(?:\\.\\d+)+) = ?(.*)$", Pattern.DOTALL);
  private static final int MOST_FINDINGS = 50;
  private static final int MOST_ROWS = 5_000_000;
  private static final int LONGEST_VALUE = 1 << 20;

  private enum Form {
    UNKNOWN,
    SNMPREC,
    SNMPWALK
  }

  private final NavigableMap<Oid, SnmpValue> values = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private int unreadable;
  private Form form = Form.UNKNOWN;
  private int pendingNumber;
  private String pendingOid = "";
  private final StringBuilder pending = new StringBuilder();

  void line(int number, String line) {
    if (form == Form.UNKNOWN) {
      form =
          SNMPREC.matcher(line).matches()
              ? Form.SNMPREC
              : SNMPWALK.matcher(line).matches() ? Form.SNMPWALK : form;
    }
    switch (form) {
      case SNMPREC -> record(number, line);
      case SNMPWALK -> walked(number, line);
      case UNKNOWN -> unlessBlank(number, line);
    }
  }

  private void unlessBlank(int number, String line) {
    if (!line.isBlank() && !line.startsWith("#")) {
      unreadable(number, "neither oid|tag|value nor a line of snmpwalk -On");
    }
  }

  private void record(int number, String line) {
    Matcher matcher = SNMPREC.matcher(line);
    if (!matcher.matches()) {
      unlessBlank(number, line);
      return;
    }
    put(number, matcher.group(1), SnmprecValue.parse(matcher.group(2), matcher.group(3)));
  }

  /** A line that begins no object continues the value of the one before. */
  private void walked(int number, String line) {
    Matcher matcher = SNMPWALK.matcher(line);
    if (matcher.matches()) {
      flush();
      pendingNumber = number;
      pendingOid = matcher.group(1);
      pending.append(matcher.group(2));
    } else if (!pendingOid.isEmpty() && pending.length() < LONGEST_VALUE) {
      pending.append('\n').append(line);
    } else {
      unlessBlank(number, line);
    }
  }

  private void flush() {
    if (!pendingOid.isEmpty() && !SnmpwalkValue.isEndOfView(pending)) {
      put(pendingNumber, pendingOid, SnmpwalkValue.parse(pending.toString()));
    }
    pendingOid = "";
    pending.setLength(0);
  }

  private void put(int number, String oid, Optional<SnmpValue> value) {
    if (value.isEmpty()) {
      unreadable(number, "the value does not fit its type");
      return;
    }
    try {
      if (values.size() < MOST_ROWS) {
        values.put(Oid.parse(oid.replaceFirst("^\\.?iso\\.", "1.")), value.get());
      }
    } catch (IllegalArgumentException notAnOid) {
      unreadable(number, "not an OID");
    }
  }

  private void unreadable(int number, String why) {
    if (unreadable++ < MOST_FINDINGS) {
      findings.add(new Finding("walk", "line " + number + ": " + why));
    }
  }

  void complain(String what) {
    findings.add(new Finding("walk", what));
  }

  /** Every value; to be called once, behind the last line. */
  NavigableMap<Oid, SnmpValue> finish() {
    flush();
    if (unreadable > MOST_FINDINGS) {
      complain((unreadable - MOST_FINDINGS) + " more lines could not be read");
    }
    if (values.isEmpty()) {
      complain(
          "no SNMP object in it: expected lines like 1.3.6.1.2.1.1.5.0|4|name or .1.3.6.1.2.1.1.5.0"
              + " = STRING: name");
    }
    if (values.size() >= MOST_ROWS) {
      complain("more than " + MOST_ROWS + " objects: the rest was left out");
    }
    return values;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
