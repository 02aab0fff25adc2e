package io.bongsu.app.http.api;

import io.bongsu.model.accounting.PortRef;

/** One port of a bill. */
record BillPortJson(String device, String instance) {
  static BillPortJson of(PortRef port) {
    return new BillPortJson(port.device().toString(), port.instance());
  }
}
