package io.bongsu.app.live;

/**
 * One event as it goes over the wire.
 *
 * @param number grows by one; 0 for events that are not kept
 * @param id what a client sends back as Last-Event-ID; empty for events that are not kept
 * @param type such as status or incident
 * @param data JSON on one line
 */
public record Event(long number, String id, String type, String data) {
  /** The event in the format of server-sent events (WHATWG HTML). */
  public String frame() {
    String head = id.isEmpty() ? "" : "id: " + id + "\n";
    return head + "event: " + type + "\ndata: " + data + "\n\n";
  }
}
