package io.bongsu.app.http.api;

import io.bongsu.app.http.Query;
import java.util.Map;

/** Which of alarms or incidents are asked for. */
enum OpenState {
  OPEN,
  OVER,
  ALL;

  static OpenState of(Query query, String over) {
    return query.choice("state", Map.of("open", OPEN, over, OVER, "all", ALL), OPEN);
  }
}
