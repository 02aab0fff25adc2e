package io.bongsu.simulator.mib;

import io.bongsu.model.snmp.Oid;
import io.bongsu.simulator.mib.DeviceMib.Chapter;
import io.bongsu.simulator.mib.DeviceMib.Subject;
import java.util.List;
import java.util.Locale;

/** UCD-SNMP-MIB memory, laTable and systemStats, as net-snmp's agent has them. */
final class UcdHost implements Chapter {
  private static final Oid UCD = Oid.parse("1.3.6.1.4.1.2021");
  private static final int TOTAL_KILOBYTES = 16_777_216;

  @Override
  public void write(Sheet sheet, Subject subject) {
    memory(sheet, subject);
    load(sheet, subject);
    Gauge user = Gauge.of(subject, 30, 18, 0.6);
    Gauge system = Gauge.of(subject, 31, 6, 0.5);
    sheet.rounded(UCD.append(Oid.of(11, 9, 0)), user::read);
    sheet.rounded(UCD.append(Oid.of(11, 10, 0)), system::read);
    sheet.rounded(UCD.append(Oid.of(11, 11, 0)), () -> 100 - user.read() - system.read());
  }

  private static void memory(Sheet sheet, Subject subject) {
    Gauge free = Gauge.of(subject, 32, 0.2, 0.2);
    sheet.number(UCD.append(Oid.of(4, 3, 0)), 2_097_148);
    sheet.number(UCD.append(Oid.of(4, 4, 0)), 2_097_148);
    sheet.number(UCD.append(Oid.of(4, 5, 0)), TOTAL_KILOBYTES);
    sheet.rounded(UCD.append(Oid.of(4, 6, 0)), () -> TOTAL_KILOBYTES * free.read());
    sheet.number(UCD.append(Oid.of(4, 14, 0)), 412_360);
    sheet.number(UCD.append(Oid.of(4, 15, 0)), 3_145_728);
  }

  private static void load(Sheet sheet, Subject subject) {
    List<String> names = List.of("Load-1", "Load-5", "Load-15");
    for (int i = 1; i <= names.size(); i++) {
      Gauge gauge = Gauge.of(subject, 40, 1.1, 0.8 / i);
      sheet.number(UCD.append(Oid.of(10, 1, 1, i)), i);
      sheet.text(UCD.append(Oid.of(10, 1, 2, i)), names.get(i - 1));
      sheet.put(
          UCD.append(Oid.of(10, 1, 3, i)),
          () -> Sheet.octets(String.format(Locale.ROOT, "%.2f", gauge.read())));
      sheet.rounded(UCD.append(Oid.of(10, 1, 5, i)), () -> 100 * gauge.read());
    }
  }
}
