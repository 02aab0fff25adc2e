package io.bongsu.model.inventory;

/**
 * ifAdminStatus and ifOperStatus of one interface.
 *
 * @param key the interface's stable key
 * @param admin what was asked
 * @param oper what is
 */
public record InterfaceState(String key, LinkState admin, LinkState oper) {
  /** ifOperStatus values of RFC 2863; ifAdminStatus uses the first three. */
  public enum LinkState {
    UNKNOWN(4),
    UP(1),
    DOWN(2),
    TESTING(3),
    DORMANT(5),
    NOT_PRESENT(6),
    LOWER_LAYER_DOWN(7);

    private static final LinkState[] ALL = values();

    private final int number;

    LinkState(int number) {
      this.number = number;
    }

    /** From the MIB's number; anything else is UNKNOWN. */
    public static LinkState of(long number) {
      for (LinkState state : ALL) {
        if (state.number == number) {
          return state;
        }
      }
      return UNKNOWN;
    }

    /** The MIB's number, 1 to 7. */
    public int number() {
      return number;
    }

    /** As IF-MIB writes it, such as lowerLayerDown. */
    public String label() {
      return switch (this) {
        case NOT_PRESENT -> "notPresent";
        case LOWER_LAYER_DOWN -> "lowerLayerDown";
        default -> name().toLowerCase(java.util.Locale.ROOT);
      };
    }
  }
}
