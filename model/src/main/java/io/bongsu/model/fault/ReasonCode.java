package io.bongsu.model.fault;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every sentence the fault tier can say, in English; {@code {name}} is a gap. Codes are part of the
 * REST interface: they are never renamed, and the browser has a text for each in every language.
 */
public enum ReasonCode {
  // how a device stands
  NOT_POLLED_YET("Not polled yet"),
  SWITCHED_OFF("Not polled: switched off in the device list"),
  DEVICE_SILENT("{device} does not answer"),
  ONLY_PATH("The only path runs through {device}"),
  ALL_PATHS("All paths run through {devices}"),
  AND_MORE(" and {count} more"),

  // why something raises no alarm of its own
  IS_SILENT("{device} is silent"),
  FAR_END_SILENT("{device} at the other end is silent"),

  // devices that are down
  DEVICE_DOWN("{device} is down"),
  NEIGHBOURS_DOWN("{count} devices next to {device} are down"),
  SITE_DOWN("Site {site} is down"),
  CUT_OFF("Bongsu may be cut off from the network"),
  LOST_AT_ATTACHMENT(
      "{device} does not answer {probe} ({tries} tries); Bongsu reaches it without crossing another"
          + " device"),
  LOST_BESIDE(
      "{device} does not answer {probe} ({tries} tries), while {neighbour} next to it is reached:"
          + " it is down, or its link is"),
  SILENT_TOGETHER("Next to {device}, which answers, these went silent together: {devices}"),
  SITE_SILENT("Every device of the site is silent: power or uplink: {devices}"),
  ALL_NEXT_SILENT(
      "Every device next to Bongsu is silent, and most of the network with it: {devices}"),
  GATEWAY_SILENT(
      "{gateway}, through which Bongsu reaches the network, stopped answering, and {silent} of"
          + " {devices} devices are silent"),
  NOT_KNOWN_CUT_OFF("Bongsu itself is cut off, so nothing is known of {device}"),
  ONLY_THROUGH_IT("; {count} devices are reached only through it"),
  ONLY_THROUGH_THEM("; {count} devices are reached only through them"),

  // agents
  AGENT_DOWN("SNMP of {device} does not answer"),
  AGENT_SILENT(
      "{device} answers, but not by SNMP ({polls} polls in a row). Check that its agent runs and"
          + " lets Bongsu in"),
  AGENT_REFUSES(
      "{device} answers, but its SNMP agent refuses Bongsu ({polls} polls in a row). Check"
          + " community, user and keys"),
  LAST_ANSWER(". Last: {detail}"),

  // ports and links
  LINK_DOWN("Link {link} is down"),
  BOTH_ENDS_DOWN("Both ends report their port down while both devices answer"),
  PORT_DOWN("Port {port} is down"),
  PORT_DOWN_TOWARDS("Port {port} towards {far} is down"),
  REPORTED_DOWN("The device reports it down"),
  FAR_END_SHUT("The other end was shut by an admin of that device"),
  PORTS_DOWN("{device}: {count} ports are down"),
  DOWN_TOGETHER("They went down together"),

  // values beyond their limits
  PORT_BUSY("Port {port} is {value} % busy (limit {limit} %)"),
  PORT_ERRORS("Port {port} loses {value} % of its packets to errors (limit {limit} %)"),
  PORT_DISCARDS("Port {port} discards {value} % of its packets (limit {limit} %)"),
  CPU_HIGH("{device}: processor {name} at {value} % (limit {limit} %)"),
  MEMORY_HIGH("{device}: memory {name} at {value} % (limit {limit} %)"),
  STORAGE_FULL("{device}: {name} is {value} % full (limit {limit} %)"),
  SENSOR_WARNS("{device}: {name} reports a warning"),
  SENSOR_CRITICAL("{device}: {name} reports a critical state"),
  TEMPERATURE_HIGH("{device}: {name} at {value} °C (limit {limit} °C)"),
  RESPONSE_SLOW("{device} answers after {value} ms (limit {limit} ms)"),
  PACKETS_LOST("{device} loses {value} % of the probes (limit {limit} %)"),
  BEYOND_LIMIT("At or beyond the limit for {minutes} minutes; rule: {rule}"),
  VALUES_HIGH("{device}: {count} values are beyond their limits"),
  TOGETHER_BEYOND("They went beyond their limits together; rule: {rule}"),
  MANY_VALUES_HIGH("Many values went beyond their limits at once"),

