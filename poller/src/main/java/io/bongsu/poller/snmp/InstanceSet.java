package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import io.bongsu.poller.udp.OidOctets;
import io.bongsu.poller.udp.RequestWriter;
import io.bongsu.poller.udp.ResponseMessage;
import io.bongsu.poller.udp.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Instances that a walk found at an agent, cut into GETs and kept as the octets of their varbinds:
 * to ask again costs no more than to copy them. Immutable.
 */
public final class InstanceSet {
  /** Of names in one request: with their values they are to fit one Ethernet frame. */
  private static final int MOST_OCTETS = 900;

  /** Octets of a name that its varbind's one-octet lengths can tell. */
  private static final int LONGEST_NAME = 120;

  /** Two headers before the name and the NULL behind it. */
  private static final int AROUND = 6;

  private final List<byte[]> requests;

  private InstanceSet(List<byte[]> requests) {
    this.requests = requests;
  }

  /**
   * Cuts them.
   *
   * @param most varbinds in one request, 1 or more
   * @throws IllegalArgumentException when there are none, or a name is too long for this
   */
  static InstanceSet of(Collection<Oid> instances, int most) {
    List<byte[]> requests = new ArrayList<>();
    List<Oid> next = new ArrayList<>();
    int octets = 0;
    for (Oid instance : instances) {
      int more = OidOctets.of(instance).length + AROUND;
      if (more > LONGEST_NAME) {
        throw new IllegalArgumentException(instance + " is too long");
      }
      if (next.size() == most || octets + more > MOST_OCTETS) {
        requests.add(varbinds(next));
        next.clear();
        octets = 0;
      }
      next.add(instance);
      octets += more;
    }
    if (next.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to ask for");
    }
    requests.add(varbinds(next));
    return new InstanceSet(List.copyOf(requests));
  }

  private static byte[] varbinds(List<Oid> names) {
    RequestWriter writer = new RequestWriter();
    names.reversed().forEach(writer::name);
    return writer.varbinds();
  }

  int requests() {
    return requests.size();
  }

  byte[] varbinds(int request) {
    return requests.get(request);
  }

  /** Whether a response has a value for each name of a request, in the same order. */
  boolean isAnswered(int request, ResponseMessage response) {
    byte[] asked = requests.get(request);
    int at = 0;
    int place = 0;
    while (at < asked.length) {
      int end = at + 2 + asked[at + 1];
      boolean right =
          place < response.size()
              && response.isNamed(place, asked, at + 4, end - 2)
              && response.tag(place) < Tag.NO_SUCH_OBJECT;
      if (!right) {
        return false;
      }
      place++;
      at = end;
    }
    return response.errorStatus() == 0 && place == response.size();
  }
}
