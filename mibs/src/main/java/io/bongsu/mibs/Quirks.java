package io.bongsu.mibs;

/**
 * How agents of a family want to be asked, as far as that is known beforehand; the rest is learnt
 * of each agent. Immutable.
 *
 * @param bulk whether GETBULK (RFC 3416 §4.2.3) may be sent; false: GETNEXT only
 * @param varbinds the most that one request may ask for, 0: what fits an unfragmented frame
 * @param columns the most columns of a table in one request, 0: as many as usual
 * @param windows the most requests in flight to one agent, 0: as many as usual
 */
public record Quirks(boolean bulk, int varbinds, int columns, int windows) {
  /** Nothing known. */
  public static final Quirks NONE = new Quirks(true, 0, 0, 0);

  private static final int MOST_VARBINDS = 500;
  private static final int MOST_COLUMNS = 10;
  private static final int MOST_WINDOWS = 64;

  static Quirks read(Fields agent) {
    Quirks quirks =
        new Quirks(
            agent.text("bulk").filter("false"::equals).isEmpty(),
            within(agent, "varbinds", MOST_VARBINDS),
            within(agent, "columns", MOST_COLUMNS),
            within(agent, "windows", MOST_WINDOWS));
    agent.close();
    return quirks;
  }

  private static int within(Fields agent, String key, int most) {
    double number = agent.number(key, 0);
    if (agent.has(key) && (number < 1 || number > most || number != Math.rint(number))) {
      agent.complain(key + " should be a whole number from 1 to " + most);
    }
    return (int) number;
  }

  /** These, and where they say nothing those of the family above. */
  Quirks over(Quirks parent) {
    return new Quirks(
        bulk && parent.bulk,
        varbinds == 0 ? parent.varbinds : varbinds,
        columns == 0 ? parent.columns : columns,
        windows == 0 ? parent.windows : windows);
  }
}