  // Bongsu itself
  POLLING_LATE("Bongsu polls {seconds} s behind its schedule (limit {limit} s)"),
  SUBNET_LATE(
      "Polls of one subnet wait {seconds} s for each other (limit {limit} s): its agents are slow, or"
          + " poller.maxPollsPerSubnet is too low"),
  POLLS_SKIPPED("Bongsu left out {percent} % of its polls: it has more to do than it can"),
  SAMPLES_WAITING(
      "{count} samples of Bongsu wait for the database, {megabytes} MB of them on the disk"),
  SAMPLES_STAND("No sample of Bongsu was stored for {seconds} s; {count} wait"),
  SAMPLES_DROPPED("Bongsu gave up {count} samples: there was no room for them"),
  JOURNAL_WAITING("{count} alarms, messages and deeds wait {seconds} s for Bongsu's database"),
  DATABASE_AWAY("Bongsu's database does not answer; polling and messages go on"),
  DISK_FILLING("Bongsu's samples fill the disk in {days} days"),
  DISK_FULL("The disk of Bongsu's data directory is full or refuses writes: {detail}"),
  MESSAGES_DEAD("Messages to {channel} were given up"),
  RECORDS_REFUSED(
      "{count} records or samples were refused by Bongsu's database or found no room; see the table"
          + " quarantine and the log"),
  PACKING_DIFFERS("The packed samples of {days} did not equal their rows, which stay; see the log"),
  REQUESTS_UNANSWERED("{percent} % of Bongsu's SNMP requests are not answered"),
  ENGINES_SHARED(
      "SNMPv3 agents use one engine id, which upsets each other's keys and clocks: {engines}. Give"
          + " each its own"),
  ROLLUPS_LATE("The roll-ups of Bongsu's samples are {minutes} min late; see the log"),
  PACKING_LATE(
      "Bongsu's samples of days that are over have waited {hours} h to be packed; see the log"),
  JOURNAL_DAMAGED(
      "{count} damages were found in the files of Bongsu's journal when it started; see the log"),
  POLLING_PAUSED(
      "Bongsu does not poll health, inventory and neighbours while its disk is nearly full"),
  LAST_ERROR("Last error: {detail}"),
  SEEN_BY_BONGSU("Bongsu watches itself; see Settings, status"),

  // more at once than the links explain
  MANY_DEVICES_DOWN("Many devices are down at once (topology incomplete)"),
  MANY_AGENTS_SILENT("The SNMP agents of many devices stopped answering at once"),
  MANY_PORTS_DOWN("Many ports went down at once"),
  MANY_LINKS_DOWN("Many links went down at once"),
  UNEXPLAINED(
      "More faults at once than the known links explain: the topology is incomplete or there is a"
          + " common cause. The causes listed here may be one"),

  // what happened to an incident
  FLAPPING(" (flapping)"),
  FLAPS("Flapping: muted until it calms down"),
  BAD_AGAIN("Bad again"),
  STAYS_BAD("It stopped flapping and stays bad"),
  MORE_SEVERE("More severe than before: "),
  STILL_OPEN("Still open, and nobody has acknowledged it"),
  ACKNOWLEDGEMENT_OVER("The acknowledgement ran out"),
  QUEUED("Message queued for {channel}"),
  CLOSED_BY_HAND("Closed by hand"),
  COMMENT(": {comment}"),
  RECOVERED("Every cause has recovered"),
  CLOSED("Every cause is closed ({reason})");

  private static final Pattern GAP = Pattern.compile("\\{([a-zA-Z]+)}");

  private final String english;

  ReasonCode(String english) {
    this.english = english;
  }

  /** As the REST API writes it: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The names of its gaps. */
  public Set<String> gaps() {
    return GAP.matcher(english)
        .results()
        .map(gap -> gap.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The sentence with its gaps filled.
   *
   * @param namesAndValues each gap's name and then what fills it
   * @throws IllegalArgumentException when that are not exactly its gaps
   */
  public Reason of(Object... namesAndValues) {
    SortedMap<String, String> parameters = new TreeMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
    }
    if (!parameters.keySet().equals(gaps())) {
      throw new IllegalArgumentException(
          name() + " has the gaps " + gaps() + ", not " + parameters.keySet());
    }
    return new Reason(label(), parameters, fill(parameters), null);
  }

  private String fill(SortedMap<String, String> parameters) {
    return GAP.matcher(english)
        .replaceAll((MatchResult gap) ->
            Matcher.quoteReplacement(parameters.getOrDefault(gap.group(1), "")));
  }
}
