package io.bongsu.app.state;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.series.SampleSink;
import io.bongsu.model.series.SeriesStore;
import io.bongsu.storage.Durability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How Bongsu itself is doing. Thread-safe. */
public interface SelfMonitor {
  /** Every component; checked at most once a second, so that callers without login cost nothing. */
  List<ComponentHealth> components();

  /** Counters and lag. */
  Report report();

  /** The same as Prometheus text (version 0.0.4). */
  String prometheus();

  /**
   * Self-monitoring at one moment.
   *
   * @param version of Bongsu
   * @param late how late polls began
   * @param timeouts what was asked and not answered, by cause
   * @param requests SNMP requests and what became of them
   * @param pings echo requests and what became of them
   * @param findings oddities that polls told, by their category, one for each poll that told it
   * @param store what the samples take on disk; null while the database is away
   * @param slowest devices whose last poll took longest, slowest first
   */
  record Report(
      String version,
      Instant startedAt,
      PollCounts polls,
      Late late,
      Timeouts timeouts,
      Requests requests,
      Pings pings,
      Map<String, Long> findings,
      SampleSink.Counts samples,
      Durability durability,
      SeriesStore.@Nullable Usage store,
      List<Slow> slowest) {}

  /**
   * How long after their moment polls began since start; bounds of a histogram's buckets, 0 before
   * the first poll.
   *
   * @param p50Seconds half of them at most so late
   * @param p99Seconds 99 % at most so late
   */
  record Late(double p50Seconds, double p99Seconds) {}

  /**
   * What was asked and not answered in time, since start.
   *
   * @param pingLost echo requests nothing answered
   * @param pingUnreachable echo requests refused on the way
   * @param pingLate echo replies after their request was given up
   * @param snmpUnanswered SNMP requests given up, all retries included
   * @param snmpRepeated times that an SNMP request was sent again
   * @param snmpStray SNMP datagrams no request waited for any more
   * @param snmpMalformed octets that are no SNMP response
   */
  record Timeouts(
      long pingLost,
      long pingUnreachable,
      long pingLate,
      long snmpUnanswered,
      long snmpRepeated,
      long snmpStray,
      long snmpMalformed) {}

  /**
   * SNMP requests since start; asked = answered + unanswered + awaited whenever none is just being
   * settled.
   */
  record Requests(long asked, long answered, long unanswered, long awaited) {}

  /**
   * Echo requests since start; sent = answered + unreachable + lost + awaited whenever none is just
   * being settled.
   */
  record Pings(long sent, long answered, long unreachable, long lost, long awaited) {}

  /** A device that is slow to answer, and in which of its polls. */
  record Slow(DeviceId device, PollPlan plan, Duration took) {}
}
