package io.bongsu.poller.decode;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.ResolvedAddresses;
import io.bongsu.model.routing.ResolvedAddresses.Entry;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes ARP and neighbour discovery entries of ipNetToPhysicalTable, else of ipNetToMediaTable. */
public final class ResolutionDecoder {
  private static final Oid PHYSICAL = Oid.parse("1.3.6.1.2.1.4.35.1.4");
  private static final Oid MEDIA = Oid.parse("1.3.6.1.2.1.4.22.1.2");
  private static final int PHYSICAL_BEFORE = 3;
  private static final int MEDIA_BEFORE = 1;

  private ResolutionDecoder() {}

  /** The columns to look into, one after the other, until one is there. */
  public static List<Oid> sources() {
    return List.of(PHYSICAL, MEDIA);
  }

  /** The entries for single neighbours of the first column that has any. */
  public static ResolvedAddresses decode(SnmpView view) {
    Oid column = Columns.isThere(view, PHYSICAL) ? PHYSICAL : MEDIA;
    int before = column.equals(PHYSICAL) ? PHYSICAL_BEFORE : MEDIA_BEFORE;
    List<Entry> entries = new ArrayList<>();
    for (Oid row : Columns.column(view, column).keySet()) {
      entry(view, column, row, before).ifPresent(entries::add);
    }
    return ResolvedAddresses.of(entries);
  }

  /** The ifIndex, in the newer table family and length, then the address; zones are left out. */
  private static Optional<Entry> entry(SnmpView view, Oid column, Oid row, int before) {
    int length = row.length() - before;
    boolean zoned = length == 8 || length == 20;
    if (length < 4 || row.get(0) < 1 || row.get(0) > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    Oid plain = zoned ? row.prefix(row.length() - 4) : row;
    return AddressDecoder.address(plain, before)
        .filter(ResolutionDecoder::isOne)
        .flatMap(address ->
            LldpText.mac(view.get(column.append(row)))
                .filter(mac -> mac.value() != 0)
                .map(mac -> new Entry(address, (int) row.get(0), mac)));
  }

  private static boolean isOne(IpAddress address) {
    var plain = address.toInetAddress();
    return !plain.isMulticastAddress() && !plain.isAnyLocalAddress() && !plain.isLoopbackAddress();
  }
}
