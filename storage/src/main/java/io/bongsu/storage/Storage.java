package io.bongsu.storage;

import io.bongsu.model.access.AccessStore;
import io.bongsu.model.access.AuditLog;
import io.bongsu.model.accounting.BillStore;
import io.bongsu.model.device.CredentialStore;
import io.bongsu.model.device.DeviceStore;
import io.bongsu.model.fault.ChannelStore;
import io.bongsu.model.fault.FaultStore;
import io.bongsu.model.fault.Outbox;
import io.bongsu.model.history.TopologyHistory;
import io.bongsu.model.inventory.InventoryStore;
import io.bongsu.model.series.LastFrames;
import io.bongsu.model.series.SampleSink;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.model.series.SeriesStore;
import io.bongsu.model.series.StatusHistory;
import io.bongsu.model.threshold.ThresholdStore;
import io.bongsu.model.topology.LayoutStore;
import io.bongsu.model.topology.LinkStore;
import io.bongsu.model.topology.PlanStore;
import java.time.InstantSource;

/**
 * Every port of the store, with one life cycle. Thread-safe; the ports may be handed out before
 * {@link #start}, and throw {@link io.bongsu.model.StoreException} until it has succeeded.
 */
public interface Storage extends AutoCloseable {
  /** On PostgreSQL: its own one below the data directory, or the one the configuration names. */
  static Storage postgres(StorageConfig config, InstantSource clock) {
    return new PostgresStorage(config, clock);
  }

  /** On PostgreSQL, by the system's clock. */
  static Storage postgres(StorageConfig config) {
    return postgres(config, InstantSource.system());
  }

  /** In memory: complete, and gone at the end of the process. */
  static Storage memory(InstantSource clock) {
    return new MemoryStorage(clock);
  }

  /**
   * Locks the data directory, starts the embedded server where one is used, migrates the schema and
   * opens the pool. Leaves nothing behind when it fails, so that it can be called again.
   *
   * @throws io.bongsu.model.StoreException with what is wrong and what to do
   */
  void start();

  /** Asks the database for a sign of life; never throws, answers within seconds. */
  StorageCheck check();

  /**
   * Writes what is queued where the database allows it, and stops everything {@link #start} began.
   */
  @Override
  void close();

  /** Devices. */
  DeviceStore devices();

  /** Named credentials. */
  CredentialStore credentials();

  /** Last known inventories. */
  InventoryStore inventories();

  /** Where samples go. */
  SampleSink samples();

  /** Where samples are read back. */
  SeriesQuery series();

  /** The newest frames, for the start. */
  LastFrames lastFrames();

  /** What samples take on disk, and will take. */
  SeriesStore seriesStore();

  /** Device states over time. */
  StatusHistory statuses();

  /** Manual links and link sights. */
  LinkStore links();

  /** How the map changed. */
  TopologyHistory topologyHistory();

  /** Positions on the map. */
  LayoutStore layouts();

  /** Pictures under the map. */
  PlanStore plans();

  /** Alarms and incidents. */
  FaultStore faults();

  /** Notifications to deliver. */
  Outbox outbox();

  /** Notification channels. */
  ChannelStore channels();

  /** Threshold rules. */
  ThresholdStore thresholds();

  /** Bills and their statements. */
  BillStore bills();

  /** Users, sessions, tokens. */
  AccessStore access();

  /** Who did what. */
  AuditLog audit();

  /** Whether the disk of the data directory has too little room for samples; never waits. */
  boolean isDiskNearlyFull();

  /** What waits on the disk; from memory, at any time. */
  Durability durability();
}
