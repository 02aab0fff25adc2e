package io.bongsu.simulator.agent;

import java.util.List;

/**
 * What an agent says.
 *
 * @param errorStatus 0 or one of RFC 3416 §3
 * @param errorIndex the varbind at fault from 1, 0 for none
 * @param varbinds empty with an error: the request's own names are sent back
 */
record Answer(int errorStatus, int errorIndex, List<Varbind> varbinds) {
  static final int TOO_BIG = 1;
  static final int NO_SUCH_NAME = 2;
  static final int GEN_ERR = 5;
  static final int AUTHORIZATION_ERROR = 16;
  static final int NOT_WRITABLE = 17;

  static Answer of(List<Varbind> varbinds) {
    return new Answer(0, 0, varbinds);
  }

  static Answer error(int status, int index) {
    return new Answer(status, index, List.of());
  }
}
