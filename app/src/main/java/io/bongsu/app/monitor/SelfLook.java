package io.bongsu.app.monitor;

import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.series.SampleSink;
import io.bongsu.model.series.SeriesStore;
import io.bongsu.poller.snmp.SnmpCounts;
import io.bongsu.storage.Durability;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Bongsu sees when it looks at itself.
 *
 * @param seconds of the look, on a monotonic clock
 * @param spoolQuota bytes that samples may take on the disk
 * @param usage null while it is not known
 * @param sharedEngines SNMPv3 engine ids that several hosts use, with these
 * @param reached channels that took a message since the start
 * @param unreached why messages to a channel were given up, by the channel's id
 */
record SelfLook(
    long seconds,
    boolean database,
    PollCounts polls,
    SnmpCounts requests,
    SampleSink.Counts samples,
    Durability durability,
    long spoolQuota,
    SeriesStore.@Nullable Usage usage,
    Map<String, List<String>> sharedEngines,
    Map<Long, Unreached> unreached,
    Set<Long> reached) {
  /** A channel that takes nothing. */
  record Unreached(String name, String error) {}
}
